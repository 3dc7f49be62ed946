import { type Form, isSequence, isTakenOut } from "./form.js";
import { DEFINERS } from "./heads.js";
import type { Page } from "./page.js";

/** The symbol a call begins with, without its package; null if the form is no call. */
export function headOf(page: Page, form: Form): string | null {
  if (!isSequence(form) || form.kind !== "list" || form.quoted || form.dotted) return null;
  const [head] = form.items;
  if (head?.kind !== "symbol") return null;
  const name = page.text.slice(head.start, head.end).toLowerCase();
  if (DEFINERS.has(name)) return name;
  return name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf(":")) + 1) || name;
}

/** Whether nothing in the form is called: `(f x)` is code, `'(f x)`, `("f" x)` and `{…}` are data. */
export function isData(page: Page, form: Form): boolean {
  return headOf(page, form) === null && !(isSequence(form) && form.items.some(isTakenOut));
}
