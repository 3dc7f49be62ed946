import { readDrawnBlock } from "../drawn-table.js";
import { readEnumeration } from "../enumeration.js";
import { readJsonList } from "../json-list.js";
import { readJsonMap } from "../json-map.js";
import { readColumns, readListing } from "../listing.js";
import { readNames } from "../name-listing.js";
import type { Scope } from "./elements.js";
import { skipBlank, takeIndented } from "./indented-block.js";
import { isJsonObject } from "./json-example.js";
import { endOf, type Line, offsetAt, withoutBlankEnds } from "./lines.js";

/** The literal block behind a paragraph that ends in `::`; the index of the line behind it. */
export function readLiteralBlock(lines: readonly Line[], index: number, scope: Scope): number {
  const from = skipBlank(lines, index);
  const first = lines[from]?.text ?? "";
  if (first.startsWith(" ")) {
    const block = takeIndented(lines, from);
    putLiteral(block.lines, scope);
    return block.next;
  }
  return from === index ? index : readQuoted(lines, from, scope);
}

/** Lines that begin with the same punctuation character (quoted literal blocks). */
function readQuoted(lines: readonly Line[], from: number, scope: Scope): number {
  const quote = lines[from]?.text.charAt(0) ?? "";
  if (!/[!-/:-@[-`{-~]/.test(quote)) return from;
  let end = from;
  while (end < lines.length && lines[end]?.text.startsWith(quote)) end++;
  // Markup that must not be lost is no quotation, whatever stands above it.
  if (/^(?:\.\. |\+-|==)/.test(lines[from]?.text ?? "") || quote === "{") return from;
  putLiteral(lines.slice(from, end), scope);
  return end;
}

/** Puts the lines of a literal block down: an example if they are a JSON object. */
export function putLiteral(lines: readonly Line[], scope: Scope): void {
  const inner = withoutBlankEnds(lines);
  const first = inner[0];
  const last = inner.at(-1);
  if (!first || !last) return;
  const text = inner.map((line) => line.text).join("\n");
  const { source } = scope.reading;
  const from = lineStart(source.text, offsetAt(first, 0));
  const to = endOf(last);
  const table = scope.cell
    ? null
    : isJsonObject(text)
      ? readJsonMap(source, from, to)
      : (readJsonList(source, from, to) ??
        readListing(source, from, to) ??
        readNames(source, from, to) ??
        readColumns(source, from, to) ??
        readDrawnBlock(source, from, to) ??
        readEnumeration(source, from, to));
  if (table) {
    scope.out.push(table);
    return;
  }
  const start = offsetAt(first, first.text.length - first.text.trimStart().length);
  const position = scope.reading.source.position(start, endOf(last));
  scope.out.push({
    kind: isJsonObject(text) ? "example" : "verbatim",
    text: text.trim(),
    position,
  });
}

/** Listings are told by how far their lines go in, so the first one needs all of its own. */
function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}
