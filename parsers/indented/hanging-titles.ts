import type { Line } from "./lines.js";

const CAPITALS =
  /^(?:\p{Lu}[\p{Lu}\d ,/&'()-]{2,60}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]{2,16})$/u;
const LEAST_INDENT = 3;
const FEWEST = 2;
const WORDS_OF_SENTENCE = 6;

/**
 * The lines in capitals, or in a script without them, at the margin with nothing but indented text below them: the sections of
 * manual pages (man-pages(7), "Sections within a manual page"). Two of them, or none are, unless all else is below one.
 */
export function findHangingTitles(lines: readonly Line[]): ReadonlySet<number> {
  const found = lines.filter((line) => isHangingTitle(lines, line));
  const others =
    lines.filter(({ text, indent }) => text !== "" && indent < LEAST_INDENT).length - 1;
  const isOne = others === 0 && found.length === 1;
  return new Set(found.length < FEWEST && !isOne ? [] : found.map(({ index }) => index));
}

function isHangingTitle(lines: readonly Line[], { index, indent, text }: Line): boolean {
  if (indent > 0 || !CAPITALS.test(text) || / {2}/.test(text)) return false;
  const above = lines[index - 1];
  if (above && above.text !== "") return false;
  const next = lines[index + 1];
  const below = next?.text === "" ? lines[index + 2] : next;
  return below !== undefined && below.text !== "" && below.indent >= LEAST_INDENT;
}

/** A sentence right below the title of a section, which is no title of its own: `The program exits with these values:`. */
export function isIntroduction(titles: ReadonlySet<number>, { index, text }: Line): boolean {
  return titles.has(index - 1) && text.split(/\s+/).length >= WORDS_OF_SENTENCE;
}
