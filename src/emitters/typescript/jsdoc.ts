import { visible } from "./literal.js";

/**
 * Paragraphs as the text of a JSDoc comment: nothing in them ends the comment, starts a tag or hides
 * from the reader, nor as HTML from who hovers over the name: editors show comments as Markdown. Empty paragraphs are left out; null if none is left.
 */
export function jsdocText(paragraphs: readonly (string | null)[]): string | null {
  const texts = paragraphs.flatMap((paragraph) =>
    paragraph?.trim() ? [escapeComment(paragraph.trim())] : [],
  );
  return texts.length === 0 ? null : texts.join("\n\n");
}

/** A JSDoc comment, on one line if it has one. */
export function jsdoc(text: string): string {
  const lines = text.split("\n");
  if (lines.length === 1) return `/** ${text} */`;
  return ["/**", ...lines.map((line) => ` * ${line}`.trimEnd()), " */"].join("\n");
}

/** What any of the escapes may be about. */
const SPECIAL = /[^\x20-\x7e]|\*\/|@|<| $/;

function escapeComment(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return visible(text)
    .replaceAll("*/", "*\\/")
    .replace(/(?<=^|\{)@/gm, "\\@")
    .replace(/<(?=[a-z/!?])/gi, "\\<")
    .replace(/(?<![ \t])[ \t]+$/gm, "");
}
