import type { Code, Heading, Html, List, Nodes, Paragraph, Root } from "mdast";
import type { Block } from "../../src/blocks.js";
import type { Source } from "../../src/source.js";
import { readEnumeration } from "../enumeration.js";
import { findJsonBodies } from "../json-bodies.js";
import { splitLead } from "../lead.js";
import { phrasingText } from "./cell.js";
import { CLOSE, comments, OPEN, shortElements } from "./html-parts.js";
import type { Item } from "./item.js";
import { createListReader } from "./list-items.js";
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

export type Structure = Block | CodeBlock | ItemRun;

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
  const readList = createListReader(source, span);
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "heading") yield readHeading(node, source, span);
    else if (node.type === "paragraph") yield* readLines(node, source, span);
    else if (node.type === "html") yield* readHtml(node, source, span);
    else if (node.type === "list") {
      const whole = titleOrItems(node, open.at(-1), readList(node), source, span);
      if (whole) yield whole;
      else open.push(...[...node.children].reverse());
    } else if (node.type === "code") yield readCode(node, source, span);
    else if ("children" in node) open.push(...[...node.children].reverse());
  }
}

function readHeading(node: Heading, source: Source, span: SpanOf): Block {
  const text = phrasingText(node.children, () => "")
    .replace(/(?<!\s)\s*\{[#.:][^{}]*\}\s*$/u, "")
    .replace(/\s+/gu, " ");
  return { kind: "heading", level: node.depth, text, position: source.position(...span(node)) };
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
  const items = paragraphItems(node, source, span);
  const [start, end] = span(node);
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

/** A bold line alone names what follows; JSON bodies are examples; the rest is prose. */
function* readParagraph(node: Paragraph, source: Source, span: SpanOf): Iterable<Block> {
  const [start, end] = span(node);
  const raw = source.text.slice(start, end);
  const [only, ...behind] = node.children;
  const colon =
    behind.length === 1 && behind[0]?.type === "text" && /^\s?[:：]$/.test(behind[0].value);
  if (only?.type === "strong" && (behind.length === 0 || colon)) {
    yield {
      kind: "label",
      text: phrasingText(only.children, () => ""),
      position: source.position(start, end),
    };
    return;
  }
  const titled = codeLine(raw);
  if (titled > 0)
    yield {
      kind: "label",
      text: phrasingText(node.children, () => "").split("\n", 1)[0] ?? "",
      position: source.position(start, start + titled),
    };
  const bodies = findJsonBodies(raw);
  let from = titled;
  for (const body of [...bodies, { start: raw.length, end: raw.length }]) {
    const prose = proseText(node, raw, from, body.start, bodies.length === 0 && titled === 0);
    if (prose)
      yield {
        kind: "note",
        text: prose,
        position: source.position(start + from, start + body.start),
      };
    if (body.end > body.start)
      yield {
        kind: "example",
        text: raw.slice(body.start, body.end),
        position: source.position(start + body.start, start + body.end),
      };
    from = body.end;
  }
  for (const child of node.children)
    if (child.type === "html") yield* readComments(child, source, span);
}

/** The length of a first line that is a bold code and a remark in brackets at most: `**NO_BERTH** (404)`. */
function codeLine(raw: string): number {
  const [line = ""] = raw.split("\n", 1);
  const bold = /^\*\*[^*\n]{1,80}\*\*(?:\s?[(（][^()（）\n]{1,40}[)）])?[:：]?\s*$/u.test(line);
  const lead = bold ? splitLead(line.trim()) : null;
  return lead?.codeLike && lead.text.raw === "" ? line.length : 0;
}

function proseText(node: Paragraph, raw: string, from: number, to: number, whole: boolean): string {
  return whole ? phrasingText(node.children, () => "") : raw.slice(from, to).trim();
}

/** Headings, summaries and paragraphs written as tags, and comments. */
function* readHtml(node: Html, source: Source, span: SpanOf): Iterable<Block> {
  const [start, end] = span(node);
  for (const { name, inner, from, to } of shortElements(source.text.slice(start, end))) {
    const text = inner
      .replace(/<[^<>]*>/g, "")
      .replace(/\s+/g, " ")
      .trim();
    const position = source.position(start + from, start + to);
    if (text === "") continue;
    if (name === "p" || name === "strong") yield { kind: "note", text, position };
    else if (name === "summary") yield { kind: "label", text, position };
    else yield { kind: "heading", level: Number(name[1]), text, position };
  }
  yield* readComments(node, source, span);
}

function* readComments(node: Html, source: Source, span: SpanOf): Iterable<Block> {
  const [start, end] = span(node);
  for (const { from, to } of comments(source.text.slice(start, end)))
    yield {
      kind: "comment",
      text: source.text.slice(start + from + OPEN.length, start + to - CLOSE.length).trim(),
      position: source.position(start + from, start + to),
    };
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
