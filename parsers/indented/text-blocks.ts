import type { Label, Note } from "../../src/blocks.js";
import { isIntroduction } from "./hanging-titles.js";
import type { Line } from "./lines.js";
import { type Page, spanIn, spanOf, type TextLine } from "./pieces.js";
import { endBeforeColon, hasGap, isTitleLike } from "./title-shape.js";

/** What East Asian writers set before a title: `■エラーコード`; the mark of an item that names a family: `- 4xx`. */
const MARK = /^(?:[■□◆◇●○◎▲△▼▽★☆※]\s*(?=\S)|[-*•+]\s+(?=\d[xX*×]{2}))/u;

/** `4xx: the client did wrong.`: what is told of a family of codes titles them, even a sentence. */
const FAMILY = /^\d[xX*×]{2}(?![\p{L}\p{N}]).{1,100}$/u;

/** Lines that hold no rows: a label if one short line stands above rows, else a note. */
export function textBlock(
  page: Page,
  lines: readonly TextLine[],
  aboveRows: boolean,
): Label | Note {
  const [first] = lines;
  const end = first ? endBeforeColon(first.line.text) : 0;
  const start = MARK.exec(first?.line.text ?? "")?.[0].length ?? 0;
  const title = first?.line.text.slice(start, end) ?? "";
  const isTitle = (isTitleLike(title) && !hasGap(title)) || FAMILY.test(title);
  const titles = aboveRows && lines.length === 1 && isTitle;
  if (first && titles && !leadsOn(page, first.line)) {
    return { kind: "label", ...spanIn(page.source, first.line, start, end) };
  }
  return {
    kind: "note",
    ...spanOf(
      page.source,
      lines.map(({ line }) => line),
    ),
  };
}

/** A sentence below the heading that titles the rows. */
function leadsOn({ hangingTitles, introductions }: Page, line: Line): boolean {
  return isIntroduction(hangingTitles, line) || introductions?.has(line.index) === true;
}
