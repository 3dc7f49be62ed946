import { findJsonBodies } from "../json-bodies.js";
import type { Line } from "./lines.js";

/** The JSON objects that stand at the left margin, as first line → last line. */
export function findExamples(text: string, lines: readonly Line[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let at = 0;
  for (const { start, end } of findJsonBodies(text)) {
    while (at < lines.length && (lines[at]?.end ?? 0) < start) at += 1;
    const first = at;
    while (at < lines.length && (lines[at]?.end ?? 0) < end) at += 1;
    if (lines[first]?.text.startsWith("{")) found.set(first, at);
  }
  return found;
}
