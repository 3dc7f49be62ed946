import type { Reader } from "./elements.js";
import { endOf, type Line, offsetAt } from "./lines.js";

/** Whether a text is one JSON object. */
export function isJsonObject(text: string): boolean {
  if (!looksLikeObject(text)) return false;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function looksLikeObject(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.startsWith("{") && trimmed.endsWith("}");
}

/** Longer or deeper ones are left to paragraphs: the search must not run through the whole document. */
const MOST_LINES = 500;
const DEEPEST = 50;

/**
 * A JSON object that stands in the text without being marked as literal. docutils would take its
 * indented lines for a definition list.
 */
export const readBareJson: Reader = (lines, index, scope) => {
  const first = lines[index];
  if (!first?.text.startsWith("{")) return null;
  const end = endOfObject(lines, index);
  const last = lines[end - 1];
  if (end < 0 || !last) return null;
  const text = lines.slice(index, end).map((line) => line.text);
  if (!isJsonObject(text.join("\n"))) return null;
  const position = scope.reading.source.position(offsetAt(first, 0), endOf(last));
  scope.out.push({ kind: "example", text: text.join("\n"), position });
  return end;
};

/** Index behind the line in which the bracket that opens the first line is closed; -1 if in none. */
function endOfObject(lines: readonly Line[], from: number): number {
  let depth = 0;
  for (let index = from; index < Math.min(lines.length, from + MOST_LINES); index++) {
    const text = lines[index]?.text ?? "";
    if (text === "") return -1;
    depth += bracketBalance(text);
    if (depth <= 0) return index + 1;
    if (depth > DEEPEST) return -1;
  }
  return -1;
}

/** Opening less closing brackets of a line, those in strings left out. */
function bracketBalance(text: string): number {
  let balance = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (inString && character === "\\") index++;
    else if (character === '"') inString = !inString;
    else if (!inString) balance += bracketValue(character);
  }
  return balance;
}

function bracketValue(character: string | undefined): number {
  if (character === "{" || character === "[") return 1;
  return character === "}" || character === "]" ? -1 : 0;
}
