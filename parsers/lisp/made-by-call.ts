import { headOf } from "./called.js";
import { DEPTH, isLiteral } from "./constants.js";
import { type Form, isCall, isKeyword, isSequence, type Sequence } from "./form.js";
import { givenRows } from "./given-rows.js";
import { isComposed } from "./given-values.js";
import { CODE } from "./heads.js";
import type { Page } from "./page.js";
import { namedArguments } from "./signatures.js";
import type { Statement } from "./statement.js";

/** What a call makes of rows, of one number or of several literals. */
export function madeByCall(page: Page, form: Sequence, name: Form, value: Sequence): Statement {
  const called = headOf(page, value);
  const rows =
    called === null || CODE.has(called)
      ? threadedRows(page, value)
      : (mergedMaps(value, called) ?? givenRows(page, value) ?? threadedRows(page, value));
  if (rows) return { type: "definition", form, name, value: rows };
  const number = wrappedNumber(page, value);
  if (number && called)
    return { type: "entry", form: without(form, value, number), head: called, role: "define" };
  if (called && isSentence(page, value))
    return { type: "entry", form, head: "def", role: "define" };
  return madeOfLiterals(page, form, value) ?? { type: "code", form };
}

/** `(format "No berth is free.%n%s" hint)`: a text of several words that something is put into. */
function isSentence(page: Page, value: Sequence): boolean {
  const [text, ...more] = value.items.filter(({ kind }) => kind === "string");
  if (!text || more.length > 0 || !isComposed(page, value)) return false;
  return /\p{L}\s+\p{L}+\s+\p{L}/u.test(page.text.slice(text.start, text.end));
}

/** What goes through rows, one after the other, and gives them on: the rows stand last. */
const GATHERERS =
  /^(?:into|reduce|mapv?|mapcat|filterv?|remove|keep|sort(?:-by)?|group-by|index-by|key-by|vec|set)$/;

/** `(->> [["7" :no-berth] …] (into {}))`, `(into {} (map (juxt :code identity)) [{:code 7 …} …])`: the rows that go through calls. */
function threadedRows(page: Page, value: Sequence, depth = 0): Sequence | null {
  const [head, rows] = value.items;
  if (!head || !rows) return null;
  const called = page.text.slice(head.start, head.end);
  if (/^->>?$/.test(called)) return givenRows(page, { ...value, items: [head, rows] });
  const last = value.items.at(-1);
  if (!last || depth >= DEPTH || !GATHERERS.test(called)) return null;
  if (isCall(last) && isSequence(last)) return threadedRows(page, last, depth + 1);
  return givenRows(page, { ...value, items: [head, last] });
}

/** `(merge common {:no-berth "…"} {:no-crew "…"})`: the maps that are written out. */
function mergedMaps(value: Sequence, called: string): Sequence | null {
  const maps = value.items.filter(isSequence).filter(({ kind }) => kind === "map");
  if (called !== "merge" || maps.length === 0) return null;
  return { ...value, kind: "map", items: maps.flatMap(({ items }) => items), quoted: true };
}

/** `(def no-berth (fault 409 "no berth"))`: what is made of literals is these, by the name of its maker. */
function madeOfLiterals(page: Page, form: Sequence, whole: Sequence): Statement | null {
  const [own, name] = form.items;
  const bound = boundPart(page, whole);
  const value = bound ?? whole;
  const [, ...parts] = value.items;
  const head = headOf(page, value);
  const named = bound ? null : namedArguments(page, whole);
  if (own && name && head !== null && named)
    return { type: "entry", form: { ...form, items: [own, name, named] }, head, role: "define" };
  const literal = parts.every(isLiteral);
  if (!own || !name || head === null || parts.length < (bound ? 1 : 2) || !literal) return null;
  const texts = form.items.slice(2).filter((part) => part.kind === "string");
  const items = [own, name, ...inPlaces(page, parts), ...texts];
  return { type: "entry", form: { ...form, items }, head, role: "define" };
}

/** `(fault :berth/taken "No berth is free")`: a keyword that names no text stands for itself, behind the text. */
function inPlaces(page: Page, parts: readonly Form[]): readonly Form[] {
  const [keyword, text, ...more] = parts;
  if (!isKeyword(keyword) || !keyword || text?.kind !== "string" || more.length > 0) return parts;
  return NAMES.test(page.text.slice(keyword.start, keyword.end)) ? parts : [text, keyword];
}

/** What a text may be called among the arguments of a call. */
const NAMES =
  /^:(?:\S*[-_/])?(?:code|message|msg|text|reason|title|detail|description|doc|error|cause|format(?:-control)?)$/i;

/** `(partial fault :no-berth)`: what is to be made is given its first literals already. */
function boundPart(page: Page, value: Sequence): Sequence | null {
  const [, maker] = value.items;
  const isBound = headOf(page, value) === "partial" && maker?.kind === "symbol";
  return isBound ? { ...value, items: value.items.slice(1) } : null;
}

/** What a call holds, not what it means: `(make-array 10)`, `(atom 0)`, `(expt 2 10)`. */
const MAKERS = /^(?:make-|new-|atom$|ref$|agent$|box$|delay$|volatile!$|list$|vector$|string$)/;

/** `(err u100)`, `(exit-code 3)`: what is called says of the number what it is. `u100` is a number of Clarity. */
function wrappedNumber(page: Page, value: Sequence): Form | null {
  const [head, number, ...more] = value.items;
  const called = headOf(page, value);
  if (!head || !number || more.length > 0 || called === null || MAKERS.test(called)) return null;
  const isNumber =
    number.kind === "number" || /^u\d+$/.test(page.text.slice(number.start, number.end));
  return isNumber && /\p{L}/u.test(called) ? number : null;
}

function without(form: Sequence, value: Form, inner: Form): Sequence {
  return { ...form, items: form.items.map((item) => (item === value ? inner : item)) };
}
