import type { Parser } from "../src/parser.js";
import { detectRst } from "./rst/detect.js";

/**
 * reStructuredText: titles, tables of all five kinds (simple, grid, list, CSV, and the lists that read
 * as tables), object directives, comments, labels, prose and JSON examples, as docutils reads them.
 * Tables that docutils refuses are read as well as they can be.
 */
export const rst: Parser = {
  name: "rst",
  extensions: [".rst", ".rest"],
  detect: detectRst,
  async parse(source, report) {
    const { parseRst } = await import("./rst/parse.js");
    return parseRst(source, report);
  },
};
