import type { Cell, Table } from "../../src/blocks.js";
import type { Position } from "../../src/source.js";
import { type Element, type Inline, innerScope, type Scope } from "./elements.js";
import { readInline } from "./inline.js";
import { endOf, type Line, offsetAt, withoutBlankEnds } from "./lines.js";
import { underscoreFix } from "./underscore-fix.js";

/** Where the parts of a row go, and what its texts may hold. */
export interface CellReading {
  readonly scope: Scope;
  /** Tables, examples and comments inside the cells, which follow the table. */
  readonly nested: Element[];
  /** Lists inside are tables of their own (the body of a definition), not text (a cell of a table). */
  readonly listsApart: boolean;
}

/** Reading of a table's cells. */
export function tableCells(scope: Scope, nested: Element[]): CellReading {
  return { scope, nested, listsApart: false };
}

/**
 * A cell from its lines. `place` is the offset where it would stand if it is empty; `span` how many
 * columns it covers.
 */
export function readCell(
  reading: CellReading,
  lines: readonly Line[],
  place: number,
  span = 1,
): Cell {
  const inner = withoutBlankEnds(lines);
  const first = inner[0];
  const last = inner.at(-1);
  if (!first || !last) return emptyCell(reading, place, span);
  const blanks = first.text.length - first.text.trimStart().length;
  const position = positionOf(reading, offsetAt(first, blanks), endOf(last));
  const content = isPlainLine(inner) ? inlineOf(reading, first.text) : bodyOf(reading, inner);
  if (content.restored !== content.text) reportRestored(reading, content, position);
  return {
    text: content.restored.trim(),
    literal: content.literal.trim(),
    position,
    ...(span > 1 ? { span } : {}),
    ...(content.struck ? { struck: true } : {}),
  };
}

/** A cell without text. */
export function emptyCell(reading: CellReading, place: number, span = 1): Cell {
  const position = positionOf(reading, place, place);
  return { text: "", literal: "", position, ...(span > 1 ? { span } : {}) };
}

/** The cells of a row that is too short, filled up with empty ones. */
export function padCells(
  reading: CellReading,
  cells: readonly Cell[],
  width: number,
  place: number,
): readonly Cell[] {
  const missing = Math.max(0, width - cells.length);
  return [...cells, ...Array.from({ length: missing }, () => emptyCell(reading, place))];
}

function positionOf({ scope }: CellReading, start: number, end: number): Position {
  return scope.reading.source.position(start, end);
}

const BLOCK_START =
  /^\s*(?:[-+•‣⁃/:|]|\*(?!\*\S)|\.\.(?: |$)|__|>>>|\{|\(?[0-9a-zA-Z#]+[.)](?: |$))|::$/;

/** One line that cannot be anything but text. */
function isPlainLine(lines: readonly Line[]): boolean {
  return lines.length === 1 && !BLOCK_START.test(lines[0]?.text ?? "");
}

function inlineOf({ scope }: CellReading, raw: string): Inline {
  return readInline(raw, scope.reading);
}

function bodyOf(reading: CellReading, lines: readonly Line[]): Inline {
  const out: Element[] = [];
  const scope = innerScope(reading.scope, out, !reading.listsApart);
  scope.reading.readBody(lines, scope);
  const parts: Inline[] = [];
  for (const element of out) {
    if (isApart(reading, element)) reading.nested.push(element);
    parts.push(...textsOf(reading, element));
  }
  const whole = joined(parts);
  // A marker without a text behind it is the text.
  return out.length === 0 ? inlineOf(reading, lines.map((line) => line.text).join("\n")) : whole;
}

function isApart({ listsApart }: CellReading, element: Element): boolean {
  if (element.kind === "list") return listsApart && element.table.rows.length > 1;
  return element.kind === "table" || element.kind === "comment" || element.kind === "example";
}

function textsOf(reading: CellReading, element: Element): readonly Inline[] {
  switch (element.kind) {
    case "prose":
      return [element.inline];
    case "list":
      return isApart(reading, element) ? [] : textsOfRows(element.table);
    case "table":
    case "comment":
      return [];
    default:
      return [plainInline(element.text, element.text)];
  }
}

function textsOfRows(table: Table): readonly Inline[] {
  const cells = table.rows.flatMap((row) => row.cells);
  return cells.map((cell) => plainInline(cell.text, cell.literal));
}

function plainInline(text: string, literal: string): Inline {
  return { text, restored: text, literal, strong: false, struck: false };
}

function joined(parts: readonly Inline[]): Inline {
  const shown = parts.filter((part) => part.text !== "");
  const [only] = shown;
  if (only && shown.length === 1) return only;
  return {
    text: shown.map((part) => part.text).join("\n"),
    restored: shown.map((part) => part.restored).join("\n"),
    literal: shown.map((part) => part.literal).join("\n"),
    strong: false,
    struck: shown.length > 0 && shown.every((part) => part.struck),
  };
}

function reportRestored({ scope }: CellReading, { restored }: Inline, position: Position): void {
  const fix = underscoreFix(restored, position, scope.reading.source);
  scope.reading.report({
    code: "underscores-restored",
    severity: "info",
    message: `Emphasis inside a word was read as underscores: \`${restored.trim()}\``,
    position,
    ...(fix === null ? {} : { fix }),
  });
}
