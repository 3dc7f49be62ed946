import { isOneWord } from "./code-column.js";
import type { Column } from "./columns.js";
import { MOSTLY, type TableContext } from "./evidence.js";
import { isTelling, quoted, shown } from "./other-table.js";

/**
 * Why a table is one of parameters, fields or routes, whatever its cells look like: its headers say so, or its cells are
 * data types, or its first column is a list of the words that head columns, unless they are errors that go by the fields
 * they are about, and not the code and the message of one. Where messages have a column, one behind the first may tell the field or the path that they are about.
 */
export function alienTable(
  columns: readonly Column[],
  { isErrors, isOfOne }: TableContext,
): string | null {
  if (isOfOne) return "it shows one record by its fields";
  const code = columns.some(({ hint }) => hint.sense === "code");
  const typed = columns.find((column) => column.typed >= 0.5 && column.filled > 0);
  if (
    typed &&
    !((code || areFailures(columns)) && columns.some(({ numeric }) => numeric >= MOSTLY))
  )
    return `${shown(typed)} holds data types or methods, as parameter lists do`;
  const access = columns.find((column) => column.access >= 0.9 && column.filled > 2);
  if (access) return `${shown(access)} tells how each may be used, as maps of registers do`;
  const timed = columns.find((column) => column.timed >= 0.8 && column.filled > 0);
  if (timed) return `${shown(timed)} holds times, as logs do`;
  const defaults = columns.find(({ defaults, fill }) => defaults >= 0.5 && fill >= 0.5);
  if (defaults) return `${shown(defaults)} tells defaults, as lists of options do`;
  if (code) return null;
  const patterns = columns.find((column) => column.patterns >= 0.5 && column.filled > 0);
  if (patterns && !columns.some((column) => column !== patterns && isTelling(column)))
    return `${shown(patterns)} holds regular expressions, not texts`;
  const heads = columns.find((column) => areHeads(column) && !areNumbered(column, columns));
  if (heads && (heads.answered || !(isErrors && columns.some(isTelling))))
    return `${shown(heads)} lists the fields of something`;
  return ofParameters(columns);
}

/** Numbers as long as codes come first, no two alike, and texts speak of failure. */
function areFailures(columns: readonly Column[]): boolean {
  const [first] = columns;
  if (!first || first.numeric < 0.9 || first.distinct < 0.9 || first.length < 3) return false;
  return columns.some((column) => isTelling(column) && column.failing >= 0.5);
}

function isUnnamed(column: Column): boolean {
  return column.header === null && isTelling(column);
}

/** Words that head columns, one to a row: the word before each entry of a list for a compiler is no field. */
function areHeads(column: Column): boolean {
  return column.headWords >= 0.6 && column.distinct >= 0.5 && !isOneWord(column);
}

function isNumber({ numeric, distinct }: Column): boolean {
  return numeric >= 0.9 && distinct >= 0.9;
}

/** `badValue(3)`, `wrongType(7)`: names that speak of failure, each with a number of its own, are no fields. */
function areNumbered({ failing }: Column, columns: readonly Column[]): boolean {
  return failing >= 0.5 && columns.some(isNumber);
}

/** Headers that are those of a parameter list. */
function ofParameters(columns: readonly Column[]): string | null {
  // Errors have examples as well.
  const telling = columns.filter(
    ({ hint, index }) => hint.sense === "parameter" && !(hint.example && index > 0),
  );
  const numeric = columns.some(
    ({ numeric, hint, index }) =>
      numeric >= MOSTLY && hint.sense !== "class" && (hint.sense !== "parameter" || index === 0),
  );
  const said = columns.some(({ hint, filled }) => hint.sense === "message" && filled > 0);
  // Below headings an example may be all that has a name, behind what each of them says.
  const unnamed = columns[0]?.header === null && columns.slice(1).some(isUnnamed);
  const aside = (said || unnamed) && telling[0] !== undefined && telling[0].index > 0;
  if (telling.length === 0 || (telling.length === 1 && (numeric || aside))) return null;
  const headers = telling.map(({ header }) => quoted(header ?? ""));
  return `its headers (${headers.join(", ")}) are those of a parameter list`;
}
