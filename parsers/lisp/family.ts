import type { Row } from "../../src/blocks.js";

/** Fewer names have their first letter in common by chance. */
const ENOUGH = 3;

/**
 * What the names of constants beside each other have in common: their first letter (`+eperm+` and
 * `+enoent+`, `ERR_AUTH` and `ERR_PAY`; `+o-rdonly+` is of another family). More of the name would not
 * do, since a group of few has more in common than a group of many. Names that begin differently, or
 * are few, are of no family: they may belong to anything.
 */
export function familyOf(rows: readonly Row[]): string {
  if (rows.length < ENOUGH) return "";
  const letter = letterOf(rows[0]);
  // From the end: where rows are added and asked again, the last ones tell soonest.
  for (let index = rows.length - 1; index > 0; index--)
    if (letterOf(rows[index]) !== letter) return "";
  return letter;
}

/** The first letter of what a row names. */
export function letterOf(row: Row | undefined): string {
  return firstLetter(row?.cells[0]?.literal ?? "");
}

/** The first letter or digit of a name, in small. */
export function firstLetter(name: string): string {
  return /[\p{L}\p{N}]/u.exec(name)?.[0].toLowerCase() ?? "";
}
