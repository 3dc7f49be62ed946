import type { Block } from "../src/blocks.js";
import type { Report } from "../src/diagnostic.js";
import type { Parser } from "../src/parser.js";
import type { Source } from "../src/source.js";
import { atomDecoder } from "./lisp/atom-text.js";
import { commentRuns } from "./lisp/comment-runs.js";
import { detectLisp } from "./lisp/detect.js";
import type { Page } from "./lisp/page.js";
import { readLisp } from "./lisp/reader.js";
import { addStatements } from "./lisp/statements.js";

/**
 * EDN, Clojure, Common Lisp, Scheme, Racket, Emacs Lisp, Janet and their kin: maps, lists and defining forms as
 * tables, comments between them as labels. Nothing is evaluated.
 */
export const lisp: Parser = {
  name: "lisp",
  extensions: [
    ".edn",
    ".clj",
    ".cljc",
    ".cljs",
    ".lisp",
    ".lsp",
    ".cl",
    ".el",
    ".scm",
    ".ss",
    ".sld",
    ".sls",
    ".rkt",
    ".janet",
    ".fnl",
    ".lfe",
    ".hy",
    ".clar",
  ],
  detect: detectLisp,
  parse: (source, report) => parseLispText(source, 0, source.text.length, report),
};

/**
 * The blocks of the forms between two offsets of a source's text, in document order; places are
 * those of the source.
 */
export async function parseLispText(
  source: Source,
  from: number,
  to: number,
  report: Report,
): Promise<Iterable<Block>> {
  const { parseEDNString } = await import("./lisp/read-edn.js");
  const reading = readLisp(source, from, to);
  for (const repair of reading.repairs) report(repair);
  const text = source.text.slice(0, to);
  const runs = commentRuns(text, reading.comments);
  const page: Page = {
    source,
    text,
    atomText: atomDecoder(parseEDNString),
    runs,
    blocks: [],
  };
  for (const run of runs) {
    page.blocks.push({
      kind: "comment",
      text: run.text,
      position: source.position(run.start, run.end),
    });
  }
  addStatements(page, reading.forms, from);
  return page.blocks.toSorted((a, b) => a.position.start.offset - b.position.start.offset);
}
