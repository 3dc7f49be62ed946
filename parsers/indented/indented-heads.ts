import { isCertain } from "./lead-token.js";
import type { Chunk, Paragraph } from "./paragraphs.js";
import type { TextLine } from "./pieces.js";

/**
 * Parts paragraphs whose first lines go on with what stands below the last row of the paragraph above, and whose next
 * line is a row at the margin of that row: an empty line may stand within an explanation, and none before a row.
 */
export function partIndentedHeads(chunks: readonly Chunk[]): readonly Chunk[] {
  return chunks.flatMap((chunk, at): readonly Chunk[] => {
    const above = chunks[at - 1];
    if (chunk.kind !== "paragraph" || above?.kind !== "paragraph") return [chunk];
    const head = headOf(chunk, above);
    if (head === 0) return [chunk];
    const { gap, lines } = chunk;
    return [
      { kind: "paragraph", gap, lines: lines.slice(0, head) },
      { kind: "paragraph", gap, lines: lines.slice(head) },
    ];
  });
}

/** How many of its lines stand deeper than the first row below them, which stands where rows above do; 0 for none. */
function headOf({ lines }: Paragraph, above: Paragraph): number {
  const [first] = lines;
  const at = lines.findIndex(({ line }) => line.indent < (first?.line.indent ?? 0));
  const row = lines[at];
  if (at < 1 || !row || !isRow(row)) return 0;
  const { indent } = row.line;
  const isMargin = above.lines.some((line) => isRow(line) && line.line.indent === indent);
  return isMargin && lines.slice(0, at).every(({ line }) => line.indent > indent) ? at : 0;
}

function isRow({ row }: TextLine): boolean {
  return row !== null && isCertain(row.kind);
}
