import { headerOf } from "./headers.js";
import type { Lead } from "./introductions.js";
import type { Chunk } from "./paragraphs.js";
import type { Page, TextLine } from "./pieces.js";
import type { Runs } from "./runs.js";

/** The last line above each run of rows. */
export function leadsAbove({ runs }: Runs): readonly Lead[] {
  return runs.flatMap(({ intro }) => (headerOf(intro) ? [] : intro.slice(-1).map(leadOfLine)));
}

function leadOfLine({ line }: TextLine): Lead {
  return { text: line.text, at: line.index };
}

/** The line of a paragraph that has no other, or the label that a block is, with the colon behind it. */
export function leadIn({ source }: Page, chunk: Chunk | undefined): readonly Lead[] {
  if (chunk?.kind === "paragraph")
    return chunk.lines.length === 1 ? chunk.lines.map(leadOfLine) : [];
  if (chunk?.block.kind !== "label") return [];
  const { text, position } = chunk.block;
  const end = position.end.offset;
  const colon = /^\s?[:：]/.exec(source.text.slice(end, end + 2))?.[0] ?? "";
  return [{ text: text + colon, at: chunk }];
}
