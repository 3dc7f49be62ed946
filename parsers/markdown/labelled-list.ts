import type { List, ListItem } from "mdast";
import type { Source } from "../../src/source.js";
import {
  beginsWithLabel,
  labelledParts,
  sharedLabel,
  splitLabelled,
} from "../lead/shared-label.js";
import type { Item } from "./item.js";
import { bodyOf, textOf } from "./list-item.js";
import type { SpanOf } from "./span-of.js";

/** The label that all items of a list begin with, before their codes; null if there is none. */
export function labelOf({ children }: List, source: Source, span: SpanOf): string | null {
  return sharedLabel(children.map((item) => bodyOf(item, source, span).raw));
}

/**
 * `- Error number: 8001`: all that stands below it belongs to it. A first paragraph says what a code alone means; of
 * what has labels beside the code, each is as one below it.
 */
export function labelledItem(item: ListItem, label: string, source: Source, span: SpanOf): Item {
  const { raw, body } = bodyOf(item, source, span);
  const [start, end] = span(item);
  const from = body?.[0] ?? start;
  const lead = splitLabelled(raw);
  const parts = lead && labelledParts(lead);
  const below = item.children.slice(1).map((child) => ({
    raw: textOf(child, source, span),
    start: span(child)[0] - from,
  }));
  const [first] = below;
  const isText = first && lead?.text.raw === "" && !beginsWithLabel(first.raw);
  const more = below.slice(isText ? 1 : 0).map((one) => one.raw);
  const nothing = parts === null ? lead?.text : { raw: "", start: 0 };
  const text = isText ? first : nothing;
  return {
    lead: lead && text ? { ...lead, text } : lead,
    label,
    raw,
    more: [parts ?? [], more].flat().join("\n"),
    start: from,
    end,
  };
}
