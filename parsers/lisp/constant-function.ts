import { headOf } from "./called.js";
import { isLiteral } from "./constants.js";
import { type Form, isEmpty, isKeyword, isSequence, type Sequence } from "./form.js";
import { sourceText } from "./form-text.js";
import { functionClauses } from "./function-clauses.js";
import { isNumberedMap, lastOf, raisedParts, tellingOf } from "./given-values.js";
import { CODE, FUNCTIONS } from "./heads.js";
import type { Page } from "./page.js";
import { inPairs, type Pair } from "./shape.js";
import { namedArguments } from "./signatures.js";
import type { Statement } from "./statement.js";

/**
 * `(defn no-berth [] {:status 409 :body "…"})`, `(defmacro NO-BERTH () 409)`: a function without parameters is its value, and
 * one with parameters is the map that it fills in, if that has a number.
 */
export function constantFunction(page: Page, form: Sequence, head: string): Statement | null {
  const [own, name, ...rest] = form.items;
  if (!FUNCTIONS.has(head) || !own || name?.kind !== "symbol") return null;
  const parts = rest.filter(({ kind }) => kind !== "string");
  for (const clause of functionClauses(page, name, parts)) {
    const statement = constantClause(page, form, head, { own, name, clause });
    if (statement) return statement;
  }
  return null;
}

interface Clause {
  readonly own: Form;
  readonly name: Form;
  /** Its parameters and its body. */
  readonly clause: readonly Form[];
}

function constantClause(
  page: Page,
  form: Sequence,
  head: string,
  { own, name, clause: [params, whole, ...more] }: Clause,
): Statement | null {
  if (!params || !isSequence(params) || !whole || more.length > 0) return null;
  const body = lastOf(page, whole);
  const given = givenTo(page, body);
  if (given) {
    const { parts, maker } = given;
    const named = maker ? [name, ...parts] : byKind(page, name, parts);
    return {
      type: "entry",
      form: { ...form, items: [own, ...named] },
      head: maker ?? head,
      role: "call",
    };
  }
  if (isEmpty(params) && isSequence(body) && holdsTables(body))
    return { type: "definition", form, name, value: body };
  const constant = isEmpty(params) && (body.kind === "map" || body.kind === "number");
  if (!constant && !isNumberedMap(body)) return null;
  const told = isNumberedMap(body) && !isEmpty(params) ? tellingOf(body) : body;
  return { type: "entry", form: { ...form, items: [own, name, told] }, head, role: "define" };
}

/**
 * `(defn raise-no-berth! [ship] (throw (ex-info "No berth" {:type :harbour/no-berth …})))`: a function that is called for the
 * kind of what it raises goes by that kind.
 */
function byKind(page: Page, name: Form, parts: readonly Form[]): readonly Form[] {
  const called = wordsOf(page, name);
  const isKind = ({ value }: Pair): boolean =>
    isKeyword(value ?? undefined) &&
    value !== null &&
    wordsOf(page, value).every((word) => called.includes(word));
  const maps = parts.filter(isSequence).filter(({ kind }) => kind === "map");
  const [only, ...more] = maps.flatMap(({ items }) => inPairs(items).filter(isKind));
  if (!only?.value || more.length > 0) return [name, ...parts];
  const kind = asName(page, only.value);
  if (sourceText(page, kind) === sourceText(page, name).replace(/!$/, "")) return [name, ...parts];
  const kept = parts.map((part) => (isSequence(part) ? without(part, only) : part));
  return [kind, ...kept.filter((part) => !isEmpty(part))];
}

/** `harbour/no-berth` of `:harbour/no-berth`. */
function asName(page: Page, keyword: Form): Form {
  const [colons = ""] = /^:*/.exec(sourceText(page, keyword)) ?? [];
  return { ...keyword, kind: "symbol", start: keyword.start + colons.length } as Form;
}

function without(map: Sequence, { key, value }: Pair): Sequence {
  return { ...map, items: map.items.filter((item) => item !== key && item !== value) };
}

/** `no`, `berth` of `:harbour/no-berth`, `raise-no-berth!`. */
function wordsOf(page: Page, form: Form): readonly string[] {
  const local = sourceText(page, form).toLowerCase().replace(/^.*\//, "");
  return local.match(/[\p{L}\d]+/gu) ?? [];
}

/** What is raised, or what a form of the document's own makes something of, by the name of which the entry goes then. */
function givenTo(
  page: Page,
  body: Form,
): { readonly parts: readonly Form[]; readonly maker?: string } | null {
  const raised = raisedParts(page, body);
  if (raised) return { parts: raised };
  const named = isSequence(body) ? namedArguments(page, body) : null;
  const maker = named && headOf(page, body);
  if (named && maker) return { parts: [named], maker };
  const parts = givenParts(page, body);
  return parts && { parts };
}

/** `(fail "No berth" :no-berth 409 details)`: what a form of the document's own is given beside parameters, a number among it. */
function givenParts(page: Page, body: Form): readonly Form[] | null {
  const called = headOf(page, body);
  if (!isSequence(body) || called === null || CODE.has(called) || !/^\p{L}/u.test(called))
    return null;
  const parts = body.items.slice(1);
  const literals = parts.filter(isLiteral);
  const rest = parts.filter((part) => !literals.includes(part));
  const numbers = literals.filter(({ kind }) => kind === "number");
  const told = numbers.length === 1 && literals.length > 1;
  if (!told || rest.some(({ kind }) => kind !== "symbol")) return null;
  // A keyword names nothing here: it stands where no value follows.
  const keywords = literals.filter(isKeyword);
  return [...literals.filter((part) => !keywords.includes(part)), ...keywords];
}

/** A map in which a map stands: what a function gives whole. */
function holdsTables({ kind, items }: Sequence): boolean {
  return (
    kind === "map" &&
    items.some((item) => isSequence(item) && item.kind === "map" && item.items.length > 4)
  );
}
