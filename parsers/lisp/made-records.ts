import { headOf } from "./called.js";
import { ENOUGH, isQuotedLiteral } from "./constants.js";
import { type Form, isSequence, type Sequence } from "./form.js";
import { CODE } from "./heads.js";
import type { Page } from "./page.js";
import { namedArguments } from "./signatures.js";

/**
 * `{:no-berth (fault 409 "No berth is free") …}`, `[(fault 409 "No berth is free") …]`: what calls of one name make of
 * literals stands in a collection for these literals, under the names that the document gives to the parameters.
 */
export function withMadeRecords(page: Page, value: Sequence): Sequence {
  const isValue = (_: Form, at: number): boolean => value.kind !== "map" || at % 2 === 1;
  const values = value.items.filter(isValue);
  const heads = new Set(values.map((one) => makerOf(page, one)));
  if (values.length < ENOUGH || heads.size > 1 || heads.has(null)) return value;
  const items = value.items.map((item, at) =>
    isValue(item, at) && isSequence(item) ? record(page, item) : item,
  );
  return { ...value, items };
}

/** What a call of literals is called; null for any other form. */
function makerOf(page: Page, form: Form): string | null {
  const head = headOf(page, form);
  if (!isSequence(form) || head === null || CODE.has(head)) return null;
  const given = form.items.slice(1);
  return given.length > 1 && given.every(isQuotedLiteral) ? head : null;
}

function record(page: Page, call: Sequence): Sequence {
  const items = call.items.slice(1);
  return namedArguments(page, call) ?? { ...call, kind: "vector", items, quoted: true };
}
