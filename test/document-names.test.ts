import { expect, it } from "vitest";
import { parsers } from "../parsers/index.js";
import { isDocumentName } from "../src/inputs/walk.js";

/** They may hold anything: a folder is not searched for them. */
const DATA = new Set(["delimited", "json", "yaml"]);

it.each(parsers)(
  "a folder is searched for what $name reads, unless it may hold anything",
  (parser) => {
    for (const extension of parser.extensions)
      expect([extension, isDocumentName(`errors${extension}`, [])]).toEqual([
        extension,
        !DATA.has(parser.name),
      ]);
  },
);
