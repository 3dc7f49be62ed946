import type { Field } from "./fields.js";
import { leadKind } from "./lead-token.js";
import { skip } from "./skip.js";

/** `"text"`, `return "text";`, `writeln("text");`, `NAME, "text"},`: what stands behind a code in lines that a program was made of. */
const QUOTED =
  /(?:return\s+|\w{1,40}\s?\(\s*(?=["'].*["']\s*\)))?(?:([\w.$-]{1,80})\s*,\s*)?("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')(?:\s*[)\]}]{1,3})?\s*[,;]?\s*\\?$/dy;

/** A name, if there is one, and the text in quotation marks behind it. */
export interface QuotedText {
  readonly name: Field | null;
  readonly text: Field;
}

/** The text that the rest of a line is, without its quotation marks; null if it is none or more than one. */
export function quotedText(text: string, from: number): QuotedText | null {
  QUOTED.lastIndex = from;
  const match = QUOTED.exec(text);
  const [, name, quoted] = match?.indices ?? [];
  if (!match || !quoted || (name && leadKind(match[1] ?? "") === null)) return null;
  return {
    name: name ? { start: name[0], end: name[1] } : null,
    text: { start: quoted[0] + 1, end: quoted[1] - 1 },
  };
}

const OPENING = /[([{]?\s*/y;
const ITEM = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[\w.$-]{1,80})\s*(?:,\s*|(?=[)\]}]|$))/dy;
const CLOSING = /[)\]}\s]{0,6}[,;]?\s*\\?$/y;
const MOST_ITEMS = 8;
/** Words as they begin a text, and none of small letters, as names of options are: `"in_io", "in_top"`. */
const TOLD = /\s\S|\p{Lo}|^\p{Lu}/u;

/**
 * The values that the rest of a line lists between commas, without their quotation marks, two at least and a text among
 * them: `("No berth", "All berths are taken"),`, `NO_BERTH, "No berth", "…" },`. None if it is anything else.
 */
export function quotedTexts(text: string, from: number): readonly Field[] {
  const fields: Field[] = [];
  let at = skip(OPENING, text, from);
  for (; fields.length < MOST_ITEMS; at = ITEM.lastIndex) {
    ITEM.lastIndex = at;
    const [start, end] = ITEM.exec(text)?.indices?.[1] ?? [0, 0];
    if (end === 0) break;
    const quotes = /["']/.test(text.charAt(start)) ? 1 : 0;
    fields.push({ start: start + quotes, end: end - quotes });
  }
  const quoted = fields.filter(({ start }) => /["']/.test(text.charAt(start - 1)));
  const told = quoted.some(({ start, end }) => TOLD.test(text.slice(start, end)));
  CLOSING.lastIndex = at;
  return quoted.length > 1 && told && CLOSING.test(text) ? fields : [];
}
