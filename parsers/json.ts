import type { Parser } from "../src/parser.js";
import { detectJson } from "./json/detect.js";

/**
 * JSON (RFC 8259), with comments, JSON Lines, and what people write for it (JSON5's quotes and words):
 * lists of objects, objects by code or by name, groups of them. Broken texts are read as far as
 * they go.
 */
export const json: Parser = {
  name: "json",
  extensions: [".json", ".jsonc", ".json5", ".jsonl", ".ndjson"],
  detect: detectJson,
  async parse(source, report) {
    const { parseJson } = await import("./json/parse.js");
    return parseJson(source, report);
  },
};
