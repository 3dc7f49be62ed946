import type { Block } from "../blocks.js";
import type { CodeReader } from "./code-reader.js";
import { speaksOfFailure } from "./failure-words.js";
import type { HeaderHint } from "./header-hint.js";

/** Deeper than any heading of a syntax. */
const DEEPEST = 99;
const MOSTLY = 0.6;
const LONGEST = 100;

/**
 * Makes headings of bold lines that are codes with text below them: `**NO_BERTH** (404)`, `**12 - Fog**`, of lines
 * that end in a colon, as `404 Not Found:` above a list, and of codes that are a paragraph of their own, as a table
 * leaves them whose cells became paragraphs. Most of those below one heading must be, two at least, and no table may stand among them. What names a part
 * ("Cause") is no such line, nor are words in capitals, as `**SYNOPSIS**`, where most tell of no failure.
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
      const title = titleOf(block);
      if (title === null) return;
      const code = codes.heading(title);
      if (code) coded.add(block);
      else if (readHeader(title).certainty < 1) others++;
      if (code && (code.text !== "" || tells(part[at + 1]))) told++;
    });
    const most = coded.size >= MOSTLY * (coded.size + others) && told * 2 >= coded.size;
    const certain = [...coded].filter(isCertain).length;
    if (coded.size >= 2 && most && certain * 2 >= coded.size && !areRepeated(coded))
      for (const label of coded) raised.add(label);
  }
  if (raised.size === 0) return blocks;
  return blocks.map((block) =>
    raised.has(block)
      ? {
          kind: "heading",
          level: DEEPEST,
          text: titleOf(block) ?? "",
          position: block.position,
        }
      : block,
  );
}

const CODE_ALONE = /^(?:[A-Z][A-Z\d]*(?:_[A-Z\d]+)+|[A-Z]{1,10}[-_]?\d{2,8})$/;
const NUMBER_ALONE = /^(?:-?\d{3,8}|0[xX][\dA-Fa-f]{1,8})$/;
const FEWEST_NUMBERS = 3;

/** Few numbers, or numbers that come again, as those of HTTP do beside what has names: they tell no rows apart. */
function areRepeated(coded: ReadonlySet<Block>): boolean {
  const numbers = [...coded].flatMap((block) =>
    block.kind === "note" && NUMBER_ALONE.test(block.text) ? [block.text] : [],
  );
  if (numbers.length === 0) return false;
  return numbers.length < FEWEST_NUMBERS || new Set(numbers).size < numbers.length;
}

/** The text of a bold line, or of a paragraph that is one line with a colon at its end, or one code. */
function titleOf(block: Block): string | null {
  if (block.kind === "label") return block.text;
  if (block.kind !== "note" || block.text.length > LONGEST) return null;
  if (CODE_ALONE.test(block.text) || NUMBER_ALONE.test(block.text)) return block.text;
  return /[:：]$/.test(block.text) && !block.text.includes("\n")
    ? block.text.slice(0, -1).trim()
    : null;
}

/** More than a word in capitals, or one of failure. */
function isCertain(label: Block): boolean {
  const title = titleOf(label) ?? "";
  return !/^[A-Z]+$/.test(title) || speaksOfFailure(title);
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
