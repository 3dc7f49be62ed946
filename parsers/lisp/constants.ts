import { type Form, isSequence } from "./form.js";
import type { Page } from "./page.js";

/** Fewer clauses choose between ways to go on, rather than list things. */
export const ENOUGH = 3;

const OTHERWISE: ReadonlySet<string> = new Set([
  "otherwise",
  "else",
  ":else",
  "t",
  "_",
  "#t",
  "true",
  ":default",
]);

/** Whether it stands for whatever no other clause is for. */
export function isDefault(page: Page, key: Form | undefined): boolean {
  return key !== undefined && OTHERWISE.has(page.text.slice(key.start, key.end));
}

/** A number, a text or a name. */
export function isPlain({ kind }: Form): boolean {
  return kind === "number" || kind === "string" || kind === "keyword" || kind === "symbol";
}

/** A number, a text or a keyword, which stand for nothing else. */
export function isLiteral({ kind }: Form): boolean {
  return kind === "number" || kind === "string" || kind === "keyword";
}

/** The same, or a name that is quoted, which other Lisps have for a keyword. */
export function isQuotedLiteral(form: Form): boolean {
  return isLiteral(form) || (form.kind === "symbol" && form.quoted);
}

/** What is nested deeper than this tells of no code. */
export const DEPTH = 64;

/** Not a variable, not a call. Racket's `#"Gone"` is a text, too. */
export function isConstant(form: Form, depth = 0): boolean {
  if (isSequence(form)) {
    const isOpen = depth < DEPTH && (form.quoted || form.kind !== "list");
    return isOpen && form.items.every((item) => isConstant(item, depth + 1));
  }
  if (form.kind === "regex") return true;
  return form.quoted ? isPlain(form) : form.kind !== "symbol" && isPlain(form);
}
