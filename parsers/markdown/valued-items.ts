import type { Item } from "./item.js";

const NAME = "[A-Z][A-Z\\d]+(?:_[A-Z\\d]+)*";
const VALUED = new RegExp(`^[ \\t]{0,3}[-*+][ \\t]+${NAME}[ \\t]?=[ \\t]?-?\\d{1,9}\\b`, "gm");
const FEWEST = 4;

/** Whether several items of a document are constants with their numbers. */
export function hasValues(text: string): boolean {
  return (text.match(VALUED)?.length ?? 0) >= FEWEST;
}

/**
 * `- MOORED = 0`, `- ADRIFT = 1`: a word in capitals with a number of its own, and nothing else, in each item of a list, is a
 * constant. A single one is where the document has more of them.
 */
export function withValues(items: readonly Item[], hasMore: boolean): readonly Item[] {
  const numbers = new Set(items.map(({ lead }) => lead?.second?.raw));
  const own = numbers.size === items.length && (items.length > 1 || hasMore);
  if (!own || !items.every(isValued)) return items;
  return items.map(({ lead, ...rest }) => ({ ...rest, lead: lead && { ...lead, codeLike: true } }));
}

const ALONE = new RegExp(`^${NAME}[ \\t]?=[ \\t]?-?\\d{1,9}$`);

function isValued({ lead, raw, more }: Item): boolean {
  return lead?.second !== null && more === "" && ALONE.test(raw);
}
