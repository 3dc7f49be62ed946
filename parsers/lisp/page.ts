import type { Block, Cell, TableOrigin } from "../../src/blocks.js";
import type { Source } from "../../src/source.js";
import type { AtomText } from "./atom-text.js";
import type { CommentRun } from "./comment-runs.js";
import type { Signatures } from "./signatures.js";

/** What reading tables out of forms needs, and where the blocks go. */
export interface Page {
  readonly source: Source;
  /** The source's text up to where the forms end. */
  readonly text: string;
  readonly atomText: AtomText;
  readonly runs: readonly CommentRun[];
  readonly blocks: Block[];
  /** The functions that the document defines. */
  readonly signatures?: Signatures;
  /** Which collection is being read, and what its definition says of it; absent where one is all there is. */
  readonly origin?: TableOrigin;
}

/** The page of a part of the collection that is being read, which goes by the text. */
export function pageOfPart(page: Page, text: string): Page {
  const { origin } = page;
  const about = `${origin?.about ?? ""}\n${text}`.trim();
  return origin && text !== "" ? { ...page, origin: { ...origin, about } } : page;
}

/** A label of the collection that is being read, with the text, at the place: a line, or what a definition calls it. */
export function addLabel(
  page: Page,
  text: string,
  start: number,
  end: number,
  definition = false,
): void {
  if (text === "") return;
  const of = page.origin && { of: page.origin.collection, ...(definition && { definition }) };
  page.blocks.push({ kind: "label", text, ...of, position: page.source.position(start, end) });
}

/** What follows stands under no label of the collection that is being read. */
export function endLabel(page: Page, offset: number): void {
  if (!page.origin) return;
  const of = page.origin.collection;
  const position = page.source.position(offset, offset);
  page.blocks.push({ kind: "label", text: "", of, position });
}

/** A label of whatever follows. */
export function addOpenLabel(page: Page, text: string, start: number, end: number): void {
  if (text === "") return;
  page.blocks.push({ kind: "label", text, position: page.source.position(start, end) });
}

/** A cell without text at an offset. */
export function emptyCell(page: Page, offset: number): Cell {
  return { text: "", literal: "", position: page.source.position(offset, offset) };
}

/** A cell with the text at the place. */
export function textCell(page: Page, text: string, start: number, end: number): Cell {
  return { text, literal: text, position: page.source.position(start, end) };
}
