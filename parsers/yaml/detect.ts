import type { Detection } from "../../src/parser.js";
import type { Source } from "../../src/source.js";

/** So much of a text is looked at, and so much of a line. */
const ENOUGH = 64 * 1024;
const LONGEST_LINE = 400;

const KEY = String.raw`(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s#&*!|>%@\x60"'{}[\],?:-](?:[^:#\n]|:(?!\s|$)|(?<!\s)#)*?|-?\d[\w.-]*|<<|\?)`;
const PAIR = new RegExp(String.raw`^(?:- +)*${KEY}\s*:(?:\s|$)`);
const ITEM = /^-(?:\s|$)/;
const ASIDE = /^(?:#|---(?:\s|$)|\.\.\.\s*$|%[A-Z]+ )/;
/** A text in lines of its own is announced at the end of a line. */
const BLOCK = /(?:^|[\s:-])[|>][-+\d]{0,2}\s*(?:\s#.*)?$/;

interface Sight {
  lines: number;
  pairs: number;
  items: number;
  indented: number;
  strange: number;
}

/**
 * Whether a text is YAML: nearly all of its lines are keys with values, items of lists, comments, or
 * stand indented below such. Plain text with colons looks the same, so that content alone is never
 * sure; a marker of documents and nested keys say more.
 */
export function detectYaml({ text, path }: Source): Detection {
  const sight = look(text.slice(0, ENOUGH));
  const marker = /^(?:%YAML |---(?:\s|$))/m.test(text.slice(0, LONGEST_LINE));
  if (sight.pairs + sight.items < 2 && !(sight.pairs + sight.items === 1 && sight.lines === 1))
    return { score: 0, reason: "no keys with values" };
  const fitting = 1 - sight.strange / Math.max(1, sight.lines);
  const reason = `${sight.pairs} keys and ${sight.items} items in ${sight.lines} lines`;
  const named = /\.ya?ml$/i.test(path);
  if (fitting < 0.6) return { score: 0, reason };
  if (fitting < 0.97) return { score: 0.15, reason, alone: named && fitting > 0.8 };
  const nested = sight.indented > 0 && sight.pairs > 0;
  return { score: marker ? 0.6 : nested ? 0.4 : 0.25, reason, alone: named };
}

function look(text: string): Sight {
  const sight: Sight = { lines: 0, pairs: 0, items: 0, indented: 0, strange: 0 };
  let block = -1;
  for (const whole of text.split("\n")) {
    const line = whole.slice(0, LONGEST_LINE);
    const content = line.trimStart();
    if (content.trim() === "") continue;
    const indent = line.length - content.length;
    if (block >= 0 && indent > block) continue;
    block = -1;
    if (ASIDE.test(content)) continue;
    observe(sight, content, indent);
    if (BLOCK.test(line)) block = indent;
  }
  return sight;
}

function observe(sight: Sight, content: string, indent: number): void {
  sight.lines++;
  if (PAIR.test(content)) sight.pairs++;
  else if (ITEM.test(content)) sight.items++;
  else if (indent === 0 && !/^[\]}]/.test(content)) sight.strange++;
  if (indent > 0) sight.indented++;
}
