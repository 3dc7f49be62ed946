import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";

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
  const nodes = [...allNodes(fromMarkdown(text))];
  const startOf = ({ position }: Nodes): number => position?.start.offset ?? 0;
  const endOf = ({ position }: Nodes): number => position?.end.offset ?? 0;
  return {
    markers: nodes
      .filter(({ type }) => type === "html")
      .flatMap((node) => {
        const own = text.slice(startOf(node), endOf(node));
        return [...own.matchAll(MARKER)].map((match) => ({
          word: match[1] ?? "",
          target: match[2] ?? "",
          start: startOf(node) + match.index,
          end: startOf(node) + match.index + match[0].length,
        }));
      }),
    headings: nodes.flatMap((node) =>
      node.type === "heading" ? [{ start: startOf(node), depth: node.depth }] : [],
    ),
  };
}

function* allNodes(node: Nodes): Iterable<Nodes> {
  yield node;
  if ("children" in node) for (const child of node.children) yield* allNodes(child);
}
