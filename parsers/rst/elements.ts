import type { Block, Span, Table } from "../../src/blocks.js";
import type { Report } from "../../src/diagnostic.js";
import type { Position, Source } from "../../src/source.js";
import type { Line } from "./lines.js";

/** A paragraph, before it is known whether it is prose of the document or text of a cell. */
export interface Prose extends Span {
  readonly kind: "prose";
  readonly inline: Inline;
}

/** A literal block. It is text of a cell, and nothing of the document. */
export interface Verbatim extends Span {
  readonly kind: "verbatim";
}

/** Rows of a definition, field or option list: a table of the document, and text of a cell. */
export interface ListRows {
  readonly kind: "list";
  readonly table: Table;
  readonly position: Position;
}

/** What the readers of this format put down, in document order. */
export type Element = Block | Prose | Verbatim | ListRows;

/** A text with its inline markup undone. */
export interface Inline {
  readonly text: string;
  /** As `text`, with underscores put back that were taken for emphasis inside a word. */
  readonly restored: string;
  /** As `restored`, also where a restored part is no plain word. */
  readonly literal: string;
  /** The whole text is strong. */
  readonly strong: boolean;
  /** The whole text is struck through by a role. */
  readonly struck: boolean;
}

/** What one call of the parser knows. */
export interface Reading {
  readonly source: Source;
  readonly report: Report;
  /** Replacement texts by name (`.. |name| replace:: text`). */
  readonly substitutions: ReadonlyMap<string, string>;
  /** Names of the explicit targets of the document, in lower case. */
  readonly targets: ReadonlySet<string>;
  /** Paragraphs that begin with a bold code are rows. */
  readonly boldCodes: boolean;
  /** Styles of title adornment in order of appearance. */
  readonly titleStyles: string[];
  /** Reads the lines of a body; here so that readers of nested bodies need not import it. */
  readonly readBody: (lines: readonly Line[], scope: Scope) => void;
}

/** One body: the document, a list item, a directive's content, a cell. */
export interface Scope {
  readonly reading: Reading;
  readonly out: Element[];
  readonly depth: number;
  /** The body is a cell of a table: enumerators stay in its text, titles are text. */
  readonly cell: boolean;
}

/** Reads the construct that begins at a line; the index of the line behind it, or null if it is another one. */
export type Reader = (lines: readonly Line[], index: number, scope: Scope) => number | null;

/** A scope inside another one, with its own output. */
export function innerScope(scope: Scope, out: Element[], cell: boolean = scope.cell): Scope {
  return { reading: scope.reading, out, depth: scope.depth + 1, cell };
}

/** Where an element begins in the source. */
export function startOf(element: Element): number {
  return element.position.start.offset;
}

/** Reports that a table was read otherwise than docutils would. */
export function reportRepair(
  reading: Reading,
  message: string,
  start: number,
  end: number,
  hint?: string,
): void {
  const position = reading.source.position(start, end);
  reading.report({
    code: "table-repaired",
    severity: "warning",
    message,
    position,
    ...(hint === undefined ? {} : { hint }),
  });
}

/** Puts a table down, and behind it what was found inside its cells. */
export function putTable(scope: Scope, table: Table | ListRows, nested: readonly Element[]): void {
  if (hasContent(table.kind === "list" ? table.table : table)) scope.out.push(table);
  const ordered = [...nested].sort((one, other) => startOf(one) - startOf(other));
  for (const element of ordered) scope.out.push(element);
}

/** Borders without rows between them are no table. */
function hasContent({ header, rows }: Table): boolean {
  return header !== null || rows.length > 0;
}
