import type { Line } from "./lines.js";
import type { RowLine } from "./row-line.js";

/** `11-No berth`, `E12-No crew`, `813-没有泊位`, `401.1-没有徽章`; a dot or a bracket behind three digits, as two may count steps: `101.No berth`. */
const GLUED =
  /^((?:[A-Z]{1,5}[-_]?)?\d{1,6}(?=[-–])|\d{3}\.\d{1,3}(?=[-–])|[A-Z]{1,5}[-_]?\d{1,6}(?=[.)])|\d{3,6}(?=[.)]))[-–.)](?=\p{L}[\p{L}'’]*[\s(]|\p{Lu}\p{L}{2}|[A-Za-z]{0,12}\p{Lo}{2})/u;
/** `10000参数错误`: no blank parts a number from Chinese, unless it counts what follows. */
const GLUED_IN_CHINESE = /^(\d{3,6})(?![年月日号號个個元次人件条條])\p{sc=Han}{2}/u;
/** `401(Not known) - …`, `404（没有泊位）`: the bracket around what the code is called parts it from the text. */
const GLUED_BRACKET = /^(\d{3,6})[(（][\p{L}][^()（）]{1,60}[)）](?=$|\s|[:：–—-])/u;
/** `401-unauthorized`: among such rows one word is a text as well. */
const GLUED_WORD = /^(\d{3,6})[-–]\p{Ll}{2,}$/u;
const FEWEST = 4;

/**
 * The rows of a document, with those that have no blank behind the mark that parts a code from its text, `11-No berth`,
 * or none before Chinese. One alone may be a word (`24-hour`): four at least at one indent, no two alike, and half of
 * the lines there; lines of Chinese whose number has a blank behind it are such too. Single words may be twice as many
 * as texts.
 */
export function withGlued(
  lines: readonly Line[],
  rows: readonly (RowLine | null)[],
): readonly (RowLine | null)[] {
  const found = new Map<number, RowLine>();
  for (const { glued, parted, count } of byIndent(lines)) {
    const codes = new Set(glued.map(codeOf));
    const alike = glued.length + parted;
    const texts = glued.filter(({ text }) => !GLUED_WORD.test(text)).length;
    if (texts * 3 < glued.length) continue;
    if (alike < FEWEST || alike * 2 < count || codes.size < glued.length) continue;
    for (const line of glued) found.set(line.index, rowOf(line));
  }
  return found.size === 0 ? rows : rows.map((row, place) => found.get(place) ?? row);
}

/** The lines of one indent. */
interface Margin {
  readonly glued: Line[];
  /** Those of Chinese with a blank behind the number. */
  parted: number;
  count: number;
}

function byIndent(lines: readonly Line[]): Iterable<Margin> {
  const margins = new Map<number, Margin>();
  for (const line of lines) {
    if (line.text === "") continue;
    const margin = margins.get(line.indent) ?? { glued: [], parted: 0, count: 0 };
    margin.count += 1;
    if (codeOf(line) !== "") margin.glued.push(line);
    else if (/^\d{3,6}\s+\p{sc=Han}{2}/u.test(line.text)) margin.parted += 1;
    margins.set(line.indent, margin);
  }
  return margins.values();
}

function codeOf({ text }: Line): string {
  return (
    [GLUED, GLUED_WORD, GLUED_BRACKET, GLUED_IN_CHINESE]
      .map((one) => one.exec(text)?.[1])
      .find(Boolean) ?? ""
  );
}

function rowOf(line: Line): RowLine {
  const end = codeOf(line).length;
  const kind = /^\d+\./.test(codeOf(line))
    ? "dotted"
    : /^\d/.test(line.text)
      ? "number"
      : "numbered";
  const rest = /[-–.)]/.test(line.text.charAt(end)) ? end + 1 : end;
  return { kind, layout: "marked", start: 0, end, close: end, rest, parted: true };
}
