import { isCodeLike } from "../code-like.js";
import { type Lead, piece } from "./piece.js";

const LABELLED =
  /^(?:\*\*|__)?(\p{L}[^:：=*_`,，;；\n]{0,30}?)(?:\*\*|__)?\s?[:：=](?:\*\*|__)?\s*(?:`([^`\n]{1,60})`|([^\s`*,，;；、:：()（）]{1,60}))(?:\*\*|__)?(?=[\s,，;；、:：(（]|$)\s*(?:[,，;；、:：]|[-–—]{1,2}\s)?\s*/u;
const FEWEST = 3;
const DISTINCT = 0.75;

/** What an item says first, with a label: `Error number: 8001`. */
interface Labelled {
  readonly label: string;
  readonly lead: Lead;
}

/**
 * The label that all of some items begin with, before a code of each: `- Error number: 8001`, `- 错误码：1001，说明：…`. Null
 * where they begin otherwise, or are too few; hardly two of the codes are alike.
 */
export function sharedLabel(items: readonly string[]): string | null {
  if (items.length < FEWEST) return null;
  const read = items.map(readLabelled);
  const labels = new Set(read.map((one) => one?.label));
  const codes = new Set(read.map((one) => one?.lead.lead.raw));
  const [label] = labels;
  const distinct = codes.size >= items.length * DISTINCT;
  return labels.size === 1 && label !== undefined && distinct ? label : null;
}

/** The code behind a label, and what stands behind it. */
export function splitLabelled(raw: string): Lead | null {
  return readLabelled(raw)?.lead ?? null;
}

const PART = /[,，;；]\s*(?=\p{L}[^:：,，;；\n]{0,30}[:：])/u;

/** `说明：参数为空，级别：高`: labels beside the code tell as those below it do, a line each. */
export function withPartsBelow(lead: Lead): { readonly lead: Lead; readonly more: string } {
  const { raw } = lead.text;
  if (!beginsWithLabel(raw)) return { lead, more: "" };
  return { lead: { ...lead, text: { raw: "", start: 0 } }, more: raw.split(PART).join("\n") };
}

export function beginsWithLabel(text: string): boolean {
  return /^\p{L}[^:：,，;；\n]{0,30}[:：]/u.test(text);
}

function readLabelled(raw: string): Labelled | null {
  const [whole, label, spanned, plain] = LABELLED.exec(raw) ?? [];
  const code = spanned ?? plain;
  if (whole === undefined || label === undefined || code === undefined) return null;
  if (!isCodeLike(code, spanned !== undefined)) return null;
  const start = whole.lastIndexOf(code);
  const lead = { raw: code, start };
  return {
    label: label.trim(),
    lead: { lead, second: null, text: piece(raw, whole.length), codeLike: true },
  };
}
