import { type Lead, leadAt } from "./lead.js";
import { isCertain } from "./lead-token.js";
import type { Line } from "./lines.js";
import type { RowLine } from "./row-line.js";

/** `[Ошибка 12] нет причала`, `【エラー：E12】`: words and what they call, in brackets. */
const CALLED = /^[[(（【〔「《](\p{L}[\p{L}\p{M} ]{0,29}?)\s?[:：#.]?\s?(?=[\p{Lu}\d#])/u;
const BEHIND = /^\s*(?:[:：]|[-–—](?=\s))?\s*/u;
const FEWEST = 3;

interface Called {
  readonly line: Line;
  readonly row: RowLine;
  readonly code: string;
}

/**
 * The rows of a document, with those that begin with brackets around words and a code, the same words in each, whatever
 * they are: `[Ошибка 12] нет причала`. Three or more of one indent, no two codes alike.
 */
export function withCalled(
  lines: readonly Line[],
  rows: readonly (RowLine | null)[],
): readonly (RowLine | null)[] {
  const groups = new Map<string, Called[]>();
  for (const [place, line] of lines.entries()) {
    const words = rows[place] ? undefined : CALLED.exec(line.text)?.[1];
    const called = words === undefined ? null : calledOf(line);
    if (!called) continue;
    const key = `${line.indent} ${words}`;
    const group = groups.get(key);
    if (group) group.push(called);
    else groups.set(key, [called]);
  }
  const found = new Map(
    [...groups.values()]
      .filter(isList)
      .flatMap((group) => group.map(({ line, row }) => [line.index, row] as const)),
  );
  return found.size === 0 ? rows : rows.map((row, place) => found.get(place) ?? row);
}

function isList(group: readonly Called[]): boolean {
  return group.length >= FEWEST && new Set(group.map(({ code }) => code)).size === group.length;
}

function calledOf(line: Line): Called | null {
  const { text } = line;
  const lead = leadAt(text, CALLED.exec(text)?.[0].length ?? 0);
  if (!lead || !isCode(lead) || !/[\])）】〕」》]/.test(text.charAt(lead.close))) return null;
  const close = lead.close + 1;
  const rest = close + (BEHIND.exec(text.slice(close))?.[0].length ?? 0);
  const row: RowLine = { ...lead, kind: "numbered", close, layout: "marked", rest, parted: true };
  return { line, row, code: text.slice(lead.start, lead.end) };
}

function isCode({ kind }: Lead): boolean {
  return (isCertain(kind) && kind !== "constant") || kind === "dotted";
}
