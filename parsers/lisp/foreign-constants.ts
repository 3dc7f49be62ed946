import { headOf } from "./called.js";
import { type Form, isKeyword, isSequence, type Sequence } from "./form.js";
import type { Page } from "./page.js";

/** Fewer forms that look alike may be anything. */
const ENOUGH = 3;

/**
 * `(cenum (fault-values) ((:jam "F_JAM") :documentation "Paper jam") ((:ink "F_INK")) …)`: names, each with what it is called
 * in another language, in brackets of their own (CFFI User Manual, "The Groveller") or not: `(:jam "F_JAM" :optional t)`.
 */
export function foreignMembers(
  page: Page,
  [, ...members]: readonly Form[],
): readonly Form[] | null {
  const rows = members.flatMap((member) => foreignMember(page, member) ?? []);
  return rows.length >= ENOUGH && rows.length === members.length ? rows : null;
}

/** What the Groveller calls a constant. */
export const FOREIGN = "constant";

/** `(constant (jam "F_JAM") :documentation "Paper jam")`: one constant of another language, as the Groveller is told of it. */
export function foreignConstant(page: Page, form: Sequence): Sequence | null {
  const [head, ...told] = form.items;
  const row = headOf(page, form) === FOREIGN ? foreignRow(form, told) : null;
  return head && row ? { ...form, items: [head, ...row.items] } : null;
}

function foreignMember(page: Page, member: Form): Sequence | null {
  if (!isSequence(member)) return null;
  const [name, text, ...options] = member.items;
  if (isSequence(name)) return foreignRow(member, member.items);
  const plain = isKeyword(name) && isForeign(page, text) && (!options[0] || isKeyword(options[0]));
  return plain && name && text ? row(member, name, [text], options) : null;
}

function foreignRow(whole: Sequence, [named, ...options]: readonly Form[]): Sequence | null {
  const [name, ...texts] = isSequence(named) ? named.items : [];
  if (!name || isSequence(name) || texts.length === 0) return null;
  return texts.every(isLiteral) ? row(whole, name, texts, options) : null;
}

/** What it is called elsewhere, its name here, and its documentation; then what else it may be called there. */
function row(
  whole: Sequence,
  name: Form,
  [text, ...others]: readonly Form[],
  options: readonly Form[],
): Sequence {
  const documentation = options.filter(({ kind }) => kind === "string");
  const items = [...(text ? [text] : []), name, ...documentation, ...others];
  return { ...whole, items, quoted: true };
}

/** A constant in capitals. */
function isForeign(page: Page, form: Form | undefined): boolean {
  return (
    form?.kind === "string" && /^"[A-Z][A-Z\d_]{1,60}"$/.test(page.text.slice(form.start, form.end))
  );
}

function isLiteral({ kind }: Form): boolean {
  return kind === "number" || kind === "string";
}
