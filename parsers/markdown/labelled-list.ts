import type { List, ListItem } from "mdast";
import type { Source } from "../../src/source.js";
import {
  beginsWithLabel,
  sharedLabel,
  splitLabelled,
  withPartsBelow,
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
  const read = splitLabelled(raw);
  const { lead, more } = read ? withPartsBelow(read) : { lead: read, more: "" };
  const below = item.children.slice(1).map((child) => ({
    raw: textOf(child, source, span),
    start: span(child)[0] - from,
  }));
  const [first] = below;
  const isAlone = lead?.text.raw === "" && more === "";
  const text = isAlone && first && !beginsWithLabel(first.raw) ? first : null;
  const rest = below.slice(text ? 1 : 0).map((one) => one.raw);
  return {
    lead: lead && text ? { ...lead, text } : lead,
    label,
    raw,
    more: [more || [], rest].flat().join("\n"),
    start: from,
    end,
  };
}
