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
 * different ones begin lines of one indent: the terms of a manual page, each with one blank behind it.
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
    const name = line ? errnoOf(line, row) : null;
    const alike = line ? (names.get(line.indent)?.size ?? 0) : 0;
    return row && name !== null && alike >= FEWEST ? { ...row, kind: "constant" } : row;
  });
}

/** The name that an indented line begins with, if it stands alone or a sentence or a remark follows it. */
function errnoOf({ text, indent }: Line, row: RowLine | null): string | null {
  if (!row || indent === 0 || row.kind !== "capitals" || row.layout !== "spaced") return null;
  const name = text.slice(row.start, row.end);
  const behind = text.slice(row.rest);
  return isErrno(name) && (row.parted || /^(?:$|\(|\p{Lu}(?!\p{Lu}))/u.test(behind)) ? name : null;
}
