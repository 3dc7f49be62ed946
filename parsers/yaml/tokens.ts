import type { CST } from "yaml";
import type { DataComment } from "../data/comments.js";

/** What the tokens of a text tell before documents are made of them. */
export interface TokenSurvey {
  readonly comments: readonly DataComment[];
  /** How deep collections are nested. */
  readonly depth: number;
  /** Collections with more items than `few`. */
  readonly long: readonly BlockCollection[];
}

/** A map or a list by indentation. */
export type BlockCollection = CST.BlockMap | CST.BlockSequence;

interface Visit {
  readonly token: unknown;
  readonly depth: number;
}

/** Walks the tokens with a stack of its own, since a text may be nested as deep as it is long. */
export function survey(tokens: readonly CST.Token[], few: number): TokenSurvey {
  const comments: DataComment[] = [];
  const long: BlockCollection[] = [];
  let deepest = 0;
  const stack: Visit[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    const { token, depth } = visit;
    if (!isToken(token)) continue;
    deepest = Math.max(deepest, depth);
    if (isBlockCollection(token) && token.items.length > few) long.push(token);
    if (token.type === "comment" && token.source !== undefined) comments.push(commentOf(token));
    for (const part of partsOf(token))
      stack.push({ token: part, depth: depth + (isNested(part) ? 1 : 0) });
  }
  comments.sort((a, b) => a.start - b.start);
  return { comments, depth: deepest, long };
}

type Loose = Readonly<Record<string, unknown>> & {
  readonly offset?: number;
  readonly source?: string;
};

function isToken(token: unknown): token is Loose {
  return typeof token === "object" && token !== null;
}

function isBlockCollection(token: unknown): token is BlockCollection {
  return isToken(token) && (token.type === "block-map" || token.type === "block-seq");
}

function isNested(part: unknown): boolean {
  return isToken(part) && (Array.isArray(part.items) as boolean);
}

function* partsOf(token: Loose): Iterable<unknown> {
  for (const name of ["start", "props", "key", "sep", "value", "items", "end"]) {
    const part = token[name];
    if (Array.isArray(part)) yield* part;
    else if (isToken(part)) yield part;
  }
}

function commentOf({ offset = 0, source = "" }: Loose): DataComment {
  const text = source.replace(/^#+/, "").trim();
  return { start: offset, end: offset + source.length, text, block: false };
}
