import type { Line } from "./lines.js";

const CAPITALS = /^\p{Lu}[\p{Lu}\d ,/&'()-]{2,60}$/u;
const LEAST_INDENT = 3;
const FEWEST = 2;

/**
 * The lines in capitals at the margin with nothing but indented text below them: the sections of
 * manual pages (man-pages(7), "Sections within a manual page"). Two of them, or none are.
 */
export function findHangingTitles(lines: readonly Line[]): ReadonlySet<number> {
  const found = lines.filter((line) => isHangingTitle(lines, line));
  return new Set(found.length < FEWEST ? [] : found.map(({ index }) => index));
}

function isHangingTitle(lines: readonly Line[], { index, indent, text }: Line): boolean {
  if (indent > 0 || !CAPITALS.test(text) || / {2}/.test(text)) return false;
  const above = lines[index - 1];
  if (above && above.text !== "") return false;
  const next = lines[index + 1];
  const below = next?.text === "" ? lines[index + 2] : next;
  return below !== undefined && below.text !== "" && below.indent >= LEAST_INDENT;
}
