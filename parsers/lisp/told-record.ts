import { localName } from "./entry.js";
import { type Form, isNested, type Sequence } from "./form.js";
import { formText } from "./form-text.js";
import type { Page } from "./page.js";
import { keyedItems } from "./shape.js";

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
