import { isLiteral } from "./constants.js";
import { type Form, isSequence, type Sequence } from "./form.js";
import { sourceText } from "./form-text.js";
import type { Page } from "./page.js";

/**
 * The parameters and the body of a function, or of each of its clauses. What a clause hands on to another one stands there
 * for the parameter: `([] (fail "No berth")) ([text] {:status 409 :text text})`.
 */
export function functionClauses(
  page: Page,
  name: Form,
  parts: readonly Form[],
): readonly (readonly Form[])[] {
  const clauses = parts.filter(isSequence).filter(isClause);
  if (clauses.length === 0 || clauses.length < parts.length) return [parts];
  const given = clauses.flatMap(({ items: [, body, ...more] }) =>
    body && more.length === 0 ? (handedOn(page, name, body) ?? []) : [],
  );
  return clauses.map((clause) => withGiven(page, clause, given));
}

/** `([ship text] …)`. */
function isClause({ kind, items: [parameters] }: Sequence): boolean {
  return kind === "list" && isSequence(parameters) && parameters.kind === "vector";
}

/** What the function gives itself. */
function handedOn(page: Page, name: Form, body: Form): { readonly given: readonly Form[] } | null {
  const [head, ...given] = isSequence(body) ? body.items : [];
  return head && sourceText(page, head) === sourceText(page, name) && given.some(isLiteral)
    ? { given }
    : null;
}

function withGiven(
  page: Page,
  { items: [parameters, ...body] }: Sequence,
  calls: readonly { readonly given: readonly Form[] }[],
): readonly Form[] {
  const names = isSequence(parameters) ? parameters.items : [];
  const call = calls.find(({ given }) => given.length === names.length);
  if (!parameters || !call) return parameters ? [parameters, ...body] : body;
  const literals = new Map<string, Form>();
  for (const [at, one] of names.entries()) {
    const value = call.given[at];
    if (value && isLiteral(value)) literals.set(sourceText(page, one), value);
  }
  return [parameters, ...body.map((form) => replaced(page, form, literals))];
}

/** Deeper than this a body is left as it stands. */
const DEPTH = 8;

function replaced(page: Page, form: Form, literals: ReadonlyMap<string, Form>, depth = 0): Form {
  if (isSequence(form)) {
    if (depth >= DEPTH) return form;
    return { ...form, items: form.items.map((item) => replaced(page, item, literals, depth + 1)) };
  }
  return (form.kind === "symbol" && literals.get(sourceText(page, form))) || form;
}
