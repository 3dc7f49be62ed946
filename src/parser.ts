import type { Block } from "./blocks.js";
import type { Report } from "./diagnostic.js";
import type { Source } from "./source.js";

/** How sure a parser is that a text is of its format, and what it saw, for `errgen inspect`. */
export interface Detection {
  /** 0: not at all; 1: beyond doubt. Below 0.2 a format is not tried after another one found nothing. */
  readonly score: number;
  /** "2 code fences, 14 headings" */
  readonly reason: string;
  /** It can be nothing else: where this format is the surest, no other one is tried. */
  readonly alone?: boolean;
}

/**
 * Reads one format. A parser finds where headings, tables, comments, prose and examples are; it
 * does not know what a code is: which table lists errors, and which of its columns holds what, is decided
 * from what all parsers yield alike. It never throws for bad input: it reports and goes on.
 *
 * A parser of a project's own is asked beside errgen's, and the surest of all reads a document; one whose marks
 * bear out its extension outdoes all others, so that those need not be asked. `documents[path].format` may name it. What it throws, or yields beside blocks, is an error that names it.
 * Nothing but the text decides what it yields: neither the disk nor the clock.
 */
export interface Parser {
  /** In kebab-case, unique: what `format` calls it, in the configuration and in what `inspect` says. */
  readonly name: string;
  /**
   * File extensions that speak for the format, in lower case with the dot: `[".conf"]`. Content decides
   * first. A folder is searched for files with them, too.
   */
  readonly extensions: readonly string[];
  /** How sure it is, from the content alone. Cheap: it is asked before anything large is loaded. */
  detect(source: Source): Detection;
  /** Blocks in document order. Asynchronous so that a format's libraries load only when it is used. */
  parse(source: Source, report: Report): Promise<Iterable<Block>>;
}
