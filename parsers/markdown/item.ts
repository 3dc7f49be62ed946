import type { Lead } from "../lead.js";

/** A list item, or a line of a paragraph: the word it begins with, and what it says. */
export interface Item {
  /** Null for an item that sets no word apart: a title of the ones below it, perhaps. */
  readonly lead: Lead | null;
  /** What stands before the code, in this item as in all of its list: `Error number`. */
  readonly label?: string;
  readonly raw: string;
  /** Further paragraphs and lists below the item. */
  readonly more: string;
  /** Lists of other items stand below it. */
  readonly isGroup?: boolean;
  readonly start: number;
  readonly end: number;
}

/** `0 moored`: among items that begin with longer numbers one digit and a blank are enough. */
export function withDigit(item: Item): Item {
  const [whole = "", digit = ""] = item.lead
    ? []
    : (/^(-?\d)[ \t]+(?=\p{L})/u.exec(item.raw) ?? []);
  if (digit === "") return item;
  const lead: Lead = {
    lead: { raw: digit, start: 0 },
    second: null,
    text: { raw: item.raw.slice(whole.length), start: whole.length },
    codeLike: true,
  };
  return { ...item, lead };
}
