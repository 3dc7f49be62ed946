import type { Detection } from "../../src/parser.js";
import type { Source } from "../../src/source.js";

/** So much of a text is looked at from either end. */
const WINDOW = 4096;

const BLANKS = /^(?:[\s\uFEFF]|\/\/[^\n]*(?:\n|$)|\/\*(?:[^*]|\*(?!\/))*\*\/)*/;
const KEY = /^(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[\w$.-]+)$/;

/**
 * Whether a text is JSON: behind comments it begins with a bracket, and what follows can stand there in
 * JSON alone (a key before a colon, a value before a comma), and it ends with a bracket.
 */
export function detectJson({ text }: Source): Detection {
  const head = text.slice(0, WINDOW);
  const start = BLANKS.exec(head)?.[0].length ?? 0;
  const opening = openingOf(head.slice(start));
  if (opening === null) return { score: 0, reason: "does not begin as JSON does" };
  const ends = /[\]}](?:[\s,;]|\/\/[^\n]*(?:\n|$)|\/\*(?:[^*]|\*(?!\/))*\*\/)*$/.test(
    text.slice(-WINDOW),
  );
  const reason = `begins with ${opening}${ends ? "" : ", but ends without a bracket"}`;
  return { score: ends ? 0.95 : 0.6, reason, alone: ends };
}

/** What a text begins with that only JSON begins with; brackets of lists may be several. */
function openingOf(text: string): string | null {
  const brackets = /^(?:\[\s*)*/.exec(text)?.[0] ?? "";
  const rest = text.slice(brackets.length);
  if (rest.startsWith("{")) return objectOpening(rest.slice(1));
  if (brackets === "") return null;
  if (/^\]/.test(rest)) return "an empty list";
  return /^(?:"(?:[^"\\\n]|\\.)*"|-?\d[\d.eE+-]*|true|false|null)\s*(?:,|\]\s*(?:,|\]|$))/.test(
    rest,
  )
    ? "a list of values"
    : null;
}

function objectOpening(text: string): string | null {
  const inner = text.slice(BLANKS.exec(text)?.[0].length ?? 0);
  if (inner.startsWith("}")) return "an object";
  const colon = /^(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[\w$.-]+)\s*:(?![:\w-]|\s*\()/.exec(
    inner,
  )?.[0];
  const key = colon?.slice(0, -1).trim();
  return key !== undefined && KEY.test(key) ? "an object and its first key" : null;
}
