import { type Form, isCall, isSequence, type Sequence } from "./form.js";
import { CODE } from "./heads.js";
import type { Page } from "./page.js";
import { keyedItems } from "./shape.js";

/** Deeper than this a form is shown as it is written. */
const DEPTH = 6;

/**
 * The text of a form in one cell: lines of a string are trimmed, the items of a vector or list are
 * joined by commas, a map is `key: value, …`, and a call with one string in it is that string
 * (`(tr "Not found")`).
 */
export function formText(page: Page, form: Form, depth = 0): string {
  if (!isSequence(form)) return trimLines(page.atomText(page.text, form));
  if (depth >= DEPTH) return rawText(page, form);
  if (isCall(form)) return callText(page, form);
  const keyed = keyedItems(form);
  if (!keyed) return form.items.map((item) => formText(page, item, depth + 1)).join(", ");
  return keyed
    .map(({ key, value }) => {
      const name = formText(page, key, depth + 1);
      return value ? `${name}: ${formText(page, value, depth + 1)}` : name;
    })
    .join(", ");
}

function trimLines(text: string): string {
  if (!text.includes("\n")) return text.trim();
  return text
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .trim();
}

function rawText(page: Page, form: Form): string {
  return page.text.slice(form.start, form.end).replace(/\s+/g, " ");
}

/** What a call says, else the call as it is written, but for code; symbols alone may as well be a list. */
function callText(page: Page, form: Sequence): string {
  const spoken = spokenText(page, form) ?? composedText(page, form);
  if (spoken !== null) return spoken;
  if (isCode(page, form)) return "";
  const names = form.items.every(({ kind }) => kind === "symbol");
  if (!names) return rawText(page, form);
  return form.items.map((item) => formText(page, item)).join(", ");
}

/** The strings of a call, if they are all it says: one string anywhere in it, or strings alone. */
export function spokenText(page: Page, form: Sequence): string | null {
  const strings = form.items.filter((item) => item.kind === "string");
  const alone = strings.length === form.items.length - 1 && strings.length > 1;
  if (alone) return trimLines(strings.map((item) => stringOf(page, item)).join(""));
  const only = onlyString(page, form);
  return only ? formText(page, only) : null;
}

/** Whether a call computes what nobody can read from it: `(lambda (c stream) (if …))`. */
function isCode(page: Page, { items: [head] }: Sequence): boolean {
  return head?.kind === "symbol" && CODE.has(page.text.slice(head.start, head.end));
}

/** `(str "No berth for " ship ", try later")`: the strings in their order, with a mark for what stands between them. */
function composedText(page: Page, { items: [head, ...parts] }: Sequence): string | null {
  const isStr = head !== undefined && page.text.slice(head.start, head.end) === "str";
  if (!isStr || !parts.some(({ kind }) => kind === "string")) return null;
  const texts = parts.map((part) => (part.kind === "string" ? stringOf(page, part) : "…"));
  return trimLines(texts.join("").replace(/…(?:\s*…)+/gu, "…"));
}

function stringOf(page: Page, form: Form): string {
  return isSequence(form) ? "" : page.atomText(page.text, form);
}

function onlyString(page: Page, form: Sequence): Form | null {
  const found: Form[] = [];
  const open: Form[] = [form];
  for (let seen = 0; open.length > 0 && seen < 64; seen++) {
    const next = open.pop();
    if (next?.kind === "string") found.push(next);
    if (isSequence(next)) open.push(...saidBy(page, next).slice(0, 64));
  }
  return found.length === 1 && open.length === 0 ? (found[0] ?? null) : null;
}

/** All that a call has; of `(format stream "Pier ~A is closed" (or pier "?"))` what it fills in is no text of its own. */
function saidBy(page: Page, { items }: Sequence): readonly Form[] {
  const [head] = items;
  const control = items.findIndex(({ kind }) => kind === "string");
  const isFormat = head?.kind === "symbol" && sourceText(page, head).toLowerCase() === "format";
  return isFormat && control > 0 ? items.slice(0, control + 1) : items;
}

/** The form as it is written. */
export function sourceText({ text }: Page, { start, end }: Form): string {
  return text.slice(start, end);
}
