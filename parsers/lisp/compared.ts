import { ENOUGH, isConstant, isDefault } from "./constants.js";
import { type Form, isSequence, type Sequence } from "./form.js";
import { sourceText } from "./form-text.js";
import type { Page } from "./page.js";

const EQUALS = /^(?:=|==|eql?|equal|eq\?|eqv\?|equal\?|string=\??|char=\??|keyword-identical\?)$/i;

/**
 * `(cond ((= code 7) "No berth") …)`, Clojure's `(cond (= code 7) "No berth" (#{8 9} code) "…" …)`: each clause
 * compares with one constant, or asks whether it is one of a set of them. A few may be for what is more or less than a number, as a default is.
 */
export function comparedPairs(page: Page, form: Sequence, rest: readonly Form[]): Sequence | null {
  const inLists = rest.every((clause) => isClause(page, clause));
  const flat = inLists ? rest.flatMap((clause) => (isSequence(clause) ? clause.items : [])) : rest;
  const subject = subjectOf(page, flat);
  const pairs: Form[] = [];
  let others = 0;
  for (let at = 0; at + 1 < flat.length; at += 2) {
    const [test, value] = [flat[at], flat[at + 1]];
    if (isDefault(page, test)) continue;
    if (!test || !value || !isConstant(value)) return null;
    const key = comparedWith(page, test, subject);
    if (key) pairs.push(key, value);
    else if (isRange(page, test)) others++;
    else return null;
  }
  if (keysOf(pairs) < ENOUGH || others * 2 > pairs.length / 2) return null;
  return { ...form, kind: "map", items: pairs, quoted: true };
}

/** How many constants the keys of pairs are. */
function keysOf(pairs: readonly Form[]): number {
  const keys = pairs.filter((_, at) => at % 2 === 0);
  return keys.reduce((sum, key) => sum + (isSequence(key) ? key.items.length : 1), 0);
}

/** `(< 1000 code)`, `(<= 400 code 499)`. */
function isRange(page: Page, test: Form): boolean {
  const [sign] = isSequence(test) ? test.items : [];
  return sign !== undefined && /^[<>]=?$/.test(page.text.slice(sign.start, sign.end));
}

/** `((= code 7) "No berth")`, `(else "…")`. */
function isClause(page: Page, clause: Form): boolean {
  if (!isSequence(clause)) return false;
  const [test, value, more] = clause.items;
  const tests = isSequence(test) || isDefault(page, test);
  return tests && value !== undefined && !isSequence(value) && !more;
}

/** `code` of `((= code no-berth) …) ((= code no-pilot) …)`: the one name that all tests of two names share. */
function subjectOf(page: Page, flat: readonly Form[]): string | null {
  const tests = flat.flatMap((test, at): readonly string[][] => {
    const [sign, ...sides] = at % 2 === 0 && isSequence(test) ? test.items : [];
    const named = sides.length === 2 && sides.every(({ kind }) => kind === "symbol");
    return sign && named ? [sides.map((side) => sourceText(page, side))] : [];
  });
  const [first = [], ...more] = tests;
  const shared = first.filter((name) => more.every((names) => names.includes(name)));
  return tests.length >= ENOUGH && shared.length === 1 ? (shared[0] ?? null) : null;
}

function comparedWith(page: Page, test: Form, subject: string | null): Form | null {
  if (!isSequence(test)) return null;
  const [set, asked, ...rest] = test.items;
  const oneOf = isSequence(set) && set.kind === "set" && isConstant(set) && set.items.length > 0;
  if (oneOf && asked && rest.length === 0) return { ...set, kind: "vector" };
  if (test.items.length !== 3) return null;
  const [sign, ...sides] = test.items;
  if (!sign || !EQUALS.test(page.text.slice(sign.start, sign.end))) return null;
  const isKey = (side: Form): boolean => !isSequence(side) && isConstant(side);
  const isNamed = (side: Form): boolean =>
    side.kind === "symbol" && subject !== null && sourceText(page, side) !== subject;
  const [key, ...more] = sides.filter((side) => isKey(side) || isNamed(side));
  return key && more.length === 0 ? key : null;
}
