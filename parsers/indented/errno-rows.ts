import type { Line } from "./lines.js";
import type { RowLine } from "./row-line.js";

const ERRNO = /^E[A-Z\d]{2,15}$/;
const FEWEST = 3;

/** `EACCES`, `E2BIG`: the names of errno (POSIX, errno.h) have an E, then capitals and digits. */
export function isErrno(token: string): boolean {
  return ERRNO.test(token);
}

/**
 * The rows of a document, those that begin with a name of errno taken for certain where three or more
 * different ones begin lines of one indent: the terms of a manual page, each with one blank behind it. Beside
 * them a text in small letters may follow one that stands behind a blank line or a text further in.
 */
export function withErrnos(
  lines: readonly Line[],
  rows: readonly (RowLine | null)[],
): readonly (RowLine | null)[] {
  const names = new Map<number, Set<string>>();
  for (const [place, line] of lines.entries()) {
    const name = errnoOf(line, rows[place] ?? null);
    if (name === null) continue;
    const known = names.get(line.indent) ?? new Set();
    names.set(line.indent, known.add(name));
  }
  return rows.map((row, place) => {
    const line = lines[place];
    const alike = line ? (names.get(line.indent)?.size ?? 0) : 0;
    if (!line || !row || alike < FEWEST) return row;
    const isTerm = errnoOf(line, row) !== null || (errnoIn(line, row) && isSetApart(line, lines));
    return isTerm ? { ...row, kind: "constant", parted: true } : row;
  });
}

/** Nothing of its indent stands right above it. */
function isSetApart({ index, indent }: Line, lines: readonly Line[]): boolean {
  const above = lines[index - 1];
  return above === undefined || above.text === "" || above.indent > indent;
}

/** Whether an indented line begins with such a name and one blank. */
function errnoIn({ text, indent }: Line, row: RowLine): boolean {
  if (indent === 0 || row.kind !== "capitals" || row.layout !== "spaced") return false;
  return isErrno(text.slice(row.start, row.end));
}

/** The name that an indented line begins with, if it stands alone or a sentence or a remark follows it. */
function errnoOf(line: Line, row: RowLine | null): string | null {
  if (!row || !errnoIn(line, row)) return null;
  const behind = line.text.slice(row.rest);
  const told = row.parted || /^(?:$|\(|\p{Lu}(?!\p{Lu}))/u.test(behind);
  return told ? line.text.slice(row.start, row.end) : null;
}
