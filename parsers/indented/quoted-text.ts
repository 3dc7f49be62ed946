import type { Field } from "./fields.js";
import { leadKind } from "./lead-token.js";

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
