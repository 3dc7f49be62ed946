import type { Detection } from "../../src/parser.js";
import type { Source } from "../../src/source.js";
import { areTightRecords, sniff } from "./dialect.js";

const ENOUGH = 40_000;
const NAMES: Readonly<Record<string, string>> = {
  ",": "commas",
  "\t": "tabs",
  ";": "semicolons",
  "|": "pipes",
};

/**
 * Whether a text is delimited: most of its records have as many fields. Prose has commas too, and
 * plain text has tabs: without its extension a text must be regular throughout.
 */
export function detectDelimited({ text, path }: Source): Detection {
  const head = text.slice(0, ENOUGH);
  if (/^[ \t]*\|/m.test(head.slice(0, 400)) || /^\s*[[{]/.test(head))
    return { score: 0, reason: "begins with a pipe or a bracket" };
  const found = sniff(head);
  if (!found) return { score: 0, reason: "no delimiter parts its lines alike" };
  const { delimiter, width, share, records } = found;
  const named = /\.(?:csv|tsv|tab|psv)$/i.test(path);
  const name = NAMES[delimiter] ?? `\`${delimiter}\``;
  const reason = `${Math.round(share * records)} of ${records} records have ${width} fields between ${name}`;
  if (named) return { score: 0.2 + share / 3, reason, alone: share >= 0.5 };
  if (areTightRecords(head, found)) return { score: 0.65, reason };
  const regular = share === 1 && records >= 3 && (delimiter !== "|" || width > 2);
  return { score: regular ? (delimiter === "\t" ? 0.2 : 0.45) : 0, reason };
}
