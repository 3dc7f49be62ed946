import { headOf } from "./called.js";
import { type Form, isEmpty, isKeyword, isSequence, type Sequence } from "./form.js";
import { CODE, FUNCTIONS } from "./heads.js";
import type { Page } from "./page.js";
import type { Statement } from "./statement.js";

/**
 * `(defn no-berth [] {:status 409 :body "…"})`, `(defmacro NO-BERTH () 409)`: a function without parameters is its value, and
 * one with parameters is the map that it fills in, if that has a number.
 */
export function constantFunction(page: Page, form: Sequence, head: string): Statement | null {
  const [own, name, ...rest] = form.items;
  if (!FUNCTIONS.has(head) || !own || name?.kind !== "symbol") return null;
  const [params, body, ...more] = rest.filter(({ kind }) => kind !== "string");
  if (!params || !isSequence(params) || !body || more.length > 0) return null;
  const raised = raisedParts(page, body);
  if (raised)
    return { type: "entry", form: { ...form, items: [own, name, ...raised] }, head, role: "call" };
  const given = givenParts(page, body);
  if (given)
    return { type: "entry", form: { ...form, items: [own, name, ...given] }, head, role: "call" };
  const value = body;
  const numbered = isSequence(value) && value.items.some(({ kind }) => kind === "number");
  const isMap = isSequence(value) && value.kind === "map" && (isEmpty(params) || numbered);
  if (!isMap && !(isEmpty(params) && value.kind === "number")) return null;
  return { type: "entry", form: { ...form, items: [own, name, value] }, head, role: "define" };
}

/** `(fail "No berth" :no-berth 409 details)`: what a form of the document's own is given beside parameters, a number among it. */
function givenParts(page: Page, body: Form): readonly Form[] | null {
  const called = headOf(page, body);
  if (!isSequence(body) || called === null || CODE.has(called) || !/^\p{L}/u.test(called))
    return null;
  const parts = body.items.slice(1);
  const literals = parts.filter(({ kind }) => LITERALS.has(kind));
  const rest = parts.filter((part) => !literals.includes(part));
  const numbers = literals.filter(({ kind }) => kind === "number");
  const told = numbers.length === 1 && literals.length > 1;
  if (!told || rest.some(({ kind }) => kind !== "symbol")) return null;
  // A keyword names nothing here: it stands where no value follows.
  const keywords = literals.filter(isKeyword);
  return [...literals.filter((part) => !keywords.includes(part)), ...keywords];
}

const LITERALS: ReadonlySet<string> = new Set(["number", "string", "keyword"]);

/** `(throw (ex-info "No berth" {:code 7 …}))`, or without the throw: the text and the map (clojure.core, `ex-info`). */
function raisedParts(page: Page, body: Form): readonly Form[] | null {
  const thrown = headOf(page, body) === "throw" && isSequence(body) ? body.items[1] : body;
  if (!isSequence(thrown) || headOf(page, thrown) !== "ex-info") return null;
  const [, text, data, ...more] = thrown.items;
  const told = text?.kind === "string" && isSequence(data) && data.kind === "map";
  if (!told || data.items.some(({ kind }) => kind === "symbol")) return null;
  return told && text && more.length === 0 ? [text, data] : null;
}
