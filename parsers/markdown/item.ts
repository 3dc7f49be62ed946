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
