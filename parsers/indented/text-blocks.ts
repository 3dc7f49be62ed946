import type { Label, Note } from "../../src/blocks.js";
import { type Page, spanIn, spanOf, type TextLine } from "./pieces.js";
import { endBeforeColon, isTitleLike } from "./title-shape.js";

/** Lines that hold no rows: a label if one short line stands above rows, else a note. */
export function textBlock(
  page: Page,
  lines: readonly TextLine[],
  aboveRows: boolean,
): Label | Note {
  const [first] = lines;
  const title = first?.line.text.slice(0, endBeforeColon(first.line.text)) ?? "";
  if (first && aboveRows && lines.length === 1 && isTitleLike(title)) {
    return { kind: "label", ...spanIn(page.source, first.line, 0, title.length) };
  }
  return {
    kind: "note",
    ...spanOf(
      page.source,
      lines.map(({ line }) => line),
    ),
  };
}
