import type { Cell, Row, Table } from "../../src/blocks.js";
import type { Source } from "../../src/source.js";
import type { ReadTable } from "./enumerations.js";
import type { Line } from "./lines.js";

interface Draft {
  readonly cells: { text: string; readonly from: number; to: number; readonly heads: boolean }[];
  readonly from: number;
  to: number;
}

const OPENING = /^\{\|(?![|}])/;
const CLOSING = /^\|\}(?!\})/;
const SPANS = /\b(?:rowspan|colspan)\b/i;
const ATTRIBUTES =
  /^(?:\s{0,4}[a-z-]{2,20}\s{0,4}=\s{0,4}(?:"[^"|]{0,200}"|[\w%#.-]{1,40})){1,9}\s{0,4}\|(?!\|)/i;
const LINK = /\[\[(?:[^[\]|]{0,200}\|)?([^[\]|]{1,200})\]\]/g;
const OUTER_LINK = /\[(?:https?:)?\/\/[^\s\]]{1,400}\s([^[\]]{1,200})\]/g;
const TAGS = /<\/?(?:code|nowiki|tt|b|i|small|samp|kbd|var|span|div|pre)(?:\s[^<>]{0,200})?>/gi;

/** Tables as MediaWiki writes them, `{|` to `|}`, by their first lines; those with cells over several places left out. */
export function findWikiTables(
  source: Source,
  lines: readonly Line[],
): ReadonlyMap<number, ReadTable> {
  const found = new Map<number, ReadTable>();
  for (let at = 0; at < lines.length; at++) {
    if (!OPENING.test(lines[at]?.text ?? "")) continue;
    const last = nextMark(lines, at + 1);
    const body = lines.slice(at + 1, last);
    const isWhole = last > at && CLOSING.test(lines[last]?.text ?? "");
    if (!isWhole || body.some(({ text }) => SPANS.test(text))) continue;
    const table = tableOf(source, body);
    if (table) found.set(at, { table, last });
    at = last;
  }
  return found;
}

/** Where a table opens or closes next; -1 if nowhere. */
function nextMark(lines: readonly Line[], from: number): number {
  let at = from;
  while (at < lines.length && !/^(?:\{\||\|\})/.test(lines[at]?.text ?? "")) at += 1;
  return at < lines.length ? at : -1;
}

function tableOf(source: Source, lines: readonly Line[]): Table | null {
  const drafts: Draft[] = [];
  let isApart = true;
  for (const line of lines) {
    if (line.text.startsWith("|-")) isApart = true;
    else if (/^[!|](?!\+)/.test(line.text)) {
      if (isApart) drafts.push({ cells: [], from: line.from, to: line.end });
      isApart = false;
      addCells(drafts.at(-1), line);
    } else goOn(drafts.at(-1), line);
  }
  const [first, ...others] = drafts;
  if (!first || drafts.length < 2) return null;
  const hasHeader = first.cells.every(({ heads }) => heads);
  const rows = (hasHeader ? others : drafts).map((draft) => rowOf(source, draft));
  const header = hasHeader ? rowOf(source, first).cells : null;
  const position = source.position(first.from, drafts.at(-1)?.to ?? first.to);
  return { kind: "table", header, rows, position };
}

/** `| a || b`, `! a !! b`: the cells of one line. */
function addCells(draft: Draft | undefined, { text, from, end }: Line): void {
  if (!draft) return;
  const heads = text.startsWith("!");
  draft.to = end;
  for (const part of text.slice(1).split(heads ? /!!|\|\|/ : "||")) {
    const shown = part.replace(ATTRIBUTES, "").trim();
    draft.cells.push({ text: shown, from, to: end, heads });
  }
}

/** A line of the text of the last cell. */
function goOn(draft: Draft | undefined, { text, end }: Line): void {
  const cell = draft?.cells.at(-1);
  if (!draft || !cell || text === "") return;
  cell.text = cell.text === "" ? text : `${cell.text}\n${text}`;
  cell.to = end;
  draft.to = end;
}

function rowOf(source: Source, { cells, from, to }: Draft): Row {
  const shown = cells.map((cell): Cell => {
    const text = withoutMarkup(cell.text);
    return { text, literal: text, position: source.position(cell.from, cell.to) };
  });
  return { cells: shown, position: source.position(from, to) };
}

function withoutMarkup(text: string): string {
  return text
    .replace(TAGS, "")
    .replace(/<br\s{0,4}\/?>/gi, "\n")
    .replace(LINK, "$1")
    .replace(OUTER_LINK, "$1")
    .replace(/'{2,5}/g, "")
    .trim();
}
