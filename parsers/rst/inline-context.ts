/** What stands for a backslash in escaped text, as in docutils (utils.escape2null). */
export const ESCAPE = "\0";

/** Turns each backslash into the escape mark, so that the character behind it is no markup. */
export function escapeBackslashes(text: string): string {
  const safe = text.includes(ESCAPE) ? text.replaceAll(ESCAPE, "\ufffd") : text;
  return safe.replace(/\\([\s\S]?)/g, `${ESCAPE}$1`);
}

/** The text a reader sees: escaped white space vanishes, other escaped characters stay. */
export function undoEscapes(escaped: string): string {
  return escaped.includes(ESCAPE) ? escaped.replace(/\0[ \n]?/g, "") : escaped;
}

/** The text of a literal, in which backslashes are characters. */
export function withBackslashes(escaped: string): string {
  return escaped.replaceAll(ESCAPE, "\\");
}

const BEFORE_START = /^(?:[\s"'(<[{/:-]|(?![\0-\x7f])[\p{Ps}\p{Pi}\p{Pf}\p{Pd}\p{Po}])$/u;
const AFTER_END = /^(?:[\s\0"')>\]}/:.,;!?\\-]|(?![\0-\x7f])[\p{Pe}\p{Pi}\p{Pf}\p{Pd}\p{Po}])$/u;

/** Whether inline markup may start behind this character (inline markup recognition rule 6). */
export function mayStartBehind(character: string): boolean {
  return BEFORE_START.test(character);
}

/** Whether inline markup may end before the character at `index` (recognition rule 7). */
export function mayEndAt(escaped: string, index: number): boolean {
  return index >= escaped.length || AFTER_END.test(escaped.charAt(index));
}

const PAIRS = new Map([
  ['"', '"'],
  ["'", "'"],
  ["(", ")"],
  ["<", ">"],
  ["[", "]"],
  ["{", "}"],
  ["«", "»"],
  ["»", "«»"],
  ["‹", "›"],
  ["›", "‹›"],
  ["‘", "’‚"],
  ["’", "‘’"],
  ["‚", "‘’"],
  ["“", "”„"],
  ["”", "“”"],
  ["„", "“”"],
]);

/** Whether two characters open and close each other, so that markup between them is quoted (rule 5). */
export function isPair(open: string, close: string): boolean {
  const closers = PAIRS.get(open);
  if (closers !== undefined) return closers.includes(close);
  const next = String.fromCharCode(open.charCodeAt(0) + 1);
  return /^\p{Ps}$/u.test(open) && close === next && /^\p{Pe}$/u.test(close);
}

export function isSpace(character: string): boolean {
  return /^\s$/.test(character);
}
