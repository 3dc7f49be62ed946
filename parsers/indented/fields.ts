import { displayWidth } from "./display-width.js";
import type { Line } from "./lines.js";

const GAP = /(?:\t\s*|\s{2,}|\s(?=(?:[-=]>|[→⇒])\s))(?:(?:[-=]>|[→⇒])\s+)?/g;
const WIDE_GAP = /(?:\t\s*|\s{3,}|\s(?=(?:[-=]>|[→⇒])\s))(?:(?:[-=]>|[→⇒])\s+)?/g;
const PIPE = /(?<!\\)\|/g;

/** Part of a line, as indexes into its trimmed text. */
export interface Field {
  readonly start: number;
  readonly end: number;
}

/** The parts between tabs, runs of two or more blanks, and arrows between blanks; three blanks or more in justified text. */
export function fieldsByGaps(text: string, from: number, justified = false): readonly Field[] {
  return split(text, from, justified ? WIDE_GAP : GAP);
}

/** The parts between pipes that no backslash escapes, trimmed; a closing pipe opens no part. */
export function fieldsByPipes(text: string, from: number): readonly Field[] {
  const fields = split(text, from, PIPE).map((field) => trim(text, field));
  const last = fields.at(-1);
  return last && last.start === last.end && text.startsWith("|") ? fields.slice(0, -1) : fields;
}

/** Display column at which an index of a line stands. */
export function columnAt(line: Line, index: number): number {
  return line.indent + displayWidth(line.text.slice(0, index), line.indent);
}

/** Cuts a field in two before an index. */
export function cut(text: string, field: Field, index: number): readonly [Field, Field] {
  return [
    trim(text, { start: field.start, end: index }),
    trim(text, { start: index, end: field.end }),
  ];
}

/** The field without white space around it. */
export function trim(text: string, { start, end }: Field): Field {
  const inner = text.slice(start, end);
  const from = start + inner.length - inner.trimStart().length;
  return { start: from, end: from + inner.trim().length };
}

function split(text: string, from: number, separator: RegExp): readonly Field[] {
  const fields: Field[] = [];
  let start = from;
  separator.lastIndex = from;
  for (let match = separator.exec(text); match; match = separator.exec(text)) {
    fields.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  fields.push({ start, end: text.length });
  return fields;
}
