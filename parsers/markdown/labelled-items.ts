import type { Item } from "./item.js";

const LINE =
  /^[ \t]*(?:[-*+][ \t]+)?(?:\*\*|__|`)?([^\s:：*`_][^:：*`\n]{0,39}?)(?:\*\*|__|`)?[ \t]*[:：](?:\*\*|__)?[ \t]*(\S.*)$/u;
const MOST_LABELS = 12;
const MOSTLY = 0.8;

/** What stands behind each label below an item. */
export type Labelled = ReadonlyMap<string, string>;

/**
 * What items tell below them, where each line has a label and most items have the same: `- Meaning: No berth is free`,
 * `- Status: 409`. Null where they tell something else, or nothing.
 */
export function readLabelled(items: readonly Item[]): readonly Labelled[] | null {
  const told = items.filter(({ more }) => more !== "");
  if (told.length < 2) return null;
  const read = items.map(({ more, label }) => labelledLines(more, label !== undefined));
  if (read.some((one) => one === null)) return null;
  const all = read.flatMap((one) => one ?? []);
  const [first] = all.find((one) => [...one.keys()].some(Boolean))?.keys() ?? [];
  const shared = all.filter((one) => first !== undefined && one.has(first)).length;
  const labels = new Set(all.flatMap((one) => [...one.keys()]));
  // A label that few items have below them is one only where nothing else stands there.
  const enough = told.length < items.length * MOSTLY ? told.length : told.length * MOSTLY;
  return shared >= enough && labels.size <= MOST_LABELS ? all : null;
}

/** Below a code with a label stand lines without one, too: they have no header. */
function labelledLines(more: string, mayBePlain: boolean): Labelled | null {
  const found = new Map<string, string>();
  for (const line of more.split("\n")) {
    if (line.trim() === "") continue;
    const [, label, value] = LINE.exec(line) ?? [];
    if (mayBePlain && label === undefined) {
      found.set("", [found.get("") ?? [], line.trim()].flat().join("\n"));
      continue;
    }
    if (label === undefined || value === undefined || found.has(label)) return null;
    found.set(label, value);
  }
  return found;
}
