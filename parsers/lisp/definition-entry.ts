import {
  type Entry,
  type Field,
  fieldsOf,
  type ListStyle,
  listParts,
  type Parts,
} from "./entry.js";
import { type Form, isCall, isEmpty, isKeyword, isSequence, type Sequence } from "./form.js";
import { formText } from "./form-text.js";
import type { Page } from "./page.js";
import { inPairs, isKeywordList, type Pair } from "./shape.js";
import type { Statement } from "./statement.js";

/** In a definition one `:name value` is a field already. */
const CALL: ListStyle = { keywordPairs: 1, fieldLists: false, plainNames: false };

/** A form of the top level that is an entry, and the end of the form before it. */
export interface Placed {
  readonly statement: Extract<Statement, { type: "entry" }>;
  readonly after: number;
}

/** The entries that forms with one head make; the properties of one name are one entry. */
export function definitionEntries(page: Page, placed: readonly Placed[]): readonly Entry[] {
  const entries: Entry[] = [];
  const named = placed.every(({ statement }) => isNamedTwice(page, statement));
  for (const one of placed) {
    const entry = named ? nameAlone(toEntry(page, one)) : toEntry(page, one);
    const last = entries.at(-1);
    const same = one.statement.role === "property" && last && haveOneName(page, last, entry);
    if (!same) entries.push(entry);
    else
      entries[entries.length - 1] = {
        ...last,
        fields: [...last.fields, ...entry.fields],
        end: entry.end,
      };
  }
  return entries;
}

function toEntry(page: Page, { statement, after }: Placed): Entry {
  const { form, role, head } = statement;
  const [, ...parts] = form.items;
  const place = { start: form.start, end: form.end, after };
  if (role === "property") return { ...propertyParts(page, parts), ...place };
  if (role === "store") return { ...storedParts(parts), ...place };
  if (role === "define") return { ...definedParts(page, parts, head), ...place };
  if (head === "define-error") return { ...errorParts(page, parts), ...place };
  return { ...callParts(page, parts), ...place };
}

function haveOneName(page: Page, a: Entry, b: Entry): boolean {
  const text = ({ places: [name] }: Entry) => (name ? page.text.slice(name.start, name.end) : "");
  return text(a) !== "" && text(a) === text(b) && b.fields.length > 0;
}

function propertyParts(page: Page, [name, key, value, ...more]: readonly Form[]): Parts {
  if (!name || !key || !value || more.length > 0) {
    return { places: [name, key, value, ...more].flatMap((form) => form ?? []), fields: [] };
  }
  const above = page.text.slice(key.start, key.end) === ABOVE;
  if (above) return { places: [name], fields: [{ name: "parents", key, value }] };
  return { places: [name], fields: fieldsOf(page, [{ key, value }]) };
}

/** The property of an error that lists what it is a kind of (Emacs Lisp manual, "Error Symbols"). */
const ABOVE = "error-conditions";

/** `(define-error 'no-berth "No berth is free" 'harbour-error)`: the last name is what it is a kind of. */
function errorParts(page: Page, parts: readonly Form[]): Parts {
  const [name, text, parent, ...more] = parts;
  if (!name || !text || !parent || more.length > 0) return callParts(page, parts);
  return { places: [name, text], fields: [{ name: "parents", key: parent, value: parent }] };
}

/** `(setf (gethash key table) value)`: the key and the value. */
function storedParts([place, value]: readonly Form[]): Parts {
  const key = isSequence(place) ? place.items[1] : place;
  return { places: [key, value].flatMap((form) => form ?? []), fields: [] };
}

/** `(def name "doc" value)` is put in the order of `(defconstant name value "doc")`. */
function definedParts(page: Page, parts: readonly Form[], head: string): Parts {
  const [name, doc, value] = parts;
  const first = /^def(?:once)?$/.test(head) && parts.length === 3 && doc?.kind === "string";
  if (first && name && value && documents(page, doc, value))
    return { places: [name, value, doc], fields: [] };
  if (name && doc?.kind === "string" && !value && isItself(page, name, doc))
    return { places: [name], fields: [] };
  return callParts(page, parts);
}

/** A word before a text, or before a record, is the value: the other one was told of it elsewhere. */
function documents(page: Page, doc: Form, value: Form): boolean {
  if (isSequence(value)) return false;
  return value.kind !== "string" || /\s/.test(formText(page, doc));
}

/** `(def no-berth "no-berth")`: a text that is the name says nothing. */
function isItself(page: Page, name: Form, value: Form): boolean {
  return formText(page, name) === formText(page, value);
}

/** `(def no-berth :no-berth)`, `(define no-berth 'no-berth)`. */
export function isNamedTwice(page: Page, statement: Statement): boolean {
  if (statement.type !== "entry" || statement.role !== "define") return false;
  const [, name, value, ...more] = statement.form.items;
  if (!name || !value || more.length > 0) return false;
  return (value.kind === "keyword" || value.quoted) && isItself(page, name, value);
}

function nameAlone(entry: Entry): Entry {
  return { ...entry, places: entry.places.slice(0, 1) };
}

/** Values in their order; `:name value`, `(:option value)` and slots with a value are fields. */
function callParts(page: Page, parts: readonly Form[]): Parts {
  const parents = parts.filter((part, at) => at === 1 && isParents(part) && isSequence(parts[2]));
  const own = isClass(page, parts) ? parts.slice(2, 3) : argumentsOf(parts);
  const plain = parts.filter(
    (part) =>
      !isOption(part) && !isSlots(page, part) && !parents.includes(part) && !own.includes(part),
  );
  const options = parts.filter(isOption).flatMap(optionPairs);
  const slots = parts
    .filter((part) => isSlots(page, part))
    .flatMap((part) => slotPairs(page, part));
  const { places, fields } = namedParts(page, withMapLast(plain));
  const shown = places.filter((form) => !isSequence(form) || form.items.length > 0);
  const above = parents.map((form): Field => ({ name: "parents", key: form, value: form }));
  const below = slotsOf(own);
  return {
    places: shown,
    fields: [...above, ...below, ...fields, ...fieldsOf(page, [...slots, ...options])],
  };
}

/** `(def-fault :no-berth 409 :text "No berth is free")`: what is defined is no name of a value, though it is a keyword. */
function namedParts(page: Page, [name, ...parts]: readonly Form[]): Parts {
  if (!name || !isKeyword(name) || parts.length < 3 || parts.length % 2 === 0)
    return listParts(page, name ? [name, ...parts] : [], CALL);
  const { places, fields } = listParts(page, parts, CALL);
  return { places: [name, ...places], fields };
}

/** `(def-fault no-berth {:status 409} "No berth is free")`: the one map among them names its values, wherever it stands. */
function withMapLast(parts: readonly Form[]): readonly Form[] {
  const [map, ...more] = parts.filter((part) => isSequence(part));
  if (map?.kind !== "map" || more.length > 0) return parts;
  return [...parts.filter((part) => part !== map), map];
}

/** `(error)` in `(define-condition jammed (error) ())`: what it is a kind of. */
function isParents(form: Form): boolean {
  return (
    isSequence(form) &&
    form.kind === "list" &&
    !form.quoted &&
    form.items.length > 0 &&
    form.items.every(({ kind }) => kind === "symbol")
  );
}

/** `(define-fault (no-berth "F7") (fault) ((pier "Pier")))`: behind what it is a kind of, what it has, in an own form. */
function isClass(page: Page, [, parents, slots]: readonly Form[]): boolean {
  if (!parents || !(isParents(parents) || isEmpty(parents))) return false;
  if (!isSequence(slots) || slots.kind !== "list" || isEmpty(slots)) return false;
  const named = slots.items.every((slot) => isSequence(slot) && slot.items[0]?.kind === "symbol");
  return named && !isSlots(page, slots);
}

/** `(define-fault no-berth (fault) "No berth at ~a" pier (crew nil))`: behind its text, what that is told of. */
function argumentsOf([, parents, text, ...told]: readonly Form[]): readonly Form[] {
  if (!parents || !isParents(parents) || text?.kind !== "string") return [];
  const named = told.every((form) => (isSequence(form) ? form.items[0] : form)?.kind === "symbol");
  return named ? told : [];
}

function slotsOf(own: readonly Form[]): readonly Field[] {
  const [first] = own;
  const last = own.at(-1);
  if (!first || !last) return [];
  const place = { start: first.start, end: last.end, items: own };
  const all: Form = { kind: "list", ...place, quoted: true, dotted: false, spliced: false };
  return [{ name: "slots", key: first, value: own.length > 1 ? all : first }];
}

function isOption(form: Form): form is Sequence {
  return (
    isSequence(form) &&
    form.kind === "list" &&
    form.items.length > 1 &&
    form.items[0]?.kind === "keyword"
  );
}

/** `(:report "…")`, and `(:default-initargs :code 1 :text "…")` as the pairs it holds. */
function optionPairs(form: Sequence): readonly Pair[] {
  const [key, ...rest] = form.items;
  const [value] = rest;
  if (!key || !value) return [];
  if (isKeywordList(form.items)) return inPairs(form.items);
  // `:pier (error "PIER is required.")`: an initial value that is called for is none that the condition has.
  if (isKeywordList(rest)) return inPairs(rest).filter(({ value: own }) => !own || !isCall(own));
  return [{ key, value: rest.length === 1 ? value : { ...form, items: rest, quoted: true } }];
}

/** `((code :initarg :code :initform 404) …)` (Common Lisp HyperSpec, DEFCLASS). */
function isSlots(page: Page, form: Form): form is Sequence {
  if (!isSequence(form) || form.quoted || form.kind !== "list" || form.items.length === 0)
    return false;
  return form.items.every((slot) => isSequence(slot) && slotValue(page, slot) !== undefined);
}

function slotPairs(page: Page, form: Sequence): readonly Pair[] {
  return form.items.flatMap((slot) => {
    const key = isSequence(slot) ? slot.items[0] : undefined;
    const value = isSequence(slot) ? slotValue(page, slot) : undefined;
    return key && value && !isNothing(page, value) ? [{ key, value }] : [];
  });
}

/** A slot that is empty or zero at first says nothing. */
function isNothing(page: Page, { kind, start, end }: Form): boolean {
  return kind === "nil" || (kind === "number" && page.text.slice(start, end) === "0");
}

/** The initial value; null for a slot without one, undefined for what is no slot. */
function slotValue(page: Page, slot: Sequence): Form | null | undefined {
  const [name, ...rest] = slot.items;
  const options = inPairs(rest);
  if (name?.kind !== "symbol" || !options.every(({ key, value }) => isKeyword(key) && value)) {
    return undefined;
  }
  const initial = options.find(({ key }) =>
    /^:init-?form$/i.test(page.text.slice(key.start, key.end)),
  );
  return initial?.value ?? null;
}
