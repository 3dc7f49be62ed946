import type { Nodes, Paragraph } from "mdast";
import type { Block } from "../../src/blocks.js";
import type { Position, Source } from "../../src/source.js";
import { findJsonBodies } from "../json-bodies.js";
import { splitLead } from "../lead.js";
import { phrasingText } from "./cell.js";
import { gluedTitle } from "./hash-titles.js";
import { readComments } from "./html-blocks.js";
import type { SpanOf } from "./span-of.js";

/** A bold line alone names what follows; JSON bodies are examples; the rest is prose. */
export function* readParagraph(node: Paragraph, source: Source, span: SpanOf): Iterable<Block> {
  const [start, end] = span(node);
  const raw = source.text.slice(start, end);
  const title = titleOf(node, raw, source.position(start, end));
  if (title) {
    yield title;
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
    const prose =
      bodies.length === 0 ? shownBelow(node, titled > 0) : proseText(raw, from, body.start);
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

/** A heading whose hash is glued to it, or a bold line. */
function titleOf({ children }: Paragraph, raw: string, position: Position): Block | null {
  const title = gluedTitle(raw);
  if (title !== null) return { kind: "heading", level: 1, text: title, position };
  const [only, ...behind] = children;
  const colon =
    behind.length === 1 && behind[0]?.type === "text" && /^\s?[:：]$/.test(behind[0].value);
  return only?.type === "strong" && (behind.length === 0 || colon)
    ? { kind: "label", text: phrasingText(only.children, () => ""), position }
    : null;
}

/** `> 5001`: a quotation of nothing but a code names what stands below it. */
export function quotedCode(node: Nodes, source: Source, span: SpanOf): Block | null {
  const [only, ...others] = node.type === "blockquote" ? node.children : [];
  if (only?.type !== "paragraph" || others.length > 0) return null;
  const [start, end] = span(only);
  const lead = splitLead(source.text.slice(start, end).trim());
  if (!lead?.codeLike || lead.text.raw !== "" || lead.second) return null;
  const text = phrasingText(only.children, () => "");
  return { kind: "label", text, position: source.position(start, end) };
}

/** The length of a first line that is a bold code, with words in bold or a remark in brackets at most: `**NO_BERTH** (404)`, `**E12: No berth**`. */
function codeLine(raw: string): number {
  const [line = ""] = raw.split("\n", 1);
  const bold = /^\*\*[^*\n]{1,80}\*\*(?:\s?[(（][^()（）\n]{1,40}[)）])?[:：]?\s*$/u.test(line);
  const lead = bold ? splitLead(line.trim()) : null;
  const isWhole = /(?:\*\*|[:：])\s*$/u.test(line);
  return lead?.codeLike && (isWhole || lead.text.raw === "") ? line.length : 0;
}

/** The text that a reader sees, without a first line that names it. */
function shownBelow({ children }: Paragraph, isTitled: boolean): string {
  const text = phrasingText(children, () => "");
  return isTitled ? text.slice(`${text}\n`.indexOf("\n") + 1) : withoutMark(text);
}

function proseText(raw: string, from: number, to: number): string {
  const text = raw.slice(from, to).trim();
  return from === 0 ? withoutMark(text) : text;
}

/** The colon before a definition is no part of it: `NO_BERTH`, a blank line, `:   No berth is free.` (PHP Markdown Extra) */
function withoutMark(text: string): string {
  // Borders of drawn tables say nothing.
  return /^[-+=|:\s]+$/.test(text) ? "" : text.replace(/^:[ \t]+/, "");
}
