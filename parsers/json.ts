import type { Parser } from "../src/parser.js";
import { joinComments } from "./data/comments.js";
import { dataBlocks } from "./data/data-blocks.js";
import { detectJson } from "./json/detect.js";
import { tokensOf } from "./json/tokens.js";
import { readJson } from "./json/tree.js";

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
    const { createScanner } = await import("jsonc-parser");
    const lenient = source.path.toLowerCase().endsWith(".json5");
    const reading = readJson(source, tokensOf(source.text, createScanner(source.text)), lenient);
    for (const repair of reading.repairs) report(repair);
    const runs = joinComments(source.text, reading.comments);
    return dataBlocks(source, { roots: reading.roots, runs }, report);
  },
};
