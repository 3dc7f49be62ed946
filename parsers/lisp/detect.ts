import type { Detection } from "../../src/parser.js";
import type { Source } from "../../src/source.js";
import { skipBlanks } from "./characters.js";
import type { Scan } from "./token.js";
import { tokenAt } from "./tokenizer.js";

/** So much of a document is looked at. */
const WINDOW = 64 * 1024;

/** Brackets that balance, and no words outside of them: nothing else looks so. */
const SURE = 0.9;

interface Sight {
  forms: number;
  keywords: number;
  lists: number;
  /** Words that end with a colon, as keys do elsewhere. */
  colons: number;
  depth: number;
  /** Closing brackets too many. */
  stray: number;
  /** Characters of words outside of all brackets, and of all tokens. */
  outside: number;
  seen: number;
  opening: boolean;
}

/**
 * How surely a text is Lisp data or code: it begins with a bracket (behind comments and blanks), its
 * brackets balance, next to nothing stands outside of them, and it shows what only Lisp has
 * (keywords, calls, comments). JSON and code of other languages score 0.
 */
export function detectLisp(source: Source): Detection {
  const whole = source.text.length <= WINDOW;
  const text = whole ? source.text : source.text.slice(0, WINDOW);
  const other = otherLanguage(text);
  if (other) return { score: 0, reason: other };
  const sight = look(text);
  if (!sight.opening) return { score: 0, reason: "does not begin with a form" };
  const score = scoreOf(sight, whole);
  return { score, reason: reasonOf(sight), alone: score >= SURE };
}

function otherLanguage(text: string): string | null {
  if (/[{,]\s*"(?:[^"\\\n]|\\.){0,200}"\s*:/.test(text)) return "JSON: a string key before a colon";
  if (isJson(text)) return "JSON";
  const lines = text
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.trimStart().startsWith(";"));
  const ends = lines.filter((line) => /[^\s;];\s*$/.test(line)).length;
  return ends * 5 > lines.length ? "lines end with a semicolon" : null;
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function look(text: string): Sight {
  const scan: Scan = { text, torn: false, line: () => 0, fault: () => {} };
  const sight = newSight();
  let at = skipBlanks(text, 0);
  while (at < text.length) {
    const token = tokenAt(scan, at);
    observe(sight, text, token);
    at = skipBlanks(text, Math.max(token.end, at + 1));
  }
  return sight;
}

function newSight(): Sight {
  return {
    forms: 0,
    keywords: 0,
    lists: 0,
    colons: 0,
    depth: 0,
    stray: 0,
    outside: 0,
    seen: 0,
    opening: false,
  };
}

function observe(sight: Sight, text: string, token: ReturnType<typeof tokenAt>): void {
  if (token.type === "comment") return;
  if (token.type === "directive") {
    sight.opening ||= text.startsWith("#lang", token.start);
    return;
  }
  const length = token.end - token.start;
  if (sight.seen === 0) {
    // A text before all forms tells what the file is.
    if (token.type === "atom" && token.kind === "string") return;
    sight.opening ||= token.type === "open" || token.type === "prefix";
  }
  sight.seen += length;
  if (token.type === "open") open(sight, token.kind);
  else if (token.type === "close") close(sight);
  else if (token.type === "atom") observeAtom(sight, text, token);
}

function observeAtom(
  sight: Sight,
  text: string,
  { kind, start, end }: Extract<ReturnType<typeof tokenAt>, { type: "atom" }>,
): void {
  if (kind === "keyword") sight.keywords++;
  if (text[end - 1] === ":") sight.colons++;
  if (sight.depth === 0) sight.outside += end - start;
}

function open(sight: Sight, kind: string): void {
  if (sight.depth === 0) sight.forms++;
  if (kind === "list") sight.lists++;
  sight.depth++;
}

function close(sight: Sight): void {
  if (sight.depth === 0) sight.stray++;
  else sight.depth--;
}

function scoreOf(sight: Sight, whole: boolean): number {
  if (sight.outside * 5 > sight.seen) return 0.02;
  const broken = sight.stray + (whole ? sight.depth : 0);
  const balance = broken === 0 ? 1 : broken <= 3 ? 0.8 : 0.4;
  const words = sight.outside * 50 > sight.seen ? 0.6 : 1;
  // Without keywords and lists in parentheses brackets may as well be those of another language.
  const signs = sight.keywords + sight.lists > 0 ? 0.9 : 0.4;
  if (sight.colons * 2 > sight.keywords + sight.lists) return 0.05;
  return balance * words * signs;
}

function reasonOf({ forms, keywords, depth, stray }: Sight): string {
  const balance =
    depth + stray === 0 ? "balanced brackets" : `${depth + stray} brackets that don't fit`;
  return `${forms} ${forms === 1 ? "form" : "forms"}, ${keywords} keywords, ${balance}`;
}
