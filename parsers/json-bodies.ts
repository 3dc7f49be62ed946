/** A JSON object that stands in a text, from its opening to behind its closing brace. */
export interface JsonBody {
  readonly start: number;
  readonly end: number;
}

/**
 * The JSON objects (RFC 8259) that begin a line and end one, as people paste them between paragraphs.
 * What merely looks like one is left in the text. Each character is looked at once: a search that
 * fails goes on where it failed.
 */
export function findJsonBodies(text: string): readonly JsonBody[] {
  const bodies: JsonBody[] = [];
  const opening = /^[ \t]*\{/gm;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const start = match.index + match[0].length - 1;
    const { end, closed } = scan(text, start);
    const endsLine = /[ \t]*(?:\n|$)/y;
    endsLine.lastIndex = end;
    if (closed && endsLine.test(text) && isObject(text.slice(start, end)))
      bodies.push({ start, end });
    opening.lastIndex = Math.max(end, opening.lastIndex);
  }
  return bodies;
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
