import { isDefault } from "./constants.js";
import { type Form, isSequence, type Sequence } from "./form.js";
import { constantsOf, isComposed, isNumberedMap, lastOf, raisedParts } from "./given-values.js";
import type { Page } from "./page.js";

/** What the head of an entry begins with that is a method. */
export const METHOD = "method ";

/** What one method gives for one value: `(defmethod text :no-berth [_] "No berth is free")`. */
export interface Method {
  readonly name: Form;
  readonly key: Form;
  readonly values: readonly Form[];
}

/**
 * The value that a method is for and the constant that it gives: Clojure's `(defmethod name :key [_] "…")`, and
 * `(defmethod name ((x (eql :key))) "…")` or `(defmethod name ((x some-class)) 7)` (Common Lisp HyperSpec, DEFMETHOD).
 * Null for a method that computes.
 */
export function constantMethod(page: Page, form: Sequence): Method | null {
  const [, name, ...parts] = form.items;
  const [first, ...rest] = parts;
  if (!name || isSequence(name) || !first) return null;
  const plain = !isSequence(first);
  const key = plain ? first : specializer(page, first);
  const body = (plain ? rest.slice(1) : rest).filter((part) => !isDeclared(page, part));
  const last = body.at(-1);
  const alone = body.length === 1;
  const values = last && givenValues(page, lastOf(page, last), alone);
  const others = isDefault(page, key ?? undefined) && isSequence(values?.[0]);
  return key && values && !others ? { name, key, values } : null;
}

/**
 * A constant that is all that a method has, the text that it puts together, or the map with a number that it gives after
 * whatever else it does.
 */
function givenValues(page: Page, value: Form, alone: boolean): readonly Form[] | null {
  if (alone && (value.kind === "string" || value.kind === "number" || isComposed(page, value)))
    return [value];
  return isNumberedMap(value) ? [constantsOf(value)] : raisedParts(page, value);
}

function isDeclared(page: Page, form: Form): boolean {
  return /^\(declare\b/i.test(page.text.slice(form.start, form.start + 9));
}

/** The one parameter that is of a class, or one value. */
function specializer(page: Page, parameters: Sequence): Form | null {
  const told = parameters.items.filter((item) => isSequence(item));
  const [parameter, ...more] = told;
  if (!isSequence(parameter) || more.length > 0 || parameter.items.length !== 2) return null;
  const [, kind] = parameter.items;
  if (!kind || !isSequence(kind)) return kind ?? null;
  const [eql, value] = kind.items;
  const isEql = eql !== undefined && /^eql$/i.test(page.text.slice(eql.start, eql.end));
  return isEql && value && !isSequence(value) ? value : null;
}
