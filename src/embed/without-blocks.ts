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
  const { blocks } = findBlocks(source.text);
  const diagnostics: Diagnostic[] = [];
  let rest = "";
  let at = 0;
  for (const { begin, ...block } of blocks) {
    const { start, end } = source.position(block.start, block.end);
    const generated = decoded.slice(start.offset, end.offset);
    rest += decoded.slice(at, start.offset) + generated.replace(/[^\r\n]/g, " ");
    at = end.offset;
    if (generated.trim() === "") continue;
    diagnostics.push({
      code: "generated-block",
      severity: "info",
      message: `What stands below this marker was generated from \`${begin.target}\` and is not read`,
      location: { path, ...source.position(begin.start, begin.end) },
    });
  }
  if (at === 0) return { source, diagnostics };
  return { source: createSource(path, rest + decoded.slice(at)), diagnostics };
}
