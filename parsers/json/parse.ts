import { createScanner } from "jsonc-parser";
import type { Block } from "../../src/blocks.js";
import type { Report } from "../../src/diagnostic.js";
import type { Source } from "../../src/source.js";
import { joinComments } from "../data/comments.js";
import { dataBlocks } from "../data/data-blocks.js";
import { tokensOf } from "./tokens.js";
import { readJson } from "./tree.js";

/** The blocks of a text of JSON; JSON5 may have its own quotes and words without a remark. */
export function parseJson(source: Source, report: Report): readonly Block[] {
  const lenient = source.path.toLowerCase().endsWith(".json5");
  const reading = readJson(source, tokensOf(source.text, createScanner(source.text)), lenient);
  for (const repair of reading.repairs) report(repair);
  const runs = joinComments(source.text, reading.comments);
  return dataBlocks(source, { roots: reading.roots, runs }, report);
}
