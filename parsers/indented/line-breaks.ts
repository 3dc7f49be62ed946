import type { Line } from "./lines.js";

const MOSTLY = 0.5;
/** A backslash that no other one escapes; a macro needs its own. */
const BREAK = /^(?!#).*(?<!\\)\\$/s;

/** A backslash at the end of most lines breaks them, as in Markdown, or says that more follows: no text has it. */
export function withoutLineBreaks(lines: readonly Line[]): readonly Line[] {
  const filled = lines.filter(({ text }) => text !== "");
  const broken = filled.filter(({ text }) => BREAK.test(text));
  if (broken.length === 0 || broken.length < filled.length * MOSTLY) return lines;
  return lines.map((line) => {
    if (!BREAK.test(line.text)) return line;
    const text = line.text.slice(0, -1).trimEnd();
    return { ...line, text, end: line.from + text.length };
  });
}
