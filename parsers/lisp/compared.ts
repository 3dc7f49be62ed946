import { ENOUGH, isConstant, isDefault } from "./constants.js";
import { type Form, isSequence, type Sequence } from "./form.js";
import type { Page } from "./page.js";

const EQUALS = /^(?:=|==|eql?|equal|eq\?|eqv\?|equal\?|string=\??|char=\??|keyword-identical\?)$/i;

/**
 * `(cond ((= code 7) "No berth") …)`, Clojure's `(cond (= code 7) "No berth" …)`: each clause compares with one
 * constant. A few may be for what is more or less than a number, as a default is.
 */
export function comparedPairs(page: Page, form: Sequence, rest: readonly Form[]): Sequence | null {
  const inLists = rest.every((clause) => isClause(page, clause));
  const flat = inLists ? rest.flatMap((clause) => (isSequence(clause) ? clause.items : [])) : rest;
  const pairs: Form[] = [];
  let others = 0;
  for (let at = 0; at + 1 < flat.length; at += 2) {
    const [test, value] = [flat[at], flat[at + 1]];
    if (isDefault(page, test)) continue;
    if (!test || !value || !isConstant(value)) return null;
    const key = comparedWith(page, test);
    if (key) pairs.push(key, value);
    else if (isRange(page, test)) others++;
    else return null;
  }
  if (pairs.length < ENOUGH * 2 || others * 2 > pairs.length / 2) return null;
  return { ...form, kind: "map", items: pairs, quoted: true };
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

function comparedWith(page: Page, test: Form): Form | null {
  if (!isSequence(test) || test.items.length !== 3) return null;
  const [sign, ...sides] = test.items;
  if (!sign || !EQUALS.test(page.text.slice(sign.start, sign.end))) return null;
  const [key, ...more] = sides.filter((side) => !isSequence(side) && isConstant(side));
  return key && more.length === 0 ? key : null;
}
