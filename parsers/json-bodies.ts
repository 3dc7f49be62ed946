/** A JSON object that stands in a text, from its opening to behind its closing brace. */
export interface JsonBody {
  readonly start: number;
  readonly end: number;
}

/**
 * JSON objects that begin a line and end one, as people paste them between paragraphs. What merely
 * looks like one and does not parse is left in the text.
 */
export function findJsonBodies(text: string): readonly JsonBody[] {
  const bodies: JsonBody[] = [];
  for (const { index } of text.matchAll(/^[ \t]*\{/gm)) {
    if (index < (bodies.at(-1)?.end ?? 0)) continue;
    const start = text.indexOf("{", index);
    const end = closingBrace(text, start);
    if (end !== null && isJson(text.slice(start, end))) bodies.push({ start, end });
  }
  return bodies;
}

const LONGEST_BODY = 20_000;

/** Offset behind the brace that closes the one at `start`, strings skipped. */
function closingBrace(text: string, start: number): number | null {
  const token = /"(?:[^"\\\n]|\\.)*"|[{}]/g;
  token.lastIndex = start;
  let depth = 0;
  for (
    let match = token.exec(text);
    match && match.index - start < LONGEST_BODY;
    match = token.exec(text)
  ) {
    if (match[0] === "{") depth++;
    else if (match[0] === "}" && --depth === 0) return token.lastIndex;
  }
  return null;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
