import { readInline } from "./inline.js";
import type { Line } from "./lines.js";

/** What a document defines for use anywhere in it. */
export interface Definitions {
  /** Replacement texts by name, as written and in lower case. */
  readonly substitutions: ReadonlyMap<string, string>;
  /** Names of explicit targets, in lower case. */
  readonly targets: ReadonlySet<string>;
}

/** Longer replacements are shown by their name, so that the text cannot grow out of proportion. */
const LONGEST = 300;

/** Collects substitution definitions and targets, wherever they stand. */
export function definitionsOf(lines: readonly Line[]): Definitions {
  const substitutions = new Map<string, string>();
  const targets = new Set<string>();
  for (const { text } of lines) {
    if (!/^ *\.\. +[|_]/.test(text)) continue;
    const body = text.trim().replace(/^\.\. +/, "");
    if (body.startsWith("|")) addSubstitution(substitutions, body);
    else addTarget(targets, body);
  }
  return { substitutions, targets };
}

function addSubstitution(substitutions: Map<string, string>, body: string): void {
  const end = body.indexOf("| ", 1);
  if (end < 0) return;
  const directive = /^(replace|unicode)::\s*/.exec(body.slice(end + 2).trim());
  if (!directive) return;
  const content = body
    .slice(end + 2)
    .trim()
    .slice(directive[0].length);
  const text = directive[1] === "unicode" ? fromCodes(content) : withoutMarkup(content);
  if (text === "" || text.length > LONGEST) return;
  const name = body.slice(1, end).trim().replace(/\s+/g, " ");
  substitutions.set(name, text);
  if (!substitutions.has(name.toLowerCase())) substitutions.set(name.toLowerCase(), text);
}

/** Other replacements inside are shown by their names. */
function withoutMarkup(content: string): string {
  return readInline(content, { substitutions: new Map(), targets: new Set() }).text.trim();
}

/** The text of a `unicode` directive: character codes and texts (docutils, directives.misc.Unicode). */
function fromCodes(content: string): string {
  const words = content.replace(/ \.\. .*$/, "").split(/\s+/);
  return words.map((word) => fromCode(word)).join("");
}

function fromCode(word: string): string {
  const code = /^(?:0x|x|\\x|U\+?|u|\\u|&#x)([0-9a-f]+);?$/i.exec(word)?.[1];
  const value = code === undefined ? Number.NaN : Number.parseInt(code, 16);
  return value <= 0x10ffff ? String.fromCodePoint(value) : word;
}

function addTarget(targets: Set<string>, body: string): void {
  const name = /^_(`?)(.+?)\1:(?: |$)/.exec(body)?.[2];
  if (name !== undefined) targets.add(name.toLowerCase());
}
