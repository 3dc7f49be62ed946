import type { ListItem, RootContent } from "mdast";
import type { Source } from "../../src/source.js";
import { withoutBreak } from "./line-break.js";
import type { SpanOf } from "./span-of.js";

/** The first paragraph of an item, as written. */
export interface ItemBody {
  readonly raw: string;
  /** Where it stands. */
  readonly body: readonly [start: number, end: number] | null;
}

export function bodyOf(item: ListItem, source: Source, span: SpanOf): ItemBody {
  const first = item.children[0];
  const body = first?.type === "paragraph" ? span(first) : null;
  return { raw: body ? withoutBreak(source.text.slice(...body)) : "", body };
}

/** What stands below the first paragraph of an item, its lines without indents and marks. */
export function textOf(node: RootContent, source: Source, span: SpanOf): string {
  return source.text
    .slice(...span(node))
    .replace(/\n[ \t]*(?:[-*+]|\d{1,9}[.)])?[ \t]*/g, "\n")
    .replace(/^[-*+][ \t]+(?::[ \t]+)?/, "")
    .trim();
}
