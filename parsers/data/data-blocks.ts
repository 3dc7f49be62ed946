import type { Block } from "../../src/blocks.js";
import type { Report } from "../../src/diagnostic.js";
import type { Source } from "../../src/source.js";
import type { CommentRun } from "../lisp/comment-runs.js";
import { type Form, isSequence, type Sequence } from "../lisp/form.js";
import type { Page } from "../lisp/page.js";
import { addCollection } from "./collection.js";
import { sequence, textOf } from "./forms.js";
import { isFull } from "./key-shape.js";
import { ownData } from "./other-kinds.js";

/** Values at the top of a text, and the comments around them. */
export interface DataReading {
  readonly roots: readonly Form[];
  readonly runs: readonly CommentRun[];
}

/**
 * The blocks of a text of data, in document order: its maps and lists as tables, their keys as
 * headings where they group others, its comments as titles of what follows them. Several values
 * beside each other (JSON Lines, documents of YAML) are one list.
 */
export function dataBlocks(
  source: Source,
  { roots: all, runs }: DataReading,
  report: Report,
): readonly Block[] {
  const own = all.map((root) => ownData(source, root));
  for (const { repair } of own) if (repair) report(repair);
  const roots = own.map(({ root }) => root);
  const page: Page = { source, text: source.text, atomText: textOf, runs, blocks: [] };
  for (const { text, start, end } of runs)
    page.blocks.push({ kind: "comment", text, position: source.position(start, end) });
  const [first] = roots;
  const root =
    roots.length === 1 ? first : sequence("vector", roots, first?.start ?? 0, source.text.length);
  if (root && isSequence(root) && isFull(root))
    addCollection(page, root, { shared: [], depth: 0, preamble: preambleOf(runs, root) });
  return page.blocks.toSorted((a, b) => a.position.start.offset - b.position.start.offset);
}

/** The end of the comments before the first value. */
function preambleOf(runs: readonly CommentRun[], root: Sequence): number {
  const start = root.items[0]?.start ?? root.start;
  return runs.reduce((end, run) => (run.start < start ? Math.max(end, run.end) : end), 0);
}
