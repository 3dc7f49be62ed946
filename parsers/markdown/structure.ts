import type { Blockquote, Code, Heading, List, Nodes, Paragraph, Root } from "mdast";
import type { Block } from "../../src/blocks.js";
import type { Source } from "../../src/source.js";
import { readEnumeration } from "../enumeration.js";
import { phrasingText } from "./cell.js";
import { type ColumnLines, readColumnLines } from "./column-lines.js";
import { hashesAt, withoutClosing } from "./hash-titles.js";
import { readHtml } from "./html-blocks.js";
import type { Item } from "./item.js";
import { createListReader } from "./list-items.js";
import { quotedCode, readParagraph } from "./paragraph.js";
import { paragraphItems } from "./paragraph-items.js";
import type { SpanOf } from "./span-of.js";

/** A fenced or indented code block: its language, and where its text stands. */
export interface CodeBlock {
  readonly kind: "code";
  readonly language: string;
  readonly start: number;
  readonly end: number;
}

/** Items that set a word apart, one after the other. */
export interface ItemRun {
  readonly kind: "items";
  readonly items: readonly Item[];
  /** Read line by line, so that a single one may as well be prose. */
  readonly loose: boolean;
  readonly start: number;
  readonly end: number;
}

export type Structure = Block | CodeBlock | ColumnLines | ItemRun;

/** Headings, labels, notes, comments, examples, items and code of a tree, in document order. */
export function* readStructure(
  root: Root,
  source: Source,
  toWhole: (offset: number) => number,
): Iterable<Structure> {
  const open: Nodes[] = [...root.children].reverse();
  const span: SpanOf = ({ position }) => [
    toWhole(position?.start.offset ?? 0),
    toWhole(position?.end.offset ?? 0),
  ];
  const read = createNodeReader(source, span);
  const takeRows = createRowTaker(source, span);
  for (let node = open.pop(); node; node = open.pop()) {
    const rows = takeRows(node, open);
    if (rows) {
      yield rows;
      continue;
    }
    const found = read(node, open.at(-1));
    if (found) yield* found;
    else if ("children" in node) open.push(...[...node.children].reverse());
  }
}

/**
 * Makes what takes paragraphs of one line with a tab in each, one below the other, off the nodes to read: rows of a pasted
 * table. Each is looked at once.
 */
function createRowTaker(source: Source, span: SpanOf): TakeRows {
  const isRow = (node: Nodes | undefined): boolean =>
    node?.type === "paragraph" && /^[^\n]+\t[^\n]+$/.test(source.text.slice(...span(node)));
  let seen = -1;
  return (node, open) => {
    const [start] = span(node);
    if (start <= seen || !isRow(node)) return null;
    let from = open.length;
    while (isRow(open[from - 1])) from--;
    const [last, end] = span(open[from] ?? node);
    seen = last;
    const columns = from < open.length ? readColumnLines(source, start, end) : null;
    if (columns) open.length = from;
    return columns;
  };
}

type TakeRows = (node: Nodes, open: Nodes[]) => ColumnLines | null;

type ReadNode = (node: Nodes, next: Nodes | undefined) => Iterable<Structure> | null;

/** Makes what reads one node; null if what is in it stands for itself. */
function createNodeReader(source: Source, span: SpanOf): ReadNode {
  const readList = createListReader(source, span);
  const all = (one: Structure | null): readonly Structure[] | null => one && [one];
  return (node, next) => {
    switch (node.type) {
      case "heading":
        return [readHeading(node, source, span)];
      case "paragraph":
        return readLines(node, source, span);
      case "html":
        return readHtml(node, source, span);
      case "code":
        return [readCode(node, source, span)];
      case "list":
        return all(titleOrItems(node, next, readList(node), source, span));
      case "blockquote":
        return readCallout(node, source, span) ?? all(quotedCode(node, source, span));
      default:
        return null;
    }
  };
}

/** `> **NOTE**`, and below it in the same quotation what there is to note: that title names nothing behind the quotation. */
function readCallout(node: Blockquote, source: Source, span: SpanOf): readonly Structure[] | null {
  const paragraphs = node.children.filter((child) => child.type === "paragraph");
  const isText = paragraphs.length > 1 && paragraphs.length === node.children.length;
  const [title, ...others] = isText
    ? paragraphs.map((one) => [...readLines(one, source, span)])
    : [];
  const [label] = title ?? [];
  if (label?.kind !== "label" || /\d|_/.test(label.text)) return null;
  if (/^[ \t>]*\|/m.test(source.text.slice(...span(node)))) return null;
  return [{ ...label, kind: "note" }, ...others.flat()];
}

function readHeading(node: Heading, source: Source, span: SpanOf): Block {
  const [start, end] = span(node);
  const hashes = hashesAt(source.text.slice(start, end));
  const text = withoutClosing(
    phrasingText(node.children, () => "")
      .replace(/(?<!\s)\s*\{[#.:][^{}]*\}\s*$/u, "")
      .replace(/\s+/gu, " "),
    hashes,
  );
  // Names of columns over dashes, which no bar parts: no table to GFM, and no title to anybody.
  if (hashes === 0 && /^\|[^|]+\|/.test(text))
    return { kind: "note", text, position: source.position(start, end) };
  return {
    kind: "heading",
    level: hashes || node.depth,
    text,
    position: source.position(start, end),
  };
}

/** `13. Exit codes` right above a line of dashes: a heading to its writer, an item and a break to CommonMark. */
function numberedTitle(
  list: List,
  next: Nodes | undefined,
  source: Source,
  span: SpanOf,
): Block | null {
  if (list.ordered !== true || list.children.length !== 1 || next?.type !== "thematicBreak")
    return null;
  const [start, end] = span(list);
  const [from, to] = span(next);
  const between = source.text.slice(end, from);
  const text = source.text.slice(start, end);
  if (between.trim() !== "" || between.split("\n").length > 2 || text.includes("\n")) return null;
  if (!/^-{3,}$/.test(source.text.slice(from, to).trim())) return null;
  return { kind: "heading", level: 2, text, position: source.position(start, to) };
}

function titleOrItems(
  list: List,
  next: Nodes | undefined,
  items: readonly Item[] | null,
  source: Source,
  span: SpanOf,
): Block | ItemRun | null {
  return numberedTitle(list, next, source, span) ?? (items && itemRun(items, false));
}

function itemRun(items: readonly Item[], loose: boolean): ItemRun {
  return { kind: "items", items, loose, start: items[0]?.start ?? 0, end: items.at(-1)?.end ?? 0 };
}

function* readLines(node: Paragraph, source: Source, span: SpanOf): Iterable<Structure> {
  const [start, end] = span(node);
  const columns = readColumnLines(source, start, end);
  if (columns) {
    yield columns;
    return;
  }
  const items = paragraphItems(node, source, span);
  const pasted = items ? null : readEnumeration(source, start, end);
  if (items) {
    const intro = source.text.slice(start, items[0]?.start ?? start).trim();
    if (intro !== "")
      yield { kind: "note", text: intro, position: source.position(start, start + intro.length) };
    yield itemRun(items, true);
  }
  if (pasted) yield pasted;
  else if (!items) yield* readParagraph(node, source, span);
}

/** The text of a fence without its fence lines, to the character; an indented block as it stands. */
function readCode(node: Code, source: Source, span: SpanOf): CodeBlock {
  const [start, end] = span(node);
  const raw = source.text.slice(start, end);
  const fence = /^(`{3,}|~{3,})[^\n]*(?:\n|$)/.exec(raw);
  if (!fence) return { kind: "code", language: node.lang ?? "", start, end };
  const close = /\n[ \t>]*(?:`{3,}|~{3,})[ \t]*$/.exec(raw.slice(fence[0].length - 1));
  return {
    kind: "code",
    language: (node.lang ?? "").toLowerCase(),
    start: start + fence[0].length,
    end: close ? start + fence[0].length - 1 + close.index : end,
  };
}
