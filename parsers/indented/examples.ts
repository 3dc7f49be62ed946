import type { Line } from "./lines.js";

/**
 * The JSON objects that begin and end a line (RFC 8259), as first line → last line. Each character
 * is looked at once: a search that fails goes on where it failed.
 */
export function findExamples(text: string, lines: readonly Line[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let at = 0; at < lines.length; at += 1) {
    const first = lines[at];
    if (!first?.text.startsWith("{")) continue;
    const { end, closed } = scan(text, first.from);
    const last = lastLine(lines, at, end);
    const fits = closed && lines[last]?.end === end;
    if (fits && isObject(text.slice(first.from, end))) found.set(at, last);
    at = closed ? last : Math.max(at, last - 1);
  }
  return found;
}

function lastLine(lines: readonly Line[], first: number, end: number): number {
  let last = first;
  while (last + 1 < lines.length && (lines[last]?.end ?? 0) < end) last += 1;
  return last;
}

/** Where the object that begins at an offset ends, or the first character that JSON does not allow. */
function scan(text: string, from: number): { readonly end: number; readonly closed: boolean } {
  let depth = 0;
  for (let at = from; at < text.length; ) {
    const next = skipToken(text, at);
    if (next === at) return { end: at, closed: false };
    depth += nesting(text.charAt(at));
    if (depth === 0) return { end: next, closed: true };
    at = next;
  }
  return { end: text.length, closed: false };
}

function nesting(character: string): number {
  if (character === "{" || character === "[") return 1;
  return character === "}" || character === "]" ? -1 : 0;
}

function skipToken(text: string, at: number): number {
  const character = text.charAt(at);
  if (character === '"') return skipString(text, at);
  if (/[{}[\]]/.test(character)) return at + 1;
  const plain = /[-+.\d\seEtrufalsn,:]+/y;
  plain.lastIndex = at;
  return plain.test(text) ? plain.lastIndex : at;
}

/** Behind the closing quotation mark; where the string began if its line ends before. */
function skipString(text: string, start: number): number {
  const plain = /[^"\\\n]*/y;
  for (let at = start + 1; at < text.length; at += 2) {
    plain.lastIndex = at;
    plain.test(text);
    at = plain.lastIndex;
    if (text.charAt(at) === '"') return at + 1;
    if (text.charAt(at) !== "\\") return start;
  }
  return start;
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && Object.keys(value).length > 0;
  } catch {
    return false;
  }
}
