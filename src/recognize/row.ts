import type { Cell, Row } from "../blocks.js";
import type { EntryPart, Field, RecognizedEntry, SkipReason } from "../catalog.js";
import { withCode } from "../entry-copies.js";
import type { Position, Source } from "../source.js";
import { type CodeReading, symbolBeside } from "./code-cell.js";
import {
  areHttpStatuses,
  codeShape,
  httpStatusIn,
  isPlaceholder,
  isRegisteredStatus,
  isSymbolic,
} from "./code-shape.js";
import { saysDeprecated } from "./deprecated.js";
import { meansOthers } from "./other-words.js";
import { parallelRows } from "./parallel-lines.js";
import type { AssignedRole } from "./roles.js";
import type { TablePlan } from "./table-plan.js";
import { readTranslations } from "./translations.js";

/** A row holds entries, is a title of the rows below it, or is skipped with a reason. */
export type RowReading =
  | { readonly kind: "entries"; readonly entries: readonly RecognizedEntry[] }
  | { readonly kind: "group"; readonly title: Cell }
  | { readonly kind: "skipped"; readonly reason: SkipReason };

type RowPlan = Pick<
  TablePlan,
  "roles" | "numeric" | "phrased" | "codes" | "statusPairs" | "languages"
>;

/** Reads one row of a table whose columns have roles. A list of codes is one entry a code. */
export function readRow(
  row: Row,
  header: readonly Cell[] | null,
  plan: RowPlan,
  source: Source,
): RowReading {
  const codeAt = plan.roles.findIndex(({ role }) => role === "code");
  const entries = (parallelRows(row, codeAt) ?? []).flatMap((one) => {
    const reading = readOne(one, header, plan, source);
    return reading.kind === "entries" ? reading.entries : [];
  });
  return entries.length > 0 ? { kind: "entries", entries } : readOne(row, header, plan, source);
}

function readOne(
  row: Row,
  header: readonly Cell[] | null,
  { roles, numeric, phrased, codes, statusPairs, languages }: RowPlan,
  source: Source,
): RowReading {
  const filled = row.cells.filter(({ text }) => text.trim() !== "");
  if (filled.length === 0) return { kind: "skipped", reason: "empty-row" };
  if (filled.every(({ text }) => /^[\s\-=_*~+|:]+$/.test(text)))
    return { kind: "skipped", reason: "separator" };
  if (header && repeatsHeader(row, header)) return { kind: "skipped", reason: "header-repeated" };
  const codeCell = codeCellOf(row, roles, numeric);
  const group = groupTitle(row, filled, roles.length, { numeric, phrased, codes });
  if (group) return { kind: "group", title: group };
  const code = codeCell && withPhrase(codes.codeCell(codeCell), phrased);
  if (!codeCell || !code || (numeric && meansOthers(codeCell.text)))
    return { kind: "skipped", reason: "no-code" };
  const own = readEntry(row, header, roles, source, code);
  const isStatus = own.places.httpStatus === codeCell.position;
  const read = withMessage(isStatus ? { ...own, httpStatus: null } : own, phrased);
  const translations = readTranslations(read, foldExcess(row.cells, roles), languages);
  const entry = translations.length === 0 ? read : { ...read, translations };
  const symbol = statusPairs ? symbolBeside(code) : null;
  if (symbol !== null) return { kind: "entries", entries: [withSymbol(entry, symbol, code)] };
  return { kind: "entries", entries: code.codes.map((one) => ofCode(entry, one)) };
}

/** `200 OK` among `404 Not Found`: the one word is a phrase as the others are. */
function withPhrase(code: CodeReading | null, phrased: boolean): CodeReading | null {
  const isPhrase = phrased && code !== null && code.name !== null && code.text === null;
  return isPhrase && code.codes.every(isRegisteredStatus)
    ? { ...code, name: null, text: code.name }
    : code;
}

/** `(none of its own)`: words in brackets where a code would stand. */
const ASIDE = /^[(（](?=[^()（）\s]+\s)[^()（）\d]*[)）]$/u;

/**
 * The cell of the code; where it says nothing, or among numbers means all that are not listed, an identifier in the place of the
 * name is the code, as it is where nothing has a number, and the status where nothing else can be one.
 */
function codeCellOf(
  { cells }: Row,
  roles: readonly AssignedRole[],
  numeric: boolean,
): Cell | undefined {
  const cellOf = (part: AssignedRole["role"]): Cell | undefined =>
    cells[roles.findIndex(({ role }) => role === part)];
  const cell = cellOf("code");
  const isOthers = numeric && cell !== undefined && meansOthers(cell.text);
  if (!cell || !(isPlaceholder(cell.text) || ASIDE.test(cell.text) || isOthers)) return cell;
  const name = cellOf("name");
  if (name && (name.identifier || isSymbolic(name.literal.trim()))) return name;
  if (isOthers) return cell;
  const status = cellOf("httpStatus");
  const { literal = "" } = status ?? {};
  return httpStatusIn(literal) !== null || areHttpStatuses(literal) ? status : cell;
}

/** Where the codes have their words beside them, what else a row without any says is its message. */
function withMessage(entry: RecognizedEntry, phrased: boolean): RecognizedEntry {
  if (!phrased || entry.message !== null || entry.description === null) return entry;
  const { description, ...places } = entry.places;
  return {
    ...entry,
    message: entry.description,
    description: null,
    places: description ? { ...places, message: description } : places,
  };
}

/** The symbol is the code, and the number beside it its status. */
function withSymbol(entry: RecognizedEntry, code: string, { codes }: CodeReading): RecognizedEntry {
  const own = entry.message === code;
  return {
    ...entry,
    code,
    name: entry.name === code ? null : entry.name,
    message: own ? entry.description : entry.message,
    description: own ? null : entry.description,
    httpStatus: entry.httpStatus ?? Number(codes[0]),
    fields: entry.fields.filter(({ text }) => text !== code),
  };
}

/** A symbol is no name of itself. */
function ofCode(entry: RecognizedEntry, code: string): RecognizedEntry {
  return withCode(entry, code, entry.codeType, entry.name === code ? null : entry.name);
}

function repeatsHeader(row: Row, header: readonly Cell[]): boolean {
  return (
    row.cells.length === header.length &&
    header.every((cell, index) => cell.text === row.cells[index]?.text)
  );
}

/**
 * One text alone in a row of several columns, and no code: a title for what follows. Words beside a
 * number make it one (`5 Server errors`), but where most codes have words beside them (`404 Not Found`), or
 * in brackets (`302 (sign in first)`).
 */
function groupTitle(
  row: Row,
  filled: readonly Cell[],
  width: number,
  { numeric, phrased, codes }: Pick<TablePlan, "numeric" | "phrased" | "codes">,
): Cell | null {
  const [only, second] = filled;
  if (!only || second || width < 2 || isPlaceholder(only.text)) return null;
  // Where the syntax calls it an identifier it is a member of its list.
  if (only !== row.cells[0] || only.identifier) return null;
  if (row.titles) return only;
  const code = codes.cell(only);
  const told = phrased || /[)）]$/u.test(only.text.trimEnd());
  const isCode = code !== null && (code.numeric || !numeric) && (code.text === null || told);
  return isCode && code.codes.every((one) => codeShape(one) !== "wild") ? null : only;
}

const NONE: readonly never[] = [];

function readEntry(
  row: Row,
  header: readonly Cell[] | null,
  roles: readonly AssignedRole[],
  source: Source,
  code: CodeReading,
): RecognizedEntry {
  const cells = foldExcess(row.cells, roles);
  const texts = new Map<EntryPart, string>();
  const places: Partial<Record<EntryPart, Position>> = {};
  const fields: Field[] = [];
  cells.forEach((cell, index) => {
    const role = roles[index]?.role ?? "other";
    if (isPlaceholder(cell.text)) return;
    if (role === "other" || (role === "httpStatus" && httpStatusIn(cell.literal) === null))
      fields.push({ header: header?.[index]?.text.trim() || null, text: cell.text });
    else {
      const text = role === "name" ? cell.literal : cell.text;
      const before = texts.get(role);
      texts.set(role, before === undefined ? text : `${before} | ${text}`);
      places[role] ??= cell.position;
    }
  });
  const told = texts.get("httpStatus");
  const status = told === undefined ? null : httpStatusIn(told);
  const beside = [texts.has("name") ? code.name : null, texts.has("message") ? code.text : null];
  const codeHeader = header?.[roles.findIndex(({ role }) => role === "code")]?.text.trim() || null;
  for (const text of beside)
    if (text !== null && ![...texts.values()].includes(text))
      fields.push({ header: codeHeader, text });
  if (code.kind !== undefined) fields.push({ header: codeHeader, text: code.kind });
  return {
    code: "",
    codeType: "string",
    name: texts.get("name") ?? code.name,
    message: texts.get("message") ?? code.text,
    description: texts.get("description") ?? null,
    httpStatus: status === null ? null : Number(status),
    deprecated: saysDeprecated(cells),
    // A list that grew has room for more, and a million empty ones are as well one.
    fields: fields.length === 0 ? NONE : fields.slice(),
    translations: NONE,
    places,
    location: { path: source.path, start: row.position.start, end: row.position.end },
  };
}

/** Cells past the last column come from pipes that nobody escaped: they go on with the last one. */
function foldExcess(cells: readonly Cell[], roles: readonly AssignedRole[]): readonly Cell[] {
  const last = cells[roles.length - 1];
  if (!last || cells.length <= roles.length) return cells;
  const excess = cells.slice(roles.length - 1);
  const join = (pick: (cell: Cell) => string): string =>
    excess
      .map(pick)
      .filter((text) => text !== "")
      .join(" | ");
  const end = excess.at(-1)?.position.end ?? last.position.end;
  const folded: Cell = {
    text: join(({ text }) => text),
    literal: join(({ literal }) => literal),
    position: { start: last.position.start, end },
  };
  return [...cells.slice(0, roles.length - 1), folded];
}
