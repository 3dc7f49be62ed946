import { type Form, isSequence, isTakenOut, type Sequence } from "./form.js";
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

/** What bodies are made of. */
const IN_BODIES: ReadonlySet<string> = new Set(
  "lambda fn let let* letrec if when unless cond progn begin setq eval save-excursion require defun defvar".split(
    " ",
  ),
);

/** Whether a collection, quoted or not, is of code: half of its lists begin as those in bodies do, or it tells faces. */
export function holdsCode(page: Page, form: Sequence): boolean {
  if (holdsFaces(page, form)) return true;
  const { items } = form;
  const lists = items.slice(0, 200).filter((item) => isSequence(item));
  const code = lists.filter(({ kind, items: [head, ...rest] }) => {
    if (kind !== "list" || head?.kind !== "symbol" || rest.length === 0) return false;
    return IN_BODIES.has(page.text.slice(head.start, head.end).toLowerCase());
  });
  return code.length > 0 && code.length * 2 >= lists.length;
}

/** `(fault/raise! "No berth")`: a function of a library that is called, and no name of a row. */
export function isOrder(page: Page, { items: [head] }: Sequence): boolean {
  return head !== undefined && /.\/|[!?]$/.test(page.text.slice(head.start, head.end));
}

/** `'(progn (setq jam 7) …)`: code that is kept from being run. */
export function isQuotedCode(page: Page, { kind, quoted, items }: Sequence): boolean {
  const [head, ...rest] = items;
  if (kind !== "list" || !quoted || head?.kind !== "symbol" || rest.length === 0) return false;
  return IN_BODIES.has(page.text.slice(head.start, head.end).toLowerCase());
}

/** How far into a collection its faces are looked for. */
const FAR = 4000;

/**
 * `(("^error" 1 font-lock-warning-face) …)`: what is shown in which face (Emacs Lisp manual, "Faces for Font Lock"), not
 * what it means.
 */
export function holdsFaces(page: Page, { start, end }: Sequence): boolean {
  return /-face(?=[\s)])/.test(page.text.slice(start, Math.min(end, start + FAR)));
}

/** Whether nothing in the form is called: `(f x)` is code, `'(f x)`, `("f" x)` and `{…}` are data. */
export function isData(page: Page, form: Form): boolean {
  return headOf(page, form) === null && !(isSequence(form) && form.items.some(isTakenOut));
}
