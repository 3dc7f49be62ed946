import type { Nodes } from "mdast";

/** Where a node stands in the whole text; remark gives every node a position. */
export type SpanOf = (node: Nodes) => readonly [start: number, end: number];
