import type { Block } from "../../src/blocks.js";
import type { Report } from "../../src/diagnostic.js";
import type { Source } from "../../src/source.js";
import { placedLines } from "../placed-lines.js";
import { readBody } from "../rst/body.js";
import type { Element, Reading } from "../rst/elements.js";
import { plainLine } from "../rst/lines.js";
import type { Zone } from "./zones.js";

/** The tables of a zone drawn with `+`, `-` and `|`, as reStructuredText reads them: Pandoc took them from there. */
export function readGridTables(
  { start, end }: Zone,
  source: Source,
  report: Report,
): readonly Block[] {
  const out: Element[] = [];
  const reading: Reading = {
    source,
    report,
    substitutions: new Map(),
    targets: new Set(),
    boldCodes: false,
    titleStyles: [],
    readBody,
  };
  const lines = [...placedLines(source.text.slice(start, end), start)].map(({ line, from }) => {
    const indent = line.length - line.trimStart().length;
    return plainLine(line.slice(indent), from + indent);
  });
  readBody(lines, { reading, out, depth: 0, cell: false });
  return out.filter((element) => element.kind === "table");
}
