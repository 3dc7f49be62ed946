import type { Block } from "./blocks.js";
import type { Report } from "./diagnostic.js";
import type { Source } from "./source.js";

/** How sure a parser is that a text is of its format, and what it saw, for `errgen inspect`. */
export interface Detection {
  /** 0: not at all; 1: beyond doubt. */
  readonly score: number;
  /** "2 code fences, 14 headings" */
  readonly reason: string;
  /** It can be nothing else: where this format is the surest, no other one is tried. */
  readonly alone?: boolean;
}

/**
 * Reads one format. A parser finds where headings, tables, comments, prose and examples are; it
 * does not know what a code is. It never throws for bad input: it reports and goes on.
 */
export interface Parser {
  readonly name: string;
  /** File extensions that speak for the format, with the dot. Content decides first. */
  readonly extensions: readonly string[];
  /** Cheap: it is asked for every document, before anything large is loaded. */
  detect(source: Source): Detection;
  /** Blocks in document order. Asynchronous so that a format's libraries load only when it is used. */
  parse(source: Source, report: Report): Promise<Iterable<Block>>;
}
