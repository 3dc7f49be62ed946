import { endsToken, lineEnd } from "./characters.js";
import type { Scan } from "./token.js";

const QUOTE = 34;
const BACKSLASH = 92;

/**
 * The offset behind the string whose opening quote stands at `open`. A string without an end, or one
 * that runs over lines into the beginning of the next string, ends with its line, before the
 * brackets that close there, so that what follows is still read.
 */
export function endOfString(scan: Scan, open: number): number {
  const { text } = scan;
  const limit = scan.torn ? lineEnd(text, open) : text.length;
  const close = closingQuote(text, open + 1, limit);
  if (close >= 0 && !runsIntoNext(text, open, close)) return close + 1;
  if (close < 0) scan.torn = true;
  const message = 'String is not closed on its line, expected `"`';
  scan.fault("unclosed-string", message, open, open + 1, "Add the missing quotation mark");
  return endOnLine(text, open);
}

function closingQuote(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at;
    if (code === BACKSLASH) at++;
  }
  return -1;
}

/** A closing quote with a word right behind it was meant to open a string, if lines lie between. */
function runsIntoNext(text: string, open: number, close: number): boolean {
  if (close + 1 >= text.length || endsToken(text.charCodeAt(close + 1))) return false;
  const end = text.indexOf("\n", open);
  return end >= 0 && end < close;
}

function endOnLine(text: string, open: number): number {
  let end = lineEnd(text, open);
  while (end > open + 1 && /[\s)\]}]/.test(text.charAt(end - 1))) end--;
  return end;
}
