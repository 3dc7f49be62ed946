import type { Html } from "mdast";
import type { Block } from "../../src/blocks.js";
import type { Source } from "../../src/source.js";
import { CLOSE, comments, OPEN, shortElements } from "./html-parts.js";
import type { SpanOf } from "./span-of.js";

/** Headings, summaries and paragraphs written as tags, and comments. */
export function* readHtml(node: Html, source: Source, span: SpanOf): Iterable<Block> {
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

/** The comments of a piece of HTML. */
export function* readComments(node: Html, source: Source, span: SpanOf): Iterable<Block> {
  const [start, end] = span(node);
  for (const { from, to } of comments(source.text.slice(start, end)))
    yield {
      kind: "comment",
      text: source.text.slice(start + from + OPEN.length, start + to - CLOSE.length).trim(),
      position: source.position(start + from, start + to),
    };
}
