import type { Parser } from "../src/parser.js";
import { detectDelimited } from "./delimited/detect.js";

/**
 * Records between commas, semicolons, tabs or pipes (RFC 4180, IANA's text/tab-separated-values, and what
 * spreadsheets make of them): a header or none, titles above it, remarks and empty lines between.
 */
export const delimited: Parser = {
  name: "delimited",
  extensions: [".csv", ".tsv", ".tab", ".psv"],
  detect: detectDelimited,
  async parse(source, report) {
    const { parseDelimited } = await import("./delimited/parse.js");
    return parseDelimited(source, report);
  },
};
