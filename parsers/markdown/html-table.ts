import { parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";
import type { Block, Cell, Row } from "../../src/blocks.js";
import type { Source } from "../../src/source.js";
import type { InlineText } from "./cell.js";
import type { Zone } from "./zones.js";

type ReadCell = (raw: string) => InlineText;

/**
 * The tables of a stretch of HTML, as browsers read them (the HTML standard, "Parsing"): whatever is
 * left open is closed. Captions are labels. Cells that span rows stand in each of them.
 */
export function readHtmlTables(zone: Zone, source: Source, readCell: ReadCell): readonly Block[] {
  const html = source.text.slice(zone.start, zone.end);
  const fragment = parseFragment(html, { sourceCodeLocationInfo: true });
  const page: Page = { source, offset: zone.start, end: zone.end, readCell };
  return elements(fragment, "table").flatMap((table) => readTable(table, page));
}

/** The terms of a `dl` and what is said of them, as a table without header. A term without a text is left out. */
export function readHtmlList(zone: Zone, source: Source, readCell: ReadCell): readonly Block[] {
  const html = source.text.slice(zone.start, zone.end);
  const fragment = parseFragment(html, { sourceCodeLocationInfo: true });
  const page: Page = { source, offset: zone.start, end: zone.end, readCell };
  const rows: Row[] = [];
  let terms: Tree.Element[] = [];
  for (const list of elements(fragment, "dl"))
    for (const item of list.childNodes.filter(isElement)) {
      if (item.tagName === "dt") terms.push(item);
      else if (item.tagName === "dd") {
        const text = toCell(item, page);
        const told = terms.map((term) => toCell(term, page));
        rows.push(...told.map((term) => rowOfTerm(term, text)));
        terms = [];
      }
    }
  const position = source.position(zone.start, zone.end);
  return rows.length === 0 ? [] : [{ kind: "table", header: null, rows, position }];
}

function rowOfTerm(term: Cell, text: Cell): Row {
  const { start } = term.position;
  const end = text.position.start.offset < start.offset ? term.position.end : text.position.end;
  return { cells: [term, text], position: { start, end } };
}

interface Page {
  readonly source: Source;
  readonly offset: number;
  readonly end: number;
  readonly readCell: ReadCell;
}

function readTable(table: Tree.Element, page: Page): readonly Block[] {
  const rows = elements(table, "tr", "table");
  const read = spread(rows.map((row) => readRow(row, page)));
  const position = place(table, page);
  const labels = elements(table, "caption", "table").map((caption): Block => {
    return { kind: "label", text: cellText(caption), position: place(caption, page) };
  });
  if (read.length === 0) return labels;
  const first = rows[0];
  const headed = first !== undefined && isHeader(first);
  const header = headed ? (read[0]?.cells ?? null) : null;
  return [...labels, { kind: "table", header, rows: headed ? read.slice(1) : read, position }];
}

/** A row in a `thead`, or one of `th` alone, more than one: a single one is a title. */
function isHeader(row: Tree.Element): boolean {
  const cells = row.childNodes.filter(isElement);
  const inHead =
    row.parentNode && "tagName" in row.parentNode && nameOf(row.parentNode) === "thead";
  return cells.length > 1 && (inHead || cells.every((cell) => nameOf(cell) === "th"));
}

interface WideCell {
  readonly cell: Cell;
  readonly columns: number;
  readonly rows: number;
}

interface WideRow {
  readonly cells: readonly WideCell[];
  readonly position: Row["position"];
}

function readRow(row: Tree.Element, page: Page): WideRow {
  const cells = row.childNodes
    .filter(isElement)
    .filter((element) => nameOf(element) === "td" || nameOf(element) === "th")
    .map((element) => ({
      cell: toCell(element, page),
      columns: spanOf(element, "colspan"),
      rows: spanOf(element, "rowspan"),
    }));
  return { cells, position: place(row, page) };
}

const WIDEST = 100;

function spanOf({ attrs }: Tree.Element, name: string): number {
  const value = Number.parseInt(
    attrs.find((attribute) => attribute.name === name)?.value ?? "",
    10,
  );
  return value > 0 ? Math.min(value, WIDEST) : 1;
}

/** Puts cells into columns; one that spans rows is repeated in each. */
function spread(rows: readonly WideRow[]): readonly Row[] {
  const open: { cell: Cell; left: number }[] = [];
  return rows.map(({ cells, position }) => {
    const placed: Cell[] = [];
    const takeOpen = (): void => {
      for (let above = open[placed.length]; above && above.left > 0; above = open[placed.length]) {
        above.left--;
        placed.push(above.cell);
      }
    };
    for (const { cell, columns, rows: height } of cells) {
      takeOpen();
      for (let n = 0; n < columns; n++) {
        const shown = n === 0 ? cell : { ...cell, text: "", literal: "" };
        open[placed.length] = { cell: shown, left: height - 1 };
        placed.push(shown);
      }
    }
    takeOpen();
    return { cells: placed, position };
  });
}

/** Text of the cell; Markdown's code spans and bold in it are undone, as its writer meant them. */
function toCell(element: Tree.Element, page: Page): Cell {
  const text = cellText(element);
  const marked = /`[^`]+`|\*\*[^*]+\*\*/.test(text);
  const read = marked ? page.readCell(asMarkdown(text)) : { text, literal: text, struck: false };
  const struck = read.struck || isStruck(element);
  const cell = { text: read.text, literal: read.literal, position: place(element, page) };
  return struck ? { ...cell, struck } : cell;
}

/** What HTML has already read stays as it is, but for Markdown's own marks. */
function asMarkdown(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/[<&]/g, "\\$&")))
    .join("")
    .replace(/\n/g, "<br>");
}

function isStruck(element: Tree.Element): boolean {
  const [only, second] = element.childNodes.filter((node) =>
    !isElement(node) ? cellText(node).trim() !== "" : true,
  );
  return (
    !second &&
    only !== undefined &&
    isElement(only) &&
    ["s", "del", "strike"].includes(only.tagName)
  );
}

const LINES = new Set(["br", "p", "li", "div", "tr", "pre", "dd", "dt"]);

/** The text that a browser shows: blanks collapsed, blocks and breaks on lines of their own. */
function cellText(node: Tree.Node): string {
  return shownText(node)
    .replace(/(?:(?<![ \t])[ \t]+)?\n[ \t\n]*/g, "\n")
    .trim();
}

/** With a stack of its own: elements may be nested as deep as a text is long. */
export function shownText(root: Tree.Node): string {
  const parts: string[] = [];
  const open: (Tree.Node | string)[] = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === "string") parts.push(next);
    else if (next.nodeName === "#text" && "value" in next)
      parts.push(next.value.replace(/[ \t\r\n]+/g, " "));
    else if ("childNodes" in next && next.nodeName !== "script" && next.nodeName !== "style") {
      if (LINES.has(next.nodeName)) {
        parts.push("\n");
        open.push("\n");
      }
      pushAll(open, next.childNodes);
    }
  }
  return parts.join("");
}

/** The first is popped first. */
export function pushAll<Item>(stack: Item[], items: readonly Item[]): void {
  for (let at = items.length - 1; at >= 0; at -= 1) stack.push(items[at] as Item);
}

function isElement(node: Tree.Node): node is Tree.Element {
  return "tagName" in node;
}

/** Elements of a name below a node, not those inside of a further `within`. */
export function elements(
  root: Tree.ParentNode,
  name: string,
  within?: string,
): readonly Tree.Element[] {
  const found: Tree.Element[] = [];
  const open: Tree.Element[] = [];
  pushAll(open, root.childNodes.filter(isElement));
  for (let next = open.pop(); next; next = open.pop()) {
    const own = nameOf(next);
    if (own === name) found.push(next);
    else if (own !== within) pushAll(open, next.childNodes.filter(isElement));
  }
  return found;
}

/** The name of an element; a custom one (`md-table`, `x-tr`, the HTML standard, "Custom elements") is of the kind that it is named for. */
function nameOf({ tagName }: Tree.Element): string {
  return /^(?:[a-z]+-){1,2}(table|caption|thead|tbody|tr|th|td)$/.exec(tagName)?.[1] ?? tagName;
}

function place(element: Tree.Element, { source, offset, end }: Page): Cell["position"] {
  const location = element.sourceCodeLocation;
  if (!location) return source.position(offset, end);
  return source.position(offset + location.startOffset, offset + location.endOffset);
}
