import type { Diagnostic } from "../diagnostic.js";
import { createSource, type Source } from "../source.js";
import { findBlocks } from "./find-blocks.js";

/** A document without what errgen wrote into it. */
export interface OwnText {
  readonly source: Source;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Blanks what stands between markers, so that a generated table does not come back as entries of the document
 * it stands in; all places stay as they are.
 */
export function withoutBlocks(source: Source): OwnText {
  const { path, decoded } = source;
  const { blocks } = findBlocks(decoded);
  let rest = decoded;
  const diagnostics: Diagnostic[] = [];
  for (const { begin, start, end } of blocks) {
    const generated = rest.slice(start, end);
    if (generated.trim() === "") continue;
    rest = rest.slice(0, start) + generated.replace(/[^\r\n]/g, " ") + rest.slice(end);
    diagnostics.push({
      code: "generated-block",
      severity: "info",
      message: `What stands below this marker was generated from \`${begin.target}\` and is not read`,
      location: { path, ...placeIn(decoded, begin.start, begin.end) },
    });
  }
  return { source: blocks.length === 0 ? source : createSource(path, rest), diagnostics };
}

/** The place of a part of a text that has its own line endings. */
export function placeIn(decoded: string, start: number, end: number) {
  const lf = (offset: number): number => decoded.slice(0, offset).replace(/\r\n?/g, "\n").length;
  return createSource("", decoded).position(lf(start), lf(end));
}
