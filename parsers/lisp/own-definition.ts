import { headOf, isData } from "./called.js";
import { enumeration, enumMembers, listedMembers } from "./enumeration.js";
import { type Form, isSequence, type Sequence } from "./form.js";
import { isUniform } from "./given-rows.js";
import { CODE } from "./heads.js";
import type { Page } from "./page.js";
import type { Statement } from "./statement.js";

/**
 * A defining form of the document's own (`deferror`, `defcenum`): one that holds a collection of
 * entries defines them all; any other is an entry.
 */
export function ownDefinition(page: Page, form: Sequence, head: string): Statement {
  const [, named, ...rest] = form.items;
  const name = isSequence(named) ? named.items[0] : named;
  const [parents, slots] = rest;
  const derived = isParents(parents) && isSlotList(slots);
  const calls = rest.some((part) => !isData(page, part) && !(derived && part === parents));
  if (!name || isSequence(name) || (calls && (name !== named || rest.some(isParameters)))) {
    return { type: "code", form };
  }
  if (rest.some((part) => FUNCTION.has(headOf(page, part) ?? "")) || isFunction(page, rest))
    return { type: "code", form };
  const spoken = isParents(parents) && slots?.kind === "string";
  const value = isSetting(rest) || spoken ? null : collectionOf(page, form, head, rest);
  if (value) return { type: "definition", form, name, value };
  if (isSetting(rest) || isProgram(page, rest)) return { type: "code", form };
  return { type: "entry", form, head, role: "call" };
}

/**
 * `(define-fault (no-berth "F7") (fault) ((pier "Pier")))`: what it is a kind of, and what it has; or what it says, and what
 * that is told of: `(define-fault no-berth (fault) "No berth at ~a" (pier nil) …)`.
 */
function isParents(form: Form | undefined): boolean {
  return isSequence(form) && form.kind === "list" && form.items.length > 0 && isNames(form);
}

function isSlotList(form: Form | undefined): boolean {
  return isSequence(form) && form.kind === "list" && form.items.every((slot) => isSequence(slot));
}

/** What is defined by a function is computed. */
const FUNCTION: ReadonlySet<string> = new Set(["lambda", "fn", "λ", "case-lambda"]);

/**
 * `(defprop moored :posix (berth &rest ropes) …)`, `(defimplementation moor (ship berth) (let …))`: a list of parameters
 * (Common Lisp HyperSpec, 3.4.1), or of names, and a body of code.
 */
function isFunction(page: Page, rest: readonly Form[]): boolean {
  if (rest.some((part) => isSequence(part) && part.items.some((item) => isMarker(page, item))))
    return true;
  const [names] = rest;
  const last = rest.at(-1);
  return (
    isSequence(names) &&
    last !== names &&
    names.items.every(({ kind }) => kind === "symbol") &&
    CODE.has((last && headOf(page, last)) ?? "")
  );
}

function isMarker(page: Page, { kind, start, end }: Form): boolean {
  return kind === "symbol" && /^&(?:rest|optional|key|body|aux)$/.test(page.text.slice(start, end));
}

/** Yes, no or nothing, and names of it: no code, and no text. */
function isSetting(rest: readonly Form[]): boolean {
  const plain = rest.filter(({ kind }) => kind !== "keyword");
  return plain.length > 0 && plain.every(({ kind }) => kind === "boolean" || kind === "nil");
}

/**
 * Nothing but names, and bodies that say nothing: `(define-harbour open_gate (_fun _gate -> (r : _int) -> (check r)))`, or the
 * types of what a function takes and gives: `(define-harbour open-gate : _gate -> _int)`.
 */
function isProgram(page: Page, rest: readonly Form[]): boolean {
  if (rest.some((part) => isArrow(page, part))) return true;
  const parts = rest.filter(({ kind }) => kind !== "symbol" && kind !== "keyword");
  return parts.length === 1 && parts.every((part) => isBody(page, part));
}

function isArrow(page: Page, { kind, start, end }: Form): boolean {
  return kind === "symbol" && /^(?:->|→)$/.test(page.text.slice(start, end));
}

/** A call with another one in it, or of several names, without any text. */
function isBody(page: Page, form: Form): boolean {
  if (!isSequence(form) || isData(page, form)) return false;
  const nested = form.items.some((item) => isSequence(item) && !isData(page, item));
  const names = form.items.length > 2 && form.items.every(({ kind }) => kind === "symbol");
  return (nested || names) && !page.text.slice(form.start, form.end).includes('"');
}

/** The collection that a form holds, as the list of entries it is; null if the form is one entry. */
function collectionOf(
  page: Page,
  form: Sequence,
  head: string,
  rest: readonly Form[],
): Sequence | null {
  const members = (/enum/.test(head) ? listedMembers(rest) : null) ?? enumMembers(rest);
  if (members) return enumeration(form, members);
  const lists = rest.filter(isSequence).filter(({ items }) => items.length > 0);
  if (lists.length === 0 || isClassLike(page, rest)) return null;
  const listed = soleCollection(lists);
  if (listed) return { ...listed, quoted: true };
  const rows = lists.filter((part) => !isOption(page, part));
  const [only] = rows;
  if (rows.length > 1 && rows.length >= rest.length - 1)
    return { ...form, items: rows, quoted: true };
  if (!only || rows.length > 1) return null;
  return isCollection(only) || isKeyedByCodes(only) ? { ...only, quoted: true } : null;
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

/** `(define-faults faults {"jam" 7 "ink" 8 …})`: the keys of a record would be keywords. */
function isKeyedByCodes(form: Sequence): boolean {
  const [first] = form.items;
  return isUniform(form) && (first?.kind === "string" || first?.kind === "number");
}

function isCollection(form: Sequence): boolean {
  const values =
    form.kind === "map" ? form.items.filter((_, index) => index % 2 === 1) : form.items;
  return values.length > 0 && values.every((item) => isSequence(item));
}
