import type { Form, Sequence } from "./form.js";
import { isSequence, isTakenOut } from "./form.js";
import { givenRows, memberRows } from "./given-rows.js";
import { CHECKED, CODE, CONTAINERS, DEFINERS, FUNCTIONS, PROPERTIES } from "./heads.js";
import { lookUpsIn } from "./look-ups.js";
import { constantMethod } from "./methods.js";
import type { Page } from "./page.js";

/** What a form of the top level is for: data, an entry of its own, a definition of data, or code. */
export type Statement =
  | { readonly type: "data"; readonly form: Form }
  | {
      readonly type: "definition";
      readonly form: Sequence;
      readonly name: Form;
      readonly value: Sequence;
    }
  | {
      readonly type: "entry";
      readonly form: Sequence;
      /** The name of the form, without its package. */
      readonly head: string;
      /**
       * `define`: the value stands behind its name; `store`: behind the place of a table;
       * `property`: behind the name of the property.
       */
      readonly role: "define" | "store" | "property" | "call";
    }
  | { readonly type: "code"; readonly form: Form };

const LITERALS: ReadonlySet<string> = new Set(["number", "string", "keyword"]);

/** Containers in containers are opened this deep. */
const DEPTH = 8;

/** The statements of a text; forms that only hold others (`progn`, `module`) are opened. */
export function statementsOf(page: Page, forms: readonly Form[], depth = 0): readonly Statement[] {
  return forms.flatMap((form) => {
    const head = headOf(page, form);
    if (head === null || !CONTAINERS.has(head) || depth >= DEPTH)
      return withLookUps(page, statementOf(page, form, head));
    return statementsOf(page, isSequence(form) ? form.items.slice(1) : [], depth + 1);
  });
}

/** A function that looks something up holds what it looks it up in. */
function withLookUps(page: Page, statement: Statement): readonly Statement[] {
  const { type, form } = statement;
  if (type !== "code" || !isSequence(form)) return [statement];
  const name = functionName(form);
  if (!name) return [statement];
  const found = lookUpsIn(page, form);
  if (found.length === 0) return [statement];
  return found.map((one) => ({ type: "definition", name, ...one }));
}

function functionName({ items: [, named] }: Sequence): Form | undefined {
  return isSequence(named) ? named.items[0] : named;
}

/** The symbol a call begins with, without its package; null if the form is no call. */
export function headOf(page: Page, form: Form): string | null {
  if (!isSequence(form) || form.kind !== "list" || form.quoted || form.dotted) return null;
  const [head] = form.items;
  if (head?.kind !== "symbol") return null;
  const name = page.text.slice(head.start, head.end).toLowerCase();
  if (DEFINERS.has(name)) return name;
  return name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf(":")) + 1) || name;
}

function statementOf(page: Page, form: Form, head: string | null): Statement {
  if (head === null || !isSequence(form)) return { type: "data", form };
  if (head === "defmethod") return methodEntry(page, form);
  if (CODE.has(head)) return constantFunction(page, form, head) ?? { type: "code", form };
  if (DEFINERS.has(head)) return definition(page, form, head);
  if (PROPERTIES.has(head)) return { type: "entry", form, head, role: "property" };
  const members = memberRows(page, form);
  const [name] = form.items;
  if (members && name) return { type: "definition", form, name, value: members };
  if (/^(?:cl-)?def/.test(head)) return ownDefinition(page, form, head);
  const parts = form.items.slice(1);
  const told = parts.length > 1 || parts.some((part) => isSequence(part));
  if (!told || !parts.every((part) => isData(page, part))) return { type: "code", form };
  return { type: "entry", form, head, role: "call" };
}

/** Methods of one name that give constants are entries of one list. */
function methodEntry(page: Page, form: Sequence): Statement {
  const method = constantMethod(page, form);
  const [own] = form.items;
  if (!method || !own) return { type: "code", form };
  const { name, key, value } = method;
  const head = `${METHOD}${page.text.slice(name.start, name.end)}`;
  return { type: "entry", form: { ...form, items: [own, key, value] }, head, role: "store" };
}

/** What the head of an entry begins with that is a method. */
export const METHOD = "method ";

/**
 * `(defn no-berth [] {:status 409 :body "…"})`, `(defmacro NO-BERTH () 409)`: a function without parameters is its value, and
 * one with parameters is the map that it fills in, if that has a number.
 */
function constantFunction(page: Page, form: Sequence, head: string): Statement | null {
  const [own, name, ...rest] = form.items;
  if (!FUNCTIONS.has(head) || !own || name?.kind !== "symbol") return null;
  const [params, body, ...more] = rest.filter(({ kind }) => kind !== "string");
  if (!params || !isSequence(params) || !body || more.length > 0) return null;
  const raised = raisedParts(page, body);
  if (raised)
    return { type: "entry", form: { ...form, items: [own, name, ...raised] }, head, role: "call" };
  const value = body;
  const numbered = isSequence(value) && value.items.some(({ kind }) => kind === "number");
  const isMap = isSequence(value) && value.kind === "map" && (isEmpty(params) || numbered);
  if (!isMap && !(isEmpty(params) && value.kind === "number")) return null;
  return { type: "entry", form: { ...form, items: [own, name, value] }, head, role: "define" };
}

/** `(throw (ex-info "No berth" {:code 7 …}))`, or without the throw: the text and the map (clojure.core, `ex-info`). */
function raisedParts(page: Page, body: Form): readonly Form[] | null {
  const thrown = headOf(page, body) === "throw" && isSequence(body) ? body.items[1] : body;
  if (!isSequence(thrown) || headOf(page, thrown) !== "ex-info") return null;
  const [, text, data, ...more] = thrown.items;
  const told = text?.kind === "string" && isSequence(data) && data.kind === "map";
  if (!told || data.items.some(({ kind }) => kind === "symbol")) return null;
  return told && text && more.length === 0 ? [text, data] : null;
}

/** `(def no-berth (fault 409 "no berth"))`: what is made of literals is these, by the name of its maker. */
function madeOfLiterals(page: Page, form: Sequence, value: Sequence): Statement | null {
  const [own, name] = form.items;
  const [, ...parts] = value.items;
  const head = headOf(page, value);
  const literal = parts.every(({ kind }) => LITERALS.has(kind));
  if (!own || !name || head === null || parts.length < 2 || !literal) return null;
  const texts = form.items.slice(2).filter((part) => part.kind === "string");
  const items = [own, name, ...parts, ...texts];
  return { type: "entry", form: { ...form, items }, head, role: "define" };
}

/** Without what stands between the name and the value to check it. */
function unchecked(form: Sequence): Sequence {
  const [own, name, , ...rest] = form.items;
  return own && name ? { ...form, items: [own, name, ...rest] } : form;
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

/** Whether nothing in the form is called: `(f x)` is code, `'(f x)`, `("f" x)` and `{…}` are data. */
function isData(page: Page, form: Form): boolean {
  return headOf(page, form) === null && !(isSequence(form) && form.items.some(isTakenOut));
}

function definition(page: Page, whole: Sequence, head: string): Statement {
  const form = CHECKED.has(head) ? unchecked(whole) : whole;
  const [, name, ...rest] = form.items;
  if (isPlace(page, name) && rest.length === 1) return { type: "entry", form, head, role: "store" };
  if (!name || isSequence(name) || rest.length === 0) return { type: "code", form };
  const second = rest[0]?.kind === "string" && rest.length > 1 ? rest[1] : rest[0];
  const value = isSequence(rest[0]) ? rest[0] : second;
  if (!value || !isSequence(value)) return { type: "entry", form, head, role: "define" };
  if (isData(page, value) && value.items.length > 0)
    return { type: "definition", form, name, value };
  return madeByCall(page, form, head, name, value);
}

/** What a call makes of rows, of one number or of several literals. */
function madeByCall(
  page: Page,
  form: Sequence,
  head: string,
  name: Form,
  value: Sequence,
): Statement {
  const called = headOf(page, value);
  const rows = called === null || CODE.has(called) ? null : givenRows(page, value);
  if (rows) return { type: "definition", form, name, value: rows };
  const number = wrappedNumber(page, value);
  if (number) return { type: "entry", form: without(form, value, number), head, role: "define" };
  return madeOfLiterals(page, form, value) ?? { type: "code", form };
}

/** `(gethash key table)` in `(setf (gethash key table) value)`. */
function isPlace(page: Page, form: Form | undefined): boolean {
  return form !== undefined && headOf(page, form) === "gethash";
}

/**
 * A defining form of the document's own (`deferror`, `defcenum`): one that holds a collection of
 * entries defines them all; any other is an entry.
 */
function ownDefinition(page: Page, form: Sequence, head: string): Statement {
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
  if (lists.length === 0 || isClassLike(page, rest)) return entry;
  const rows = lists.filter((part) => !isOption(page, part));
  const [only] = rows;
  if (rows.length > 1 && rows.length >= rest.length - 1) {
    return { type: "definition", form, name, value: { ...form, items: rows, quoted: true } };
  }
  if (!only || rows.length > 1 || !isCollection(only)) return entry;
  return { type: "definition", form, name, value: { ...only, quoted: true } };
}

/**
 * The members of an enumeration: symbols or keywords by themselves, or lists of a name and a value, or
 * both, behind nothing but an empty list and documentation. `(define-faults tap () (dry 3) (stuck 4))`.
 */
function enumMembers(rest: readonly Form[]): readonly Form[] | null {
  const start = rest.findIndex((part) => !(isEmpty(part) || part.kind === "string"));
  const members = start < 0 ? [] : rest.slice(start);
  const bare = members.every(({ kind }) => kind === "symbol");
  const enough = members.length >= (bare ? ENOUGH_SYMBOLS : ENOUGH_MEMBERS);
  return enough && members.every(isMember) && !isPairs(members) ? members : null;
}

/** `(define-enumeration fault (tap-dry tap-stuck …) fault-set)`: the members stand in a list of their own (R6RS, 14). */
function listedMembers([first]: readonly Form[]): readonly Form[] | null {
  if (!isSequence(first) || first.items.length < ENOUGH_MEMBERS) return null;
  return first.items.every(({ kind }) => kind === "symbol") ? first.items : null;
}

/** Members as a collection: where some have no value of their own, all are keys of a map. */
function enumeration(form: Sequence, members: readonly Form[]): Sequence {
  if (members.every((member) => isSequence(member)))
    return { ...form, items: members, quoted: true };
  const items = members.flatMap((member) => {
    const { end, quoted } = member;
    const none: Form = { kind: "nil", start: end, end, quoted };
    if (!isSequence(member)) return [member, none];
    const [name = none, value = none] = member.items;
    return [name, value];
  });
  return { ...form, kind: "map", items, quoted: true };
}

/** Fewer forms beside each other may be anything. */
const ENOUGH_MEMBERS = 3;
const ENOUGH_SYMBOLS = 6;

function isEmpty(form: Form): boolean {
  return isSequence(form) && form.items.length === 0;
}

function isMember(form: Form): boolean {
  if (!isSequence(form)) return form.kind === "symbol" || form.kind === "keyword";
  const [name, value] = form.items;
  const named = name?.kind === "symbol" || name?.kind === "keyword";
  return named && (value?.kind === "number" || value?.kind === "string") && form.items.length <= 3;
}

/** `:initarg x :reader y`: options, not members. */
function isPairs(members: readonly Form[]): boolean {
  const keywords = members.filter(({ kind }) => kind === "keyword").length;
  return keywords > 0 && keywords < members.length && !members.some(isSequence);
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

function isCollection(form: Sequence): boolean {
  const values =
    form.kind === "map" ? form.items.filter((_, index) => index % 2 === 1) : form.items;
  return values.length > 0 && values.every((item) => isSequence(item));
}
