import { boundMap } from "./bound-maps.js";
import { holdsFaces } from "./called.js";
import { chosenMaps } from "./chosen-maps.js";
import { comparedPairs } from "./compared.js";
import { ENOUGH, isConstant, isDefault, isPlain } from "./constants.js";
import { type Form, isCall, isSequence, type Sequence } from "./form.js";
import { givenKeywords } from "./given-keywords.js";
import { constantsOf, isNumberedMap } from "./given-values.js";
import { CODE } from "./heads.js";
import { loopedRows } from "./looped-rows.js";
import type { Page } from "./page.js";
import { type StoredRows, storedRows } from "./stored-rows.js";

/** A `case` in the body of a function, or a table that it fills, as the table it is. */
export interface LookUp {
  readonly form: Sequence;
  readonly value: Sequence;
  /** What it goes by, if that is not the name of the function. */
  readonly name?: Form;
  /** What is looked up: `(:error-code answer)` of `(case (:error-code answer) …)`. */
  readonly subject?: Form;
}

const CASES: ReadonlySet<string> = new Set(
  "case ecase ccase cl-case cl-ecase select pcase match condp".split(" "),
);
/** So many forms of a body are looked at. */
const LIMIT = 2000;

/**
 * The look-ups in a function: `case` forms that give a constant for each of several constants
 * (`(case code (404 "Not found") …)`, Clojure's `(case code 404 "Not found" …)`). Any clause that
 * computes makes it code, its default apart. And the rows that calls beside each other store.
 */
export function lookUpsIn(page: Page, form: Sequence): readonly LookUp[] {
  const found: LookUp[] = [];
  const open: Form[] = [form];
  for (let seen = 0; open.length > 0 && seen < LIMIT; seen++) {
    const next = open.pop();
    if (!next || !isSequence(next)) continue;
    const one = lookUpAt(page, next);
    const bound = one ? null : boundMap(page, next);
    if (bound) found.push({ form: next, value: bound.value, subject: bound.name });
    if (one) found.push(one);
    else open.push(...next.items.filter(isSequence).slice(0, LIMIT).reverse());
  }
  return found;
}

function lookUpAt(page: Page, form: Sequence): LookUp | null {
  const value =
    lookUp(page, form) ??
    listedRows(page, form) ??
    quotedRows(page, form) ??
    givenKeywords(page, form);
  const subject = value && subjectOf(page, form);
  if (value) return { form, value, ...(subject && { subject }) };
  const looped = loopedRows(page, form);
  if (looped) return { form, value: looped.rows, name: looped.name };
  const stored = storedRows(page, form);
  return stored && filled(form, stored);
}

function subjectOf(page: Page, { items: [head, first, second] }: Sequence): Form | null {
  const name = head ? page.text.slice(head.start, head.end) : "";
  if (CASES.has(name)) return (name === "condp" ? second : first) ?? null;
  const [test] = isSequence(first) && isSequence(first.items[0]) ? first.items : [first];
  const sides = name === "cond" && isSequence(test) ? test.items.slice(1) : [];
  return sides.find((side) => isSequence(side) || !isConstant(side)) ?? null;
}

/** `(check-code (:berth-taken "…") (:berth-lost "…") …)`: a form of the document's own is given lists of constants alone. */
function listedRows(page: Page, form: Sequence): Sequence | null {
  const [head, ...rows] = form.items;
  if (!isCall(form) || head?.kind !== "symbol" || rows.length < ENOUGH) return null;
  if (CODE.has(page.text.slice(head.start, head.end).toLowerCase())) return null;
  const told = rows.every(
    (row) =>
      isSequence(row) &&
      row.kind === "list" &&
      row.items.length > 1 &&
      row.items.every((item) => !isSequence(item) && item.kind !== "symbol" && isConstant(item)),
  );
  return told ? { ...form, items: rows, quoted: true } : null;
}

/**
 * `'((7 jam "Paper jam") (8 ink "Out of ink") …)`: whatever is made of them, quoted lists of constants are rows. So are those
 * whose numbers are written as texts, `'(("7" "Paper jam") ("8" "Out of ink") …)`, some of which may stand for a class of them.
 */
function quotedRows(page: Page, form: Sequence): Sequence | null {
  const { kind, quoted, items } = form;
  if (kind !== "list" || !quoted || items.length < ENOUGH) return null;
  const [first] = items;
  const width = isSequence(first) ? first.items.length : 0;
  const alike = items.every(
    (row) =>
      isSequence(row) &&
      row.kind === "list" &&
      row.items.length === width &&
      row.items.every(isPlain) &&
      row.items.some(({ kind }) => kind === "string"),
  );
  if (!alike || width < 2 || holdsFaces(page, form)) return null;
  return areNumbered(items) || areNumberedByTexts(page, items) ? form : null;
}

function areNumbered(rows: readonly Form[]): boolean {
  return rows.every((row) => isSequence(row) && row.items.some(({ kind }) => kind === "number"));
}

/** Each row begins with a text, and most of these texts are a number. */
function areNumberedByTexts(page: Page, rows: readonly Form[]): boolean {
  const keys = rows.flatMap((row) => (isSequence(row) ? row.items.slice(0, 1) : []));
  const numbers = keys.filter(({ start, end }) => /^"\d{1,9}"$/.test(page.text.slice(start, end)));
  return keys.every(({ kind }) => kind === "string") && numbers.length * 3 > rows.length * 2;
}

function filled(form: Sequence, { rows, maker }: StoredRows): LookUp {
  const value: Sequence = { ...form, kind: "list", items: rows, quoted: true };
  return maker ? { form, value, name: maker } : { form, value };
}

function lookUp(page: Page, form: Sequence): Sequence | null {
  const [head, ...rest] = form.items;
  if (form.kind !== "list" || form.quoted || head?.kind !== "symbol") return null;
  const name = page.text.slice(head.start, head.end);
  if (name === "cond") return comparedPairs(page, form, rest) ?? chosenMaps(page, form, rest);
  if (name === "defun") return functionClauses(page, form, rest);
  if (!CASES.has(name)) return null;
  const clauses = rest.slice(name === "condp" ? 2 : 1);
  const items = clauses.every((clause) => isSequence(clause))
    ? clausePairs(page, clauses)
    : flatPairs(page, clauses);
  return items ? { ...form, kind: "map", items, quoted: true } : null;
}

/** `(defun text ((404) "No berth") ((409) "Taken") …)`: the clauses of a function of LFE, each for one constant. */
function functionClauses(
  page: Page,
  form: Sequence,
  [, ...rest]: readonly Form[],
): Sequence | null {
  const clauses = rest.filter(({ kind }) => kind !== "string").filter(isSequence);
  if (!clauses.every(({ items: [key] }) => isSequence(key) && key.items.length === 1)) return null;
  const items = clausePairs(page, clauses);
  return items ? { ...form, kind: "map", items, quoted: true } : null;
}

/** `((1 2) "x")`, `(404 "Not found")`, `[404 "Not found"]`. */
function clausePairs(page: Page, clauses: readonly Sequence[]): readonly Form[] | null {
  const told = clauses.flatMap(({ items: [pattern, ...rest] }) => {
    const key = pattern && only(withoutOr(page, pattern));
    return key && !isDefault(page, key) && !isTest(page, key) ? [[key, ...rest]] : [];
  });
  if (told.length < ENOUGH) return null;
  const pairs = told.flatMap(([key, given, more]) => {
    const value = given && severalValues(page, given);
    return key && value && !more && isKey(key) && isConstant(value) ? [[key, value]] : [];
  });
  return pairs.length === told.length ? pairs.flatMap(eachKey) : null;
}

/** `((:lost :late) "The ship did not come")`: names that are for one value are so many keys of it. */
function eachKey([key, value]: readonly Form[]): readonly Form[] {
  if (!key || !value) return [];
  const names = isSequence(key) && key.items.every(({ kind }) => kind !== "number");
  return names ? key.items.flatMap((name) => [name, value]) : [key, value];
}

/**
 * `(values "Jam" "Paper is jammed")`: what a clause gives is a list of its values (Racket, Scheme, Common Lisp), and what it
 * signals, `(error 'jam :text "Paper is jammed")`, of what it signals it with.
 */
function severalValues(page: Page, form: Form): Form {
  const [head, ...items] = isSequence(form) && isCall(form) ? form.items : [];
  const called = head ? page.text.slice(head.start, head.end) : "";
  const signals = SIGNALS.test(called) && items.some(({ kind }) => kind === "string");
  if (!isSequence(form) || !(called === "values" || signals)) return form;
  const told = signals ? items.filter(({ kind }) => kind !== "keyword") : items;
  return { ...form, items: told, quoted: true };
}

const SIGNALS = /^(?:c?error|signal)$/;

/** `(or 401 403)` of `pcase` and `match` as the list it is. */
function withoutOr(page: Page, key: Form): Form {
  const [head, ...rest] = isSequence(key) ? key.items : [];
  const isOr = head !== undefined && page.text.slice(head.start, head.end) === "or";
  return isSequence(key) && isOr ? { ...key, items: rest } : key;
}

/** `(pred numberp)`, `(? number?)`: a pattern that any of many values fits, as a default does. */
function isTest(page: Page, key: Form): boolean {
  const [head] = isSequence(key) ? key.items : [];
  return head !== undefined && /^(?:pred|guard|\?)$/.test(page.text.slice(head.start, head.end));
}

/** Clojure: a constant and its value in turn, and a default perhaps. */
function flatPairs(page: Page, clauses: readonly Form[]): readonly Form[] | null {
  const paired = clauses.length - (clauses.length % 2);
  if (paired < ENOUGH * 2) return null;
  const pairs: Form[] = [];
  for (let index = 0; index < paired; index += 2) {
    const [key, value] = [clauses[index], clauses[index + 1]];
    if (!key || !value) return null;
    if (isDefault(page, key)) continue;
    const told = toldValue(value);
    if (!isKey(key) || !told) return null;
    pairs.push(...eachKey([only(key), told]));
  }
  return pairs.length >= ENOUGH * 2 ? pairs : null;
}

/** A constant, or what a map with a number has of constants: `{:status 409 :body (text-of fault)}`. */
function toldValue(value: Form): Form | null {
  if (isConstant(value)) return value;
  const constants = isSequence(value) && value.kind === "map" ? constantsOf(value) : null;
  return constants && isNumberedMap(constants) ? constants : null;
}

/** `((404) "Not found")` is about one code. */
function only(key: Form): Form {
  const [one, more] = isSequence(key) ? key.items : [];
  return one && !more ? one : key;
}

function isKey(form: Form): boolean {
  return isSequence(form) ? form.items.length > 0 && form.items.every(isPlain) : isPlain(form);
}
