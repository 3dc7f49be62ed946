import type { Comment } from "../blocks.js";
import type { Diagnostic } from "../diagnostic.js";
import type { Source } from "../source.js";

const HTML_ROW = /<t[hd]\b/iu;

/** Tables in comments: what was taken out of a document is not read, and that is said. */
export function commentedTables(
  comments: readonly Comment[],
  source: Source,
): readonly Diagnostic[] {
  return comments
    .filter(({ text }) => hasPipes(text) || HTML_ROW.test(text))
    .map(({ position }) => ({
      code: "commented-table",
      severity: "info",
      message: "A table stands in a comment, so it is not read",
      location: { path: source.path, ...position },
      hint: "Take it out of the comment if it still holds",
    }));
}

/** A line of pipes and a row of delimiters. */
function hasPipes(text: string): boolean {
  const lines = text.split("\n");
  const isDelimiterRow = (line: string): boolean => /^[\s|:-]+$/.test(line) && line.includes("--");
  return text.includes("|") && lines.some(isDelimiterRow);
}
