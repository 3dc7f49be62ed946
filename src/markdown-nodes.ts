import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { withoutCrowds } from "../parsers/markdown/crowding.js";
import { withoutDeepNesting } from "../parsers/markdown/nesting.js";

/** A part of a Markdown text, with offsets in it. */
export interface PlacedNode {
  readonly node: Nodes;
  readonly start: number;
  readonly end: number;
}

/** All nodes of a Markdown text by CommonMark, each before those in it. The text's lines end in `\n`. */
export function markdownNodes(text: string): readonly PlacedNode[] {
  const nodes: PlacedNode[] = [];
  const open: Nodes[] = [fromMarkdown(withoutCrowds(withoutDeepNesting(text)))];
  for (let node = open.pop(); node; node = open.pop()) {
    const { start, end } = node.position ?? {};
    nodes.push({ node, start: start?.offset ?? 0, end: end?.offset ?? 0 });
    if ("children" in node) open.push(...node.children.toReversed());
  }
  return nodes;
}
