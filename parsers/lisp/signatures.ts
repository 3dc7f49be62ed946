import { headOf } from "./called.js";
import { isQuotedLiteral } from "./constants.js";
import { type Form, isSequence, type Sequence } from "./form.js";
import { sourceText } from "./form-text.js";
import { DEFINERS, FUNCTIONS } from "./heads.js";
import type { Page } from "./page.js";

/** The parameters of what a document defines to be called, by the names of these. */
export type Signatures = ReadonlyMap<string, readonly Form[]>;

/** Those that are given by place: `[status code & more]`, `(status code &key text)`. */
export function signaturesOf(page: Page, forms: readonly Form[]): Signatures {
  const found = new Map<string, readonly Form[]>();
  for (const form of forms) {
    const head = headOf(page, form);
    if (head === null || !isSequence(form)) continue;
    for (const [name, parameters] of signatures(page, form, head))
      found.set(name, byPlace(page, parameters));
  }
  return found;
}

type Signature = readonly [string, readonly Form[]];

/** `(defn fail [code text] …)`, `(defun fail (code text) …)`, `(define (fail code text) …)`, and what makes records. */
function signatures(page: Page, { items }: Sequence, head: string): readonly Signature[] {
  const [, named, ...rest] = items;
  if (!named) return [];
  const lists = rest.filter(isSequence);
  const [list] = lists;
  if (isSequence(named)) {
    const [name, ...parameters] = named.items;
    return DEFINERS.has(head) && name ? [[sourceText(page, name), parameters]] : [];
  }
  if (!list) return [];
  const name = sourceText(page, named);
  if (FUNCTIONS.has(head) || head === "struct") return [[name, list.items]];
  if (head === "defrecord")
    return [`->${name}`, `${name}.`].map((maker): Signature => [maker, list.items]);
  const [maker, ...fields] = list.items;
  return head === "define-record-type" && maker ? [[sourceText(page, maker), fields]] : [];
}

function byPlace(page: Page, parameters: readonly Form[]): readonly Form[] {
  const end = parameters.findIndex(
    (one) => one.kind !== "symbol" || sourceText(page, one).startsWith("&"),
  );
  return end < 0 ? parameters : parameters.slice(0, end);
}

/**
 * What a call is given that the document defines, each literal under the name of its parameter:
 * `(fail 409 "H-7" "No berth is free")` of `(defn fail [status code text] …)` as `{status 409 code "H-7" …}`. Null where no
 * parameter is called a code: then the values say more than these names do.
 */
export function namedArguments(page: Page, call: Sequence): Sequence | null {
  const [head, ...given] = call.items;
  const parameters = (head && page.signatures?.get(sourceText(page, head))) ?? [];
  const code = given[parameters.findIndex((one) => CODE.test(sourceText(page, one)))];
  if (!code || !isQuotedLiteral(code) || given.length > parameters.length) return null;
  const items = given.flatMap((part, at) => {
    const name = parameters[at];
    return name && isQuotedLiteral(part) ? [name, part] : [];
  });
  return items.length < 4 ? null : { ...call, kind: "map", items, quoted: true };
}

/** `code`, `error-code`, `errcode`. */
const CODE = /code$/i;
