import type { Block, Comment } from "../../src/blocks.js";
import type { TextLine } from "./pieces.js";
import type { Part } from "./settle.js";

/** What parts a paragraph from the one before. */
export type Gap = "start" | "block" | "page" | "rule" | "blank";

/** Lines that nothing but comments parts. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly lines: readonly TextLine[];
  readonly gap: Gap;
}

/** A paragraph, or a block that stands between paragraphs. */
export type Chunk = Paragraph | { readonly kind: "block"; readonly block: Block };

/** The paragraphs and blocks of a document in order; comments apart, since they part nothing. */
export function toChunks(parts: readonly Part[]): {
  readonly chunks: readonly Chunk[];
  readonly comments: readonly Comment[];
} {
  const chunks: Chunk[] = [];
  const comments: Comment[] = [];
  let lines: TextLine[] = [];
  let gap: Gap = "start";
  const close = (next: Gap): void => {
    if (lines.length > 0) {
      chunks.push({ kind: "paragraph", lines, gap });
      lines = [];
      gap = next;
    } else if (next === "block" || gap !== "rule") {
      gap = gap === "page" && next === "blank" ? gap : next;
    }
  };
  for (const part of parts) {
    if (part.kind === "line") lines.push(part);
    else if (part.kind === "aside") comments.push(part.block);
    else close(part.kind);
    if (part.kind === "block") chunks.push(part);
  }
  close("block");
  return { chunks, comments };
}
