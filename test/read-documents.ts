import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decode } from "../src/decode.js";
import { FIXTURES, REPOSITORY } from "./read-fixtures.js";

/** A document as text, and where it lies. */
export interface DocumentText {
  readonly path: string;
  readonly text: string;
}

/** Documents by strangers, where they lie beside the repository. */
const CORPUS = join(REPOSITORY, "../shared/corpus/cases");

/** The inputs of all fixtures, and the documents by strangers. */
export function readAllDocuments(): readonly DocumentText[] {
  return [
    ...readBelow(FIXTURES, /(?:^|\/)(?:input\.\w+|seeds\/[^/]+)$/),
    ...(existsSync(CORPUS) ? readBelow(CORPUS, /\/source\.\w+$/) : []),
  ];
}

function readBelow(folder: string, pattern: RegExp): readonly DocumentText[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => pattern.test(path) && !path.includes("expected"))
    .sort()
    .map((path) => {
      const decoded = decode(readFileSync(join(folder, path)));
      if ("problem" in decoded) throw new Error(`${path} is ${decoded.problem}`);
      return { path, text: decoded.text };
    });
}
