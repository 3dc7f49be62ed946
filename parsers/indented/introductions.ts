import type { Chunk } from "./paragraphs.js";

/** A line that leads to what stands below it, by its number or by the block that it is. */
export interface Lead {
  readonly text: string;
  readonly at: Chunk | number;
}

const WORDS_OF_SENTENCE = 6;
const MOST_BETWEEN = 2;

/**
 * The lines that lead from a heading to rows, as sentences do, no other line leading to rows below that heading: `The
 * program may answer with these codes:`. Such rows have the heading's title; where it has several lists, the lines tell
 * them apart. A label with more than a remark or two between it and the rows leads to what is told there.
 */
export function findIntroductions(
  chunks: readonly Chunk[],
  leadsAt: (at: number) => readonly Lead[],
  isRows: (at: number) => boolean,
): ReadonlySet<Chunk | number> {
  const found = new Set<Chunk | number>();
  for (const [from, to] of sectionsOf(chunks)) {
    const leads: Lead[] = [];
    for (let at = from; at < to; at += 1) for (const lead of leadsAt(at)) leads.push(lead);
    const only = leads.length === 1 && leads[0] && isSentence(leads[0]) ? leads[0].at : null;
    if (only !== null) found.add(only);
    const endsAt = (at: number): boolean => chunks[at] === only;
    for (const label of farLabels(chunks, [from, to], endsAt, isRows)) found.add(label);
  }
  return found;
}

/** Where what stands below each heading begins and ends. */
function sectionsOf(chunks: readonly Chunk[]): readonly (readonly [number, number])[] {
  const headings = chunks.flatMap((chunk, at) => (isBlock(chunk, "heading") ? [at] : []));
  return headings.map((at, index) => [at + 1, headings[index + 1] ?? chunks.length]);
}

/** The labels that more than a remark or two stand between and the next rows, or a line that leads to these. */
function farLabels(
  chunks: readonly Chunk[],
  [from, to]: readonly [number, number],
  endsAt: (at: number) => boolean,
  isRows: (at: number) => boolean,
): readonly Chunk[] {
  const found: Chunk[] = [];
  let last: { readonly label: Chunk; readonly at: number } | null = null;
  for (const [index, chunk] of chunks.slice(from, to).entries()) {
    const at = from + index;
    const ends = endsAt(at);
    if (last && (ends || (isRows(at) && at - last.at > MOST_BETWEEN + 1))) found.push(last.label);
    if (isBlock(chunk, "label") && !ends) last = { label: chunk, at };
    else if (ends || isRows(at)) last = null;
  }
  return found;
}

function isBlock(chunk: Chunk, kind: "heading" | "label"): boolean {
  return chunk.kind === "block" && chunk.block.kind === kind;
}

function isSentence({ text }: Lead): boolean {
  return /[:：]$/.test(text) && text.split(/\s+/).length >= WORDS_OF_SENTENCE;
}
