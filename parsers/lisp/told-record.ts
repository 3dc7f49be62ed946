import { localName } from "./entry.js";
import { type Form, isNested, isSequence, type Sequence } from "./form.js";
import { formText } from "./form-text.js";
import type { Page } from "./page.js";
import { keyedItems, type Pair } from "./shape.js";

const CODE = /^(?:err|error|result|return|status)?[-_]?code$/i;
const TOLD = /^(?:err|error)?[-_]?(?:message|msg)$/i;

/** `{:code "H-7" :message "No berth is free" :status 409}`: one map says by its keys that it is one entry, not a list. */
export function isToldRecord(page: Page, form: Sequence): boolean {
  const pairs = keyedItems(form) ?? [];
  if (pairs.some(({ value }) => isNested(value))) return false;
  const value = (name: RegExp): Form | null | undefined =>
    pairs.find(({ key }) => name.test(localName(formText(page, key)).replace(/^:/, "")))?.value;
  const [code, text] = [value(CODE), value(TOLD)];
  return code !== null && code !== undefined && CONSTANT.has(code.kind) && text?.kind === "string";
}

const CONSTANT: ReadonlySet<string> = new Set(["number", "string", "keyword"]);

const ID = /^:?id$/i;

/** `{:id :fault/late :trip {:kind :return} :options []}`: what is told of one thing, no list of several. */
export function isOneThing(page: Page, pairs: readonly Pair[]): boolean {
  const [first, ...more] = pairs;
  if (!first?.value || isSequence(first.value)) return false;
  const nested = more.some(({ value }) => isNested(value));
  return nested && ID.test(localName(formText(page, first.key)));
}
