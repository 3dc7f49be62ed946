const MOST_WORDS = 12;
const LONGEST = 100;
/** Where a link of AsciiDoc leads: `[[errors]]`. */
const ANCHOR = /^\[(?:\[[\p{L}_:][\p{L}\d_:.-]*\]|#[\p{L}_][\p{L}\d_:.-]*)\]$/u;

/** A line that holds nothing but the place a link leads to. */
export function isAnchor(text: string): boolean {
  return ANCHOR.test(text);
}

/** Short, not ended like a sentence or the head of a block of code, not begun like the middle of one, and no markup. */
export function isTitleLike(text: string, mostWords = MOST_WORDS): boolean {
  if (text === "" || text.length > LONGEST || /[.,;!?。，；、{]$|<\/\w/.test(text)) return false;
  if (!/^(?:[\p{L}\p{N}"'“«(<[]|\/\p{L})/u.test(text)) return false;
  const words = text.split(/\s+/);
  const begun = /^\p{Ll}/u.test(text) && !/^[\w.]+(?:\(\))?:\s/.test(text);
  return words.length <= mostWords && (words.length <= 3 || !begun);
}

/** Where a colon at the end, with blanks before it, begins; the length if there is none. */
export function endBeforeColon(text: string): number {
  return /[:：]$/.test(text) ? text.slice(0, -1).trimEnd().length : text.length;
}

/** Two or more fields with a tab or several blanks between them. */
export function hasGap(text: string): boolean {
  return /\S(?: ?\t| {2})/.test(text);
}

/** A line of dashes, equals signs or the like, also in several pieces or with the corners of a table. */
export function isRule(text: string): boolean {
  return /^[-=*_~^+|:\s]+$/.test(text) && /[-=*_~^+]{3}|[-=]{2}\s+[-=]{2}/.test(text);
}

/** The character that a whole line repeats; empty if it does not. */
export function ruleCharacter(text: string): string {
  return /^([-=*_~^+#.])\1{2,}$/.exec(text)?.[1] ?? "";
}
