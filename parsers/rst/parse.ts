import type { Block } from "../../src/blocks.js";
import type { Report } from "../../src/diagnostic.js";
import type { Source } from "../../src/source.js";
import { readBody } from "./body.js";
import { hasBoldCodes } from "./bold-codes.js";
import { definitionsOf } from "./definitions.js";
import type { Element, Prose, Reading } from "./elements.js";
import { splitLines } from "./lines.js";

/** The blocks of a reStructuredText document, in document order. */
export function parseRst(source: Source, report: Report): readonly Block[] {
  const lines = splitLines(source.text);
  const out: Element[] = [];
  const reading: Reading = {
    source,
    report,
    ...definitionsOf(lines),
    boldCodes: hasBoldCodes(lines),
    titleStyles: [],
    readBody,
  };
  readBody(lines, { reading, out, depth: 0, cell: false });
  const blocks: Block[] = [];
  for (const element of out) {
    const block = toBlock(element);
    if (block) blocks.push(block);
  }
  return blocks;
}

function toBlock(element: Element): Block | null {
  switch (element.kind) {
    case "prose":
      return toProse(element);
    case "list":
      return element.table;
    case "verbatim":
      return null;
    default:
      return element;
  }
}

/** A paragraph of one bold text names what follows it. */
function toProse({ text, inline, position }: Prose): Block | null {
  if (text === "") return null;
  return { kind: inline.strong ? "label" : "note", text, position };
}
