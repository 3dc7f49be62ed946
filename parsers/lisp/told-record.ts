import { localName } from "./entry.js";
import { type Form, isNested, isSequence, type Sequence } from "./form.js";
import { formText } from "./form-text.js";
import type { Page } from "./page.js";
import { holdsEntries, keyedItems, type Pair } from "./shape.js";

const CODE = /^(?:err|error|result|return|status)?[-_]?code$/i;
const TOLD = /^(?:err|error)?[-_]?(?:message|msg)$/i;

/** `{:code "H-7" :message "No berth is free" :status 409}`: one map says by its keys that it is one entry, not a list. */
export function isToldRecord(page: Page, form: Sequence): boolean {
  const pairs = keyedItems(form) ?? [];
  if (pairs.some(({ value }) => isNested(value))) return false;
  const value = (name: RegExp): Form | null | undefined =>
    pairs.find(({ key }) => name.test(fieldOf(page, key)))?.value;
  const [code, text] = [value(CODE), value(TOLD)];
  return code !== null && code !== undefined && CONSTANT.has(code.kind) && text?.kind === "string";
}

const CONSTANT: ReadonlySet<string> = new Set(["number", "string", "keyword"]);

const ID = /^id$/i;
const KIND = /^(?:err|error)?[-_]?(?:type|kind|key|code|level|severity|status)$/i;

/** What an answer has its error under. */
const HOLDER = /^(?:error|err|exception|fault)$/i;

/** `{:type :fault :message "No berth is free" :severity :high}`: what is told of one error, as logs and answers have it, or that in `{:error …}`. */
export function isOneError(page: Page, pairs: readonly Pair[]): boolean {
  const [first, ...more] = pairs;
  const inner = first && more.length === 0 && HOLDER.test(fieldOf(page, first.key)) && first.value;
  if (inner && isSequence(inner) && inner.kind === "map")
    return isOneError(page, keyedItems(inner) ?? []);
  const has = (name: RegExp, fits: (value: Form) => boolean): boolean =>
    pairs.some(({ key, value }) => value !== null && name.test(fieldOf(page, key)) && fits(value));
  if (pairs.some(({ value }) => holdsEntries(value))) return false;
  return has(TOLD, ({ kind }) => kind === "string") && has(KIND, isMark);
}

const FIELDS =
  /^(?:(?:err|error)?[-_]?(?:type|kind|key|code|level|severity|status|message|msg|data|context)|id|error|reason|details?|cause|phase|line|column|source|symbol|path|operation|target|timestamp|via|trace|stack|url|method|suggestion)$/i;
/** So many fields, with values of several kinds, are those of a record. */
const FEWEST = 3;

/**
 * `{:error "No berth is free" :code "FULL" :details {}}`: most of its keys are fields that errors have, and its values are of
 * several kinds; texts alone may be those of errors that go by the field they are about.
 */
export function holdsFields(page: Page, pairs: readonly Pair[]): boolean {
  const fields = pairs.filter(({ key }) => FIELDS.test(fieldOf(page, key)));
  const kinds = new Set(pairs.map(({ value }) => value?.kind));
  const lists = pairs.some(({ value }) => holdsEntries(value));
  return !lists && kinds.size > 1 && fields.length >= FEWEST && fields.length >= pairs.length * 0.7;
}

/** `{:status 409 :headers {} :body {…}}`, `{:ok false :error {…}}`: what a server answers. */
export function isAnswer(page: Page, pairs: readonly Pair[]): boolean {
  const keys = pairs.map(({ key }) => fieldOf(page, key));
  const [first] = pairs;
  const told = first?.value?.kind === "boolean" && /^(?:ok\??|success)$/.test(keys[0] ?? "");
  return told || (keys.includes("headers") && keys.includes("body"));
}

/** `{:id :fault/late :trip {:kind :return} :options []}`: what is told of one thing, no list of several. */
export function isOneThing(page: Page, pairs: readonly Pair[]): boolean {
  const [first] = pairs;
  if (!first || !ID.test(fieldOf(page, first.key)) || isSequence(first.value ?? undefined))
    return false;
  return (
    pairs.some(({ value }) => isNested(value)) && !pairs.some(({ value }) => holdsEntries(value))
  );
}

function isMark({ kind }: Form): boolean {
  return kind === "keyword" || kind === "number";
}

function fieldOf(page: Page, key: Form): string {
  return localName(formText(page, key)).replace(/^:/, "");
}
