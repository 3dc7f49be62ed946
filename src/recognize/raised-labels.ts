import type { Block } from "../blocks.js";
import type { CodeReader } from "./code-reader.js";
import type { HeaderHint } from "./header-hint.js";

/** Deeper than any heading of a syntax. */
const DEEPEST = 99;
const MOSTLY = 0.6;

/**
 * Makes headings of bold lines that are codes with text below them: `**NO_BERTH** (404)`, `**12 - Fog**`. Most
 * of those below one heading must be, two at least, and no table may stand among them. What names a part
 * ("Cause") is no such line.
 */
export function raiseLabels(
  blocks: readonly Block[],
  readHeader: (header: string) => HeaderHint,
  codes: CodeReader,
): readonly Block[] {
  const raised = new Set<Block>();
  for (const part of partsOf(blocks)) {
    if (part.some(({ kind }) => kind === "table")) continue;
    const coded = new Set<Block>();
    let told = 0;
    let others = 0;
    part.forEach((block, at) => {
      if (block.kind !== "label") return;
      const code = codes.heading(block.text);
      if (code) coded.add(block);
      else if (readHeader(block.text).certainty < 1) others++;
      if (code && (code.text !== "" || tells(part[at + 1]))) told++;
    });
    const most = coded.size >= MOSTLY * (coded.size + others) && told * 2 >= coded.size;
    if (coded.size >= 2 && most) for (const label of coded) raised.add(label);
  }
  if (raised.size === 0) return blocks;
  return blocks.map((block) =>
    block.kind === "label" && raised.has(block)
      ? { kind: "heading", level: DEEPEST, text: block.text, position: block.position }
      : block,
  );
}

/** A paragraph, or the body of a response. */
function tells(block: Block | undefined): boolean {
  return block?.kind === "note" || block?.kind === "example";
}

/** What stands between one heading and the next. */
function partsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const parts: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === "heading") parts.push([]);
    else parts.at(-1)?.push(block);
  }
  return parts;
}
