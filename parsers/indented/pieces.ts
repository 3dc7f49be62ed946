import type { Comment, Example, Label, Note, Span, Table } from "../../src/blocks.js";
import type { Source } from "../../src/source.js";
import type { Line } from "./lines.js";
import type { FoundTables } from "./placed-table.js";
import type { RowLine } from "./row-line.js";

/** A line that is neither blank nor of a kind of its own, with what it would be as a row. */
export interface TextLine {
  readonly kind: "line";
  readonly line: Line;
  readonly row: RowLine | null;
  /** A comment above the line that explains it. */
  readonly remark?: Span;
}

/** What a document is made of, line by line, before lines are joined to paragraphs and tables. */
export type Piece =
  | TextLine
  | { readonly kind: "blank" }
  /** The end of a page: what stands before it goes on behind it. */
  | { readonly kind: "page" }
  | { readonly kind: "rule" }
  /** A comment; `above` if a row follows on the next line. */
  | {
      readonly kind: "aside";
      readonly block: Comment;
      readonly above: boolean;
      /** Nothing that speaks stands between it and a row. */
      readonly over: boolean;
      /** It stands behind an empty line, and is not for a preprocessor. */
      readonly apart: boolean;
    }
  /** A heading whose level depends on the other headings of the document. */
  | { readonly kind: "title"; readonly span: Span; readonly style: string }
  | { readonly kind: "block"; readonly block: Label | Note | Example | Table };

/** The pieces that some lines make, and the index of the first line behind them. */
export interface Reading {
  readonly pieces: readonly Piece[];
  readonly next: number;
}

/** A document as lines, each with what it would be as a row. */
export interface Page {
  readonly source: Source;
  readonly lines: readonly Line[];
  readonly rows: readonly (RowLine | null)[];
  /** Blanks fill its lines up to one width. */
  readonly justified: boolean;
  /** The indent that most lines with the shape of a row have. */
  readonly rowIndent: number;
  /** Where each closing bracket of comments stands last; -1 if nowhere. */
  readonly lastClosing: ReadonlyMap<string, number>;
  /** Lines that a page break brings: footers, running headers. */
  readonly furniture: ReadonlySet<number>;
  /** The first lines of ranges of codes over two lines. */
  readonly brokenRanges: ReadonlySet<number>;
  /** Lines that tell of the row above them, behind labels, as if indented below it. */
  readonly told: ReadonlyMap<number, Line>;
  /** The last line of the JSON object that begins on a line. */
  readonly examples: ReadonlyMap<number, number>;
  /** The tables whose layout says outright what their rows are. */
  readonly tables: FoundTables;
  /** Lines in capitals above indented text, as manual pages title their sections. */
  readonly hangingTitles: ReadonlySet<number>;
  /** Sentences that lead from a heading to its rows, once the rows are known. */
  readonly introductions?: ReadonlySet<unknown>;
}

/** The text of some lines, each trimmed, and their place. */
export function spanOf(source: Source, lines: readonly Line[]): Span {
  const text = lines.map((line) => line.text).join("\n");
  return { text, position: source.position(lines[0]?.from ?? 0, lines.at(-1)?.end ?? 0) };
}

/** Part of one line as a span. */
export function spanIn(source: Source, line: Line, start: number, end: number): Span {
  return {
    text: line.text.slice(start, end),
    position: source.position(line.from + start, line.from + end),
  };
}
