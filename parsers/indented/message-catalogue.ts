import type { Block, Cell, Comment, Label, Row } from "../../src/blocks.js";
import type { Source } from "../../src/source.js";
import { type CellPart, cellOf, partOf } from "./cells.js";
import { type Line, splitLines } from "./lines.js";
import { spanIn } from "./pieces.js";

const SET = /^\$set[ \t]+\S/m;
const SET_LINE = /^\$set[ \t]+(?:\d+[ \t]+#?(?=\S))?/;
const QUOTE_LINE = /^\$quote[ \t]+(\S)/;
const COMMENT_LINE = /^\$(?:$|[ \t]+|delset\b)/;
/** `$ #name text`: the name of the message below, whose line has a hash in its place. */
const NAMED_BELOW = /^\$[ \t]+#(\w{1,60})(?=\s|$)/d;
const MESSAGE = /^(\d{1,6}|[A-Za-z_]\w{1,60}|#)[ \t]+(?=\S)/;

/** Whether a text holds messages as X/Open's `gencat` takes them: a set, and messages behind it. */
export function hasMessageCatalogue(text: string): boolean {
  const set = SET.exec(text);
  if (!set) return false;
  return /^(?:\d{1,6}|[A-Z_][A-Z\d_]+|#)[ \t]+\S/m.test(text.slice(set.index));
}

interface Catalogue {
  readonly source: Source;
  readonly lines: readonly Line[];
  readonly blocks: Block[];
  rows: Row[];
  quote: string | null;
  name: CellPart | null;
}

/**
 * Messages for `gencat` (X/Open): `$set 1 title` begins a set, `$quote "` names the mark around texts, behind `$` and a
 * blank stand comments; all else is a number or a symbol and its text, which a backslash at the end continues.
 */
export function readMessageCatalogue(source: Source): readonly Block[] {
  const lines = splitLines(source.text);
  const book: Catalogue = { source, lines, blocks: [], rows: [], quote: null, name: null };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || line.text === "" || readDirective(book, line)) continue;
    at = readMessage(book, at);
  }
  closeSet(book);
  return book.blocks;
}

/** A line that begins with `$`: no message. */
function readDirective(book: Catalogue, line: Line): boolean {
  const { text } = line;
  const set = SET_LINE.exec(text)?.[0];
  if (set !== undefined) {
    closeSet(book);
    const label: Label = { kind: "label", ...spanIn(book.source, line, set.length, text.length) };
    book.blocks.push(label);
    return true;
  }
  if (!text.startsWith("$")) return false;
  book.quote = QUOTE_LINE.exec(text)?.[1] ?? (/^\$quote\b/.test(text) ? null : book.quote);
  const [from, to] = NAMED_BELOW.exec(text)?.indices?.[1] ?? [0, 0];
  book.name = to > 0 ? partOf(line, from, to) : null;
  const comment = COMMENT_LINE.exec(text)?.[0];
  if (comment !== undefined && comment.length < text.length && to === 0) {
    const span = spanIn(book.source, line, comment.length, text.length);
    book.blocks.push({ kind: "comment", ...span } satisfies Comment);
  }
  return true;
}

/** Adds the message that begins on a line, and returns the index of its last line. */
function readMessage(book: Catalogue, at: number): number {
  const { source, lines } = book;
  const line = lines[at];
  const [lead = "", token = ""] = (line && MESSAGE.exec(line.text)) ?? [];
  if (!line || token === "") return at;
  const parts: CellPart[] = [];
  let last = at;
  for (; last < lines.length; last += 1) {
    const next = lines[last];
    if (!next) break;
    parts.push(textPart(next, last === at ? lead.length : 0, book.quote));
    if (!next.text.endsWith("\\")) break;
  }
  const code = token === "#" ? book.name : partOf(line, 0, token.length);
  book.name = null;
  const end = lines[Math.min(last, lines.length - 1)]?.end ?? line.end;
  if (code) {
    const cells: Cell[] = [cellOf(source, [code], line.from), cellOf(source, parts, line.end)];
    book.rows.push({ cells, position: source.position(code.start, end) });
  }
  return last;
}

/** The text of one line without the marks around it, the backslash that continues it, and the breaks at its end. */
function textPart(line: Line, from: number, quote: string | null): CellPart {
  const opens = quote !== null && line.text.startsWith(quote, from);
  const start = opens ? from + 1 : from;
  let end = line.text.length - (line.text.endsWith("\\") ? 1 : 0);
  if (quote !== null && line.text.slice(start, end).endsWith(quote)) end -= 1;
  while (line.text.slice(start, end).endsWith("\\n")) end -= 2;
  return partOf(line, start, Math.max(start, line.text.slice(0, end).trimEnd().length));
}

/** The table of the set that ends here. */
function closeSet(book: Catalogue): void {
  const { rows } = book;
  const [first] = rows;
  const last = rows.at(-1);
  book.rows = [];
  if (!first || !last) return;
  const position = { start: first.position.start, end: last.position.end };
  book.blocks.push({ kind: "table", header: null, codeColumn: 0, rows, position });
}
