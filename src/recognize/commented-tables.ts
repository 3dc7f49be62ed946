import type { Comment } from "../blocks.js";
import type { Diagnostic } from "../diagnostic.js";
import type { Source } from "../source.js";

const DELIMITER_ROW = /^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{1,}:?[ \t]*)*\|?[ \t]*$/mu;
const HTML_ROW = /<t[hd]\b/iu;

/** Tables in comments: what was taken out of a document is not read, and that is said. */
export function commentedTables(
  comments: readonly Comment[],
  source: Source,
): readonly Diagnostic[] {
  return comments
    .filter(({ text }) => (text.includes("|") && DELIMITER_ROW.test(text)) || HTML_ROW.test(text))
    .map(({ position }) => ({
      code: "commented-table",
      severity: "info",
      message: "A table stands in a comment, so it is not read",
      location: { path: source.path, ...position },
      hint: "Take it out of the comment if it still holds",
    }));
}
