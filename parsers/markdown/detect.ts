import type { Detection } from "../../src/parser.js";
import type { Source } from "../../src/source.js";
import { isDelimiterRow } from "./line.js";

const ENOUGH = 200_000;

interface Mark {
  readonly name: string;
  readonly pattern: RegExp;
  readonly weight: number;
}

const MARKS: readonly Mark[] = [
  { name: "fences", pattern: /^[ \t>]*(?:`{3}|~{3,}[a-z])/gm, weight: 0.25 },
  { name: "# headings", pattern: /^#{1,6}[ \t]+\S/gm, weight: 0.2 },
  { name: "links", pattern: /\]\([^()\s]+\)/g, weight: 0.1 },
  { name: "HTML tables", pattern: /<table(?=[\s>])/gi, weight: 0.8 },
  { name: "lines of pipes", pattern: /^[ \t>]*\|.*\|[ \t]*$/gm, weight: 0.1 },
  { name: "code spans", pattern: /(?<![`\w])`[^`\n]+`(?![`_])/g, weight: 0.03 },
  { name: "bold words", pattern: /\*\*[^*\s][^*\n]*\*\*/g, weight: 0.03 },
  { name: "bullets", pattern: /^[ \t]*[-*+][ \t]+\S/gm, weight: 0.04 },
];

/** Where such a table begins. */
const OTHER_TABLES =
  /^(?:\{\|[ \t]*(?:[a-z]+=|$)|\|={3,}[ \t]*$|\|\|(?:[^|\n]{1,200}\|\|){2,}[ \t]*\n\|(?!\|))/m;

/** Delimiter rows, fences, headings with `#` and HTML tables are Markdown's own; a bullet says little. */
export function detectMarkdown({ text }: Source): Detection {
  if (/^#!\s?\//.test(text)) return { score: 0, reason: "its first line is that of a script" };
  if (/^\s*\/\*/.test(text)) return { score: 0, reason: "it begins with the comment of a program" };
  const head = text.slice(0, ENOUGH);
  if (OTHER_TABLES.test(head))
    return { score: 0, reason: "a table in the markup of MediaWiki, Jira or AsciiDoc" };
  const delimiters = head
    .split("\n")
    .filter((line) => line.includes("|") && isDelimiterRow(line.trim())).length;
  const seen = MARKS.map((mark) => ({ ...mark, count: head.match(mark.pattern)?.length ?? 0 }));
  const score = seen.reduce((sum, { weight, count }) => sum + weight * count, delimiters * 0.9);
  const shown = [{ name: "delimiter rows", count: delimiters }, ...seen]
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${count} ${name}`);
  return {
    score: Math.min(1, score),
    reason: shown.length === 0 ? "nothing that is Markdown's own" : shown.join(", "),
  };
}
