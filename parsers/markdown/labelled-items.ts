import type { Item } from "./item.js";

const LINE =
  /^[ \t]*(?:[-*+][ \t]+)?(?:\*\*|__|`)?([^\s:：*`_][^:：*`\n]{0,39}?)(?:\*\*|__|`)?[ \t]*[:：](?:\*\*|__)?[ \t]*(\S.*)$/u;
const MOST_LABELS = 12;
const MOSTLY = 0.8;

/** What stands behind each label below an item. */
export type Labelled = ReadonlyMap<string, string>;

/**
 * What items tell below them, where most items have the same label: `- Meaning: No berth is free`,
 * `- Status: 409`. Null where they tell something else, or nothing.
 */
export function readLabelled(items: readonly Item[]): readonly Labelled[] | null {
  const told = items.filter(({ more }) => more !== "");
  if (told.length < 2) return null;
  const read = items.map(({ more }) => labelledLines(more));
  if (read.some((one) => one === null)) return null;
  const all = read.flatMap((one) => one ?? []);
  const [first] = all.find((one) => [...one.keys()].some(Boolean))?.keys() ?? [];
  const shared = all.filter((one) => first !== undefined && one.has(first)).length;
  const labels = new Set(all.flatMap((one) => [...one.keys()]));
  // A label that few items have below them is one only where nothing else stands there.
  const enough = told.length < items.length * MOSTLY ? told.length : told.length * MOSTLY;
  return shared >= enough && labels.size <= MOST_LABELS ? all : null;
}

/** Lines without a label have no header; in small letters they go on with the line above. */
function labelledLines(more: string): Labelled | null {
  const found = new Map<string, string>();
  let open = "";
  for (const line of more.split("\n").filter((one) => one.trim() !== "")) {
    const [, label = "", value] = LINE.exec(line) ?? [];
    if (value !== undefined && found.has(label)) return null;
    if (value !== undefined || !/^\s*\p{Ll}/u.test(line)) open = label;
    const before = found.get(open)?.concat(open === "" ? "\n" : " ") ?? "";
    found.set(open, before + (value ?? line.trim()));
  }
  return found;
}
