import type { Cell, Row } from "../blocks.js";
import type { EntryPart, Field, RecognizedEntry, SkipReason } from "../catalog.js";
import type { Position, Source } from "../source.js";
import { codeShape, isHttpStatus, isPlaceholder } from "./code-shape.js";
import { saysDeprecated } from "./deprecated.js";
import type { AssignedRole } from "./roles.js";
import type { TablePlan } from "./table.js";

/** A row is an entry, a title of the rows below it, or skipped with a reason. */
export type RowReading =
  | { readonly kind: "entry"; readonly entry: RecognizedEntry }
  | { readonly kind: "group"; readonly title: Cell }
  | { readonly kind: "skipped"; readonly reason: SkipReason };

/** Reads one row of a table whose columns have roles. */
export function readRow(
  row: Row,
  header: readonly Cell[] | null,
  { roles, numeric }: Pick<TablePlan, "roles" | "numeric">,
  source: Source,
): RowReading {
  const filled = row.cells.filter(({ text }) => text.trim() !== "");
  if (filled.length === 0) return { kind: "skipped", reason: "empty-row" };
  if (filled.every(({ text }) => /^[\s\-=_*~+|:]+$/.test(text)))
    return { kind: "skipped", reason: "separator" };
  if (header && repeatsHeader(row, header)) return { kind: "skipped", reason: "header-repeated" };
  const codeCell = row.cells[roles.findIndex(({ role }) => role === "code")];
  const group = groupTitle(row, filled, roles.length, numeric);
  if (group) return { kind: "group", title: group };
  const code = codeCell && readCode(codeCell);
  if (!codeCell || !code) return { kind: "skipped", reason: "no-code" };
  return { kind: "entry", entry: readEntry(row, header, roles, source, code) };
}

function repeatsHeader(row: Row, header: readonly Cell[]): boolean {
  return (
    row.cells.length === header.length &&
    header.every((cell, index) => cell.text === row.cells[index]?.text)
  );
}

/** One text alone in a row of several columns, and no code: a title for what follows. */
function groupTitle(
  row: Row,
  filled: readonly Cell[],
  width: number,
  numeric: boolean,
): Cell | null {
  const [only, second] = filled;
  if (!only || second || width < 2 || isPlaceholder(only.text)) return null;
  const shape = codeShape(only.literal);
  if (shape !== null && !(numeric && shape === "symbol")) return null;
  return only === row.cells[0] ? only : null;
}

/** The code as written. A range or a list stays one text; a sentence is none. */
function readCode(cell: Cell): string | null {
  if (isPlaceholder(cell.text)) return null;
  if (codeShape(cell.literal)) return cell.literal;
  const text = cell.text.replace(/\s+/gu, " ");
  return text.length <= 60 && (codeShape(text) || /\d/.test(text)) ? text : null;
}

function readEntry(
  row: Row,
  header: readonly Cell[] | null,
  roles: readonly AssignedRole[],
  source: Source,
  code: string,
): RecognizedEntry {
  const cells = foldExcess(row.cells, roles);
  const texts = new Map<EntryPart, string>();
  const places: Partial<Record<EntryPart, Position>> = {};
  const fields: Field[] = [];
  cells.forEach((cell, index) => {
    const role = roles[index]?.role ?? "other";
    if (isPlaceholder(cell.text)) return;
    if (role === "other" || (role === "httpStatus" && !isHttpStatus(cell.literal)))
      fields.push({ header: header?.[index]?.text.trim() || null, text: cell.text });
    else {
      const text = role === "name" ? cell.literal : cell.text;
      const before = texts.get(role);
      texts.set(role, before === undefined ? text : `${before} | ${text}`);
      places[role] ??= cell.position;
    }
  });
  const status = texts.get("httpStatus");
  return {
    code,
    codeType: "string",
    name: texts.get("name") ?? null,
    message: texts.get("message") ?? null,
    description: texts.get("description") ?? null,
    httpStatus: status === undefined ? null : Number(status),
    deprecated: saysDeprecated(cells),
    fields,
    places,
    location: { path: source.path, ...row.position },
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
