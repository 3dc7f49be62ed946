import type { Lead } from "./piece.js";

interface Led {
  readonly lead: Lead | null;
}

/** Items of a list, with the constants that stand between their codes and their texts, and no words of the texts for such. */
export function withConstants<Item extends Led>(items: readonly Item[]): readonly Item[] {
  return withoutStrays(withLoneConstants(items));
}

const CONSTANT = /^[A-Z][A-Z\d]{1,40}$/;

/** `0: NONE` among items such as `1: NO_BERTH`: where most are a number and its constant alone, one of one part is none the less. */
function withLoneConstants<Item extends Led>(items: readonly Item[]): readonly Item[] {
  const named = items.filter(({ lead }) => lead?.second && lead.text.raw === "");
  if (named.length * 2 < items.length) return items;
  return items.map((item) => {
    const { lead } = item;
    if (!lead || lead.second || !CONSTANT.test(lead.text.raw)) return item;
    const end = lead.text.start + lead.text.raw.length;
    return { ...item, lead: { ...lead, second: lead.text, text: { raw: "", start: end } } };
  });
}

/** One in so many items may begin its text with a constant. */
const STRAY = 4;

/** `104 SDL_TTF is missing` among items without a second token: it is the first word of a text, one blank before the next. */
function withoutStrays<Item extends Led>(items: readonly Item[]): readonly Item[] {
  const count = items.filter(({ lead }) => lead?.second && lead.text.raw !== "").length;
  if (count === 0 || count * STRAY > items.length) return items;
  return items.map((item) => {
    const { lead } = item;
    if (!lead?.second || lead.text.raw === "") return item;
    const { second, text } = lead;
    if (text.start !== second.start + second.raw.length + 1) return item;
    const whole = { raw: `${second.raw} ${text.raw}`, start: second.start };
    return { ...item, lead: { ...lead, second: null, text: whole } };
  });
}
