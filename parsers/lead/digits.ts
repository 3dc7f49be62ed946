import type { Lead } from "./piece.js";

interface Led {
  readonly lead: Lead | null;
}

const FEWEST = 3;
/** Two that share a number by mistake are still told apart by most. */
const DISTINCT = 0.75;

/** Items of one digit and a blank, where most begin with longer numbers, or three or more hardly share a number. */
export function withDigits<Item extends Led>(
  items: readonly Item[],
  rawOf: (item: Item) => string,
): readonly Item[] {
  const coded = items.filter(({ lead }) => lead?.codeLike && /^-?\d+$/.test(lead.lead.raw));
  if (coded.length === items.length) return items;
  const counted = items.map((item) => withDigit(item, rawOf(item)));
  const numbers = new Set(counted.map(({ lead }) => lead?.lead.raw));
  const apart = numbers.size >= items.length * DISTINCT && items.length >= FEWEST;
  const isList = apart || coded.length * 2 >= items.length;
  return isList && counted.every(({ lead }) => lead?.codeLike) ? counted : items;
}

/** `0 moored`: among items that begin with numbers one digit and a blank are enough. */
export function withDigit<Item extends Led>(item: Item, raw: string): Item {
  const [whole = "", digit = ""] = item.lead ? [] : (/^(-?\d)[ \t]+(?=\p{L})/u.exec(raw) ?? []);
  if (digit === "") return item;
  const lead: Lead = {
    lead: { raw: digit, start: 0 },
    second: null,
    text: { raw: raw.slice(whole.length), start: whole.length },
    codeLike: true,
  };
  return { ...item, lead };
}
