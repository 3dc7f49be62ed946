import type { Position } from "./source.js";

/** A text of the document, markup undone, and where it stands. */
export interface Span {
  readonly text: string;
  readonly position: Position;
}

/** One cell of a row. */
export interface Cell extends Span {
  /** The text as a reader sees it: markup and escapes undone, lines joined by `\n`. */
  readonly text: string;
  /**
   * The text for codes and names: as `text`, but characters that the syntax took for emphasis inside
   * a word are kept (`__proto__`, `RESOURCE_NOT_FOUND`).
   */
  readonly literal: string;
  /** The whole cell is struck through. */
  readonly struck?: boolean;
  /** The syntax itself says that it is an identifier, not text: a symbol or a keyword of Lisp. */
  readonly identifier?: boolean;
  /** How many columns the cell covers; 1 if absent. */
  readonly span?: number;
}

/** One row as it was read. Cells stand in column order; a missing cell has an empty text. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly position: Position;
  /** By the syntax itself it titles the rows below it, and is no row of its own: an item above a list. */
  readonly titles?: boolean;
}

/** A heading of the document's own syntax. `level` counts from 1, the highest. */
export interface Heading extends Span {
  readonly kind: "heading";
  readonly level: number;
}

/**
 * A line that names what follows without being a heading: a bold line, a table title, a group comment. One of a
 * collection without text ends the one before it.
 */
export interface Label extends Span {
  readonly kind: "label";
  /** The collection that it names, if it names no other table (`TableOrigin.collection`). */
  readonly of?: string;
  /** It is what a definition calls the collection, not a line over it. */
  readonly definition?: boolean;
}

/** Prose: a paragraph, a quotation, a list item. */
export interface Note extends Span {
  readonly kind: "note";
}

/** A comment of the syntax, without its delimiters. */
export interface Comment extends Span {
  readonly kind: "comment";
  /** It is the title that the document gives itself where its text shows none, as front matter does. */
  readonly subject?: boolean;
}

/** A JSON body shown in the document, as written. */
export interface Example extends Span {
  readonly kind: "example";
}

/** Where the rows of a table come from, in a syntax that tells collections apart. */
export interface TableOrigin {
  /** The same for tables that hold parts of one collection. */
  readonly collection: string;
  /** The name that a definition gives the collection, and below it what it says of it. Evidence, no title. */
  readonly about: string;
  /** What the document says of itself before all else. */
  readonly document: string;
  /** Its rows are classes of what a program raises. */
  readonly classes?: boolean;
  /** Its rows are what functions of a program give or raise, which may be listed elsewhere in it. */
  readonly given?: boolean;
}

/**
 * Anything that holds rows of cells: a table, a map of maps (its keys are the first column), a group
 * of lines. A map or a list without headers of its own has `header: null`.
 */
export interface Table {
  readonly kind: "table";
  readonly header: readonly Cell[] | null;
  /** The column that holds the codes, where the way the rows were found leaves no other. */
  readonly codeColumn?: number;
  /** The level of the headings that it stands for, where its rows are headings. */
  readonly level?: number;
  readonly rows: readonly Row[];
  /** Its rows are lines of a literal block, which may show anything. */
  readonly literal?: boolean;
  /** Its rows are the keys of a map and what stands for each. */
  readonly keyed?: boolean;
  /** Those keys are the fields of one record, shown as an example. */
  readonly ofOne?: boolean;
  readonly origin?: TableOrigin;
  readonly position: Position;
}

/** What a parser yields, in document order. */
export type Block = Heading | Label | Note | Comment | Example | Table;
