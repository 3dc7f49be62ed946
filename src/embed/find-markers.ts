import { markdownNodes } from "../markdown-nodes.js";

/** A comment in which errgen is told something: `<!-- errgen:begin cdn -->`. */
export interface Marker {
  /** `begin`, `end`, or what stands there instead. */
  readonly word: string;
  /** What stands behind it; empty for nothing. */
  readonly target: string;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** Markers and headings of a Markdown file, in order. What a viewer shows as code has neither. */
export interface FoundMarkers {
  readonly markers: readonly Marker[];
  readonly headings: readonly { readonly start: number; readonly depth: number }[];
}

const MARKER = /<!--[ \t]*errgen:([a-z]*)[ \t]*((?:(?!-->)[^\r\n])*?)[ \t]*-->/g;

/** The text's lines end in `\n`, and it has no byte order mark. */
export function findMarkers(text: string): FoundMarkers {
  const nodes = markdownNodes(text);
  return {
    markers: nodes.flatMap(({ node, start, end }) =>
      node.type === "html" ? markersIn(text.slice(start, end), start) : [],
    ),
    headings: nodes.flatMap(({ node, start }) =>
      node.type === "heading" ? [{ start, depth: node.depth }] : [],
    ),
  };
}

function markersIn(html: string, from: number): readonly Marker[] {
  return [...html.matchAll(MARKER)].map(({ 0: whole, 1: word = "", 2: target = "", index }) => ({
    word,
    target,
    start: from + index,
    end: from + index + whole.length,
  }));
}
