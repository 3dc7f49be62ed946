import { ENOUGH, isConstant, isPlain } from "./constants.js";
import { type Form, isCall, isKeyword, isSequence, type Sequence } from "./form.js";
import type { Page } from "./page.js";
import { inPairs } from "./shape.js";

/** A map that a name is bound to, which is asked by that name afterwards. */
export interface BoundMap {
  readonly name: Form;
  readonly value: Sequence;
}

/**
 * `(let [texts {:e7 "No berth" :e8 (tr :taken) …}] (get texts code))`: the map that a body looks something up in. Its
 * values are texts, or calls of one name.
 */
export function boundMap(page: Page, form: Sequence): BoundMap | null {
  const [head, bindings, ...body] = form.items;
  if (!head || !/^(?:let|if-let|when-let)$/.test(page.text.slice(head.start, head.end)))
    return null;
  if (!isSequence(bindings) || bindings.kind !== "vector") return null;
  const pairs = inPairs(bindings.items);
  for (const [at, { key: name, value }] of pairs.entries()) {
    if (name.kind !== "symbol" || !value || !isSequence(value) || !isTable(page, value)) continue;
    const later = [...pairs.slice(at + 1).flatMap((pair) => pair.value ?? []), ...body];
    if (isAsked(page, later, page.text.slice(name.start, name.end)))
      return { name, value: told(value) };
  }
  return null;
}

/** `(tr :errors/e7)` says of a text how it goes by elsewhere. */
function told({ items, ...map }: Sequence): Sequence {
  const keyed = items.map((item) => {
    const [, key, more] = isCall(item) && isSequence(item) ? item.items : [];
    return isKeyword(key) && key && !more ? key : item;
  });
  return { ...map, items: keyed };
}

function isTable(page: Page, form: Sequence): boolean {
  const pairs = form.kind === "map" ? inPairs(form.items) : [];
  if (pairs.length < ENOUGH || !pairs.every(({ key }) => isPlain(key) && isConstant(key)))
    return false;
  if (pairs.every(({ value }) => value?.kind === "string")) return true;
  const heads = pairs.map(({ value }) => calledBy(page, value));
  return heads[0] !== null && new Set(heads).size === 1;
}

/** The head of a call that is given nothing but constants. */
function calledBy(page: Page, form: Form | null): string | null {
  if (!form || !isCall(form) || !isSequence(form)) return null;
  const [head, ...given] = form.items;
  return head && given.every((item) => isConstant(item))
    ? page.text.slice(head.start, head.end)
    : null;
}

/** `(texts code)`, `(get texts code "…")`, `(contains? texts code)`. */
function isAsked(page: Page, forms: readonly Form[], name: string): boolean {
  const open = [...forms];
  for (let seen = 0; open.length > 0 && seen < LIMIT; seen++) {
    const next = open.pop();
    if (!next || !isSequence(next)) continue;
    const [head, first] = next.items
      .slice(0, 2)
      .map((item) => page.text.slice(item.start, item.end));
    if (next.items.length > 1 && (head === name || (head === "get" && first === name))) return true;
    open.push(...next.items.slice(0, LIMIT));
  }
  return false;
}

/** So many forms of a body are looked at. */
const LIMIT = 500;
