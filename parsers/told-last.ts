import type { Lead } from "./lead.js";

const TOLD_LAST =
  /^(\S[\s\S]{2,300}?)[,;:]?\s+(?:the\s+)?(?:exit|return|error|result|status)\s+(?:codes?|status|values?)\s+(?:is|will\s+be|is\s+set\s+to)\s+`?(-?\d{1,9})`?\.?$/i;

/** `When no berth is free, the exit code will be 4`: what happened, and last of all the code that says so. */
export function splitToldLast(raw: string): Lead | null {
  const [, text, code] = TOLD_LAST.exec(raw) ?? [];
  if (text === undefined || code === undefined) return null;
  const lead = { raw: code, start: raw.lastIndexOf(code) };
  return { lead, second: null, text: { raw: text, start: 0 }, codeLike: true };
}
