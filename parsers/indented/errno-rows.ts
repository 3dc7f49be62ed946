import type { Line } from "./lines.js";
import type { RowLine } from "./row-line.js";

const ERRNO = /^E[A-Z\d]{2,15}$/;
const FEWEST = 2;
const FEWEST_ALONE = 5;
const FEWEST_LISTED = 5;
const SHARE_LISTED = 0.75;

/** `EACCES`, `E2BIG`: the names of errno (POSIX, errno.h) have an E, then capitals and digits. */
export function isErrno(token: string): boolean {
  return ERRNO.test(token);
}

/**
 * The rows of a document, those that begin with a name of errno taken for certain where two or more different ones begin
 * lines of one indent, or one stands right below a title: the terms of a manual page, each with one blank behind it. What
 * follows is a sentence or a remark; in small letters, where the line is set apart from those of its indent. A document
 * of nothing but such names lists them.
 */
export function withErrnos(
  lines: readonly Line[],
  rows: readonly (RowLine | null)[],
): readonly (RowLine | null)[] {
  if (areNamesAlone(lines))
    return rows.map((row, place) => row && nameAlone(row, lines[place]?.text ?? ""));
  const listed = listedNames(lines, rows);
  const names = new Map<number, Set<string>>();
  const terms = new Map<number, RowLine>();
  for (const [place, line] of lines.entries()) {
    const row = rows[place] ?? null;
    const name = row && errnoOf(line, row);
    if (!row || name === null || !(isTold(line, row) || isSetApart(line, lines))) continue;
    terms.set(place, row);
    const known = names.get(line.indent) ?? new Set();
    names.set(line.indent, known.add(name));
  }
  return rows.map((row, place) => {
    const term = terms.get(place);
    const alike = names.get(lines[place]?.indent ?? 0)?.size ?? 0;
    const least = isBelowTitle(lines, place) ? 1 : FEWEST;
    const taken = term && alike >= least ? term : listed.get(place);
    return taken ? { ...taken, kind: "constant", parted: true } : row;
  });
}

/**
 * The lines of an indent that lists the names: five of them in capitals, or more, and most of its lines begin so. There
 * `E2BIG` is such a name, too, and whatever follows one tells of it: a number, a mark, a text in any language.
 */
function listedNames(
  lines: readonly Line[],
  rows: readonly (RowLine | null)[],
): ReadonlyMap<number, RowLine> {
  const standing = new Map<number, number>();
  const named = new Map<number, [number, RowLine][]>();
  for (const [place, { text, indent }] of lines.entries()) {
    if (text === "") continue;
    standing.set(indent, (standing.get(indent) ?? 0) + 1);
    const row = rows[place];
    if (!row || !isErrno(text.slice(row.start, row.end))) continue;
    const found = named.get(indent) ?? [];
    named.set(indent, found);
    found.push([place, row]);
  }
  const lists = [...named].filter(([indent, found]) => {
    const words = found.filter(([, { kind }]) => kind === "capitals").length;
    return words >= FEWEST_LISTED && found.length >= (standing.get(indent) ?? 0) * SHARE_LISTED;
  });
  return new Map(lists.flatMap(([, found]) => found));
}

/** What a comment says behind the name is its text. */
function nameAlone(row: RowLine, text: string): RowLine {
  const mark = /^\s*(?:#|\/\/|;)\s*/.exec(text.slice(row.close))?.[0].length ?? 0;
  return { ...row, kind: "constant", rest: Math.max(row.rest, row.close + mark), parted: true };
}

/** Each line of the document is such a name, perhaps with a comment behind it, or a comment. */
function areNamesAlone(lines: readonly Line[]): boolean {
  const told = lines.filter(({ text }) => text !== "" && !/^(?:#|\/\/|;)/.test(text));
  const isAlone = ({ text }: Line): boolean =>
    isErrno(text.replace(/\s(?:#|\/\/|;).*$/, "").trim());
  return told.length >= FEWEST_ALONE && told.every(isAlone);
}

/** Right above it stands a line further out. */
function isBelowTitle(lines: readonly Line[], place: number): boolean {
  const [above, line] = [lines[place - 1], lines[place]];
  return above !== undefined && above.text !== "" && above.indent < (line?.indent ?? 0);
}

/** The name that an indented line begins with. */
function errnoOf({ text, indent }: Line, row: RowLine): string | null {
  if (indent === 0 || row.kind !== "capitals" || row.layout !== "spaced") return null;
  const name = text.slice(row.start, row.end);
  return name.split(/\s*[,&/]\s*|\s+(?:and|or)\s+/).every(isErrno) ? name : null;
}

/** It stands alone, or a sentence or a remark follows it. */
function isTold({ text }: Line, row: RowLine): boolean {
  return row.parted || /^(?:$|\(|\p{Lu}(?!\p{Lu}))/u.test(text.slice(row.rest));
}

/** Nothing of its indent stands right above it. */
function isSetApart({ index, indent }: Line, lines: readonly Line[]): boolean {
  const above = lines[index - 1];
  return above === undefined || above.text === "" || above.indent !== indent;
}
