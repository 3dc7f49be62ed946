import type { Lead } from "./piece.js";

const CONSTANT = /^[A-Z][A-Z\d]{1,40}$/;

/** `0: NONE` among items such as `1: NO_BERTH`: where most are a number and its constant alone, one of one part is none the less. */
export function withConstants<Item extends { readonly lead: Lead | null }>(
  items: readonly Item[],
): readonly Item[] {
  const named = items.filter(({ lead }) => lead?.second && lead.text.raw === "");
  if (named.length * 2 < items.length) return items;
  return items.map((item) => {
    const { lead } = item;
    if (!lead || lead.second || !CONSTANT.test(lead.text.raw)) return item;
    const end = lead.text.start + lead.text.raw.length;
    return { ...item, lead: { ...lead, second: lead.text, text: { raw: "", start: end } } };
  });
}
