import type { Column } from "./columns.js";

const MOSTLY = 0.6;

/** How outright words speak of errors, 0 to 1. */
export interface Around {
  /** Over the table or in its headers. */
  readonly near: number;
  /** Further above. */
  readonly far: number;
  /** Over the table alone. */
  readonly titled: number;
  /** It is data of a program, where settings have their documentation beside them. */
  readonly isData: boolean;
}

/**
 * Why a table with a code-like column lists something else: numbers and no word (the digits that a code is made of),
 * settings (names of what is set or measured,
 * and no text), what is sorted or dated by it, bits and ports, things that no table of errors tells of; or a column
 * that most rows leave empty, as optional fields are.
 */
export function otherTable(
  code: Column,
  columns: readonly Column[],
  around: Around,
): string | null {
  if (isNumbersAlone(columns)) return "it holds numbers alone";
  return code.hint.sense === "code" ? null : otherThanCodes(code, columns, around);
}

/** The same, where no header says that the column holds codes. */
function otherThanCodes(code: Column, columns: readonly Column[], around: Around): string | null {
  const others = columns.filter((column) => column !== code);
  const settings = settingsAmong(others, around);
  if (settings) return `${shown(settings)} names what is set or measured`;
  const priced = others.find((column) => column.priced >= 0.8 && column.filled > 1);
  if (priced && around.titled < 1) return `${shown(priced)} holds prices`;
  const [addressed, ...more] = others;
  const named = around.isData && code.numeric < MOSTLY && more.length === 0;
  if (named && addressed?.header === null && addressed.addressed >= 0.8)
    return `${shown(addressed)} holds addresses`;
  if (code.hint.sense === "class" && around.near < 1 && !others.some(isHttpRefusal))
    return `${shown(code)} sorts or dates what it lists`;
  const listed = columns.find((column) => column === code || isListed(column));
  if (listed?.hint.sense === "parameter" && around.near < 1 && around.far < 1)
    return `the header of ${shown(listed)} heads lists of other things`;
  if (saysNothingOfErrors(columns) && around.near < 1 && around.far < 1)
    return "none of its headers is one of a table of errors";
  return code.fill < 0.6 && around.titled < 1
    ? `${shown(code)} is empty in many rows, and nothing around it speaks of errors`
    : null;
}

/** Statuses of what failed, each time. */
export function isRefusal({ hint, refused, filled, fill }: Column): boolean {
  return (hint.http || hint.status) && refused >= 0.95 && filled >= 3 && fill >= 0.9;
}

/** The same under a header that says HTTP: what else is listed there has failed, too. */
function isHttpRefusal(column: Column): boolean {
  return column.hint.http && isRefusal(column);
}

/** Three columns or more of numbers, and nothing that tells of any of them. */
function isNumbersAlone(columns: readonly Column[]): boolean {
  return columns.length >= 3 && columns.every(({ filled, numeric }) => filled > 0 && numeric === 1);
}

/** Names of what is set, where no text is to be told of each; in a program such a text is the documentation. */
function settingsAmong(others: readonly Column[], around: Around): Column | undefined {
  const settings = others.find(({ quantity }) => quantity >= 0.4);
  const documented = around.isData && around.titled < 1 && (settings?.quantity ?? 0) >= MOSTLY;
  return documented || !others.some(isTelling) ? settings : undefined;
}

/** Numbers in the first column: bits, ports, offsets. */
function isListed({ index, hint, numeric }: Column): boolean {
  return index === 0 && hint.sense === "parameter" && numeric >= MOSTLY;
}

/** Three headers or more, and no known word in them, or those of parameter lists alone. */
function saysNothingOfErrors(columns: readonly Column[]): boolean {
  const named = columns.filter(({ header }) => header !== null);
  const known = named.some(({ hint }) => hint.sense !== null && hint.sense !== "parameter");
  return named.length >= 3 && !known;
}

/** Phrases, not names. */
export function isTelling(column: Column): boolean {
  return isText(column) && column.word < 0.5;
}

/** A column that may tell what a code means. */
export function isText(column: Column): boolean {
  const { filled, hint, numeric, flag } = column;
  if (filled === 0 || hint.sense === "class" || hint.sense === "parameter") return false;
  return flag < MOSTLY && (numeric < MOSTLY || column.phrased >= MOSTLY);
}

export function shown({ header, index }: Column): string {
  return header === null ? `column ${index + 1}` : `column ${quoted(header)}`;
}

/** A header in a sentence; a key of YAML may have several lines. */
export function quoted(header: string): string {
  return `"${header.replace(/\s+/gu, " ")}"`;
}
