import { isData } from "./called.js";
import { enumeration, enumMembers, listedMembers } from "./enumeration.js";
import { type Form, isSequence, type Sequence } from "./form.js";
import type { Page } from "./page.js";
import type { Statement } from "./statement.js";

/**
 * A defining form of the document's own (`deferror`, `defcenum`): one that holds a collection of
 * entries defines them all; any other is an entry.
 */
export function ownDefinition(page: Page, form: Sequence, head: string): Statement {
  const [, named, ...rest] = form.items;
  const name = isSequence(named) ? named.items[0] : named;
  const calls = rest.some((part) => !isData(page, part));
  if (!name || isSequence(name) || (calls && (name !== named || rest.some(isParameters)))) {
    return { type: "code", form };
  }
  const lists = rest.filter(isSequence).filter(({ items }) => items.length > 0);
  const entry: Statement = { type: "entry", form, head, role: "call" };
  const members = (/enum/.test(head) ? listedMembers(rest) : null) ?? enumMembers(rest);
  if (members) {
    return { type: "definition", form, name, value: enumeration(form, members) };
  }
  if (rest.every(({ kind }) => kind === "keyword" || kind === "boolean" || kind === "nil"))
    return rest.some(({ kind }) => kind !== "keyword") ? { type: "code", form } : entry;
  if (lists.length === 0 || isClassLike(page, rest)) return entry;
  const listed = soleCollection(lists);
  if (listed) return { type: "definition", form, name, value: { ...listed, quoted: true } };
  const rows = lists.filter((part) => !isOption(page, part));
  const [only] = rows;
  if (rows.length > 1 && rows.length >= rest.length - 1) {
    return { type: "definition", form, name, value: { ...form, items: rows, quoted: true } };
  }
  if (!only || rows.length > 1 || !isCollection(only)) return entry;
  return { type: "definition", form, name, value: { ...only, quoted: true } };
}

/** `[x y]`: what follows is a body. */
function isParameters(form: Form): boolean {
  return (
    isSequence(form) && form.kind === "vector" && form.items.every(({ kind }) => kind === "symbol")
  );
}

/** `(name (parents) (slots) …)`. */
function isClassLike(page: Page, rest: readonly Form[]): boolean {
  const [parents, slots] = rest;
  if (!isSequence(parents) || !isSequence(slots) || parents.kind !== "list") return false;
  return parents.items.every((item) => item.kind === "symbol") || !isData(page, parents);
}

/** `(:documentation "…")`. */
function isOption(page: Page, form: Sequence): boolean {
  const [head, ...rest] = form.items;
  return (
    head?.kind === "keyword" &&
    rest.length === 1 &&
    /^:(?:documentation|report)$/i.test(page.text.slice(head.start, head.end))
  );
}

/** Fewer lists in a list may be the slots of a class. */
const MANY = 8;

/** `(define-finite-type fault :fault () fault? (number fault-number) ((jam) (ink) …))`: one list of members among lists of names. */
function soleCollection(lists: readonly Sequence[]): Sequence | null {
  const [members, ...more] = lists.filter(isCollection);
  const alone = members !== undefined && more.length === 0 && members.items.length >= MANY;
  return alone && lists.every((list) => list === members || isNames(list)) ? members : null;
}

function isNames({ items }: Sequence): boolean {
  return items.every(({ kind }) => kind === "symbol");
}

function isCollection(form: Sequence): boolean {
  const values =
    form.kind === "map" ? form.items.filter((_, index) => index % 2 === 1) : form.items;
  return values.length > 0 && values.every((item) => isSequence(item));
}
