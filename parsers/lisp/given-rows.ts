import { headOf, isData } from "./called.js";
import { foreignMembers } from "./foreign-constants.js";
import {
  type Form,
  isCall,
  isEmpty,
  isNested,
  isSequence,
  isTakenOut,
  type Sequence,
} from "./form.js";
import type { Page } from "./page.js";
import { holdsEntries, isKeywordList } from "./shape.js";
import { isToldRecord } from "./told-record.js";

/** Fewer forms that look alike may be anything. */
const ENOUGH = 3;

/**
 * The rows that a call is given, whatever it makes of them: `(make-table (404 "Gone") (409 "Jam"))`, since a list that
 * begins with a number or a text is no call, `(table '(404 . "Gone") '(409 . "Jam"))`, and `(invert {:gone 404 :jam 409})`,
 * where one collection is all that it is given. Null where it is given something else.
 */
export function givenRows(page: Page, call: Sequence): Sequence | null {
  const [, ...parts] = call.items;
  const lists = parts.filter(isSequence);
  if (lists.length > 1 && parts.length - lists.length <= 1 && lists.every(isRow))
    return { ...call, items: lists, quoted: true };
  // `(byte)` says how the rows are kept.
  const [only, ...more] = lists.filter((list) => list.items.length > 1 || !isCall(list));
  if (!only || more.length > 0 || isCall(only)) return null;
  if (areConstants(page, only.items)) return only.items.length < ENOUGH ? null : only;
  const fewest = /enum/.test(headOf(page, call) ?? "") ? 0 : 2;
  return assignedNames(page, only, fewest) ?? (isTable(only) ? only : null);
}

/**
 * `'(EPERM = 1 ENOENT = 2 …)`: names, each with a sign and its number behind it, if it has one, as many as the fewest of what
 * is called no enumeration (The Racket Foreign Interface, `_enum`).
 */
function assignedNames(page: Page, list: Sequence, fewest: number): Sequence | null {
  const isSign = ({ start, end }: Form): boolean => page.text.slice(start, end) === "=";
  const signs = list.items.filter(isSign).length;
  if (list.kind === "map" || signs < fewest || list.items.length < ENOUGH) return null;
  const items: Form[] = [];
  for (let at = 0; at < list.items.length; ) {
    const [name, sign, value] = list.items.slice(at, at + 3);
    const told = sign !== undefined && isSign(sign);
    if (name?.kind !== "symbol" || (told && value?.kind !== "number")) return null;
    items.push(name, told && value ? value : { ...name, kind: "nil", start: name.end });
    at += told ? 3 : 1;
  }
  return { ...list, kind: "map", items };
}

function isRow({ kind, quoted, items }: Sequence): boolean {
  return kind !== "map" && items.length > 1 && (quoted || isLiteral(items[0]));
}

/** A map of several names, or a list of rows. */
function isTable({ kind, items }: Sequence): boolean {
  if (kind === "map") return items.length >= 4 && !items.some(isTakenOut);
  return items.length > 1 && items.every((item) => isSequence(item) && item.items.length > 1);
}

/**
 * The members that a form of the document's own lists, and nothing else: `(define-faults (jam 7 "Paper jam") …)`,
 * names and numbers in turn, `(define-faults jam 7 ink 8 …)`, one collection, `(define-faults {"jam" 7 "ink" 8 …})`,
 * or constants in capitals that begin with one word, `(faults F-JAM F-INK F-TRAY)`. Null for any other form.
 */
export function memberRows(page: Page, form: Sequence): Sequence | null {
  const [, ...parts] = form.items;
  const [first, ...more] = parts;
  if (isSequence(first) && more.length === 0) return isListing(page, first) ? first : null;
  const behind = first?.kind === "symbol" ? rowsBehindName(page, form, more) : null;
  if (behind) return behind;
  if (parts.length < ENOUGH) return null;
  if (areConstants(page, parts)) return { ...form, items: parts, quoted: true };
  if (parts.every(isMember)) return { ...form, items: parts, quoted: true };
  const foreign = foreignMembers(page, parts);
  if (foreign) return { ...form, items: foreign, quoted: true };
  const named = first?.kind === "symbol" && parts.length % 2 === 1;
  const pairs = named ? more : parts;
  if (!areNumbered(pairs, named)) return null;
  return { ...form, kind: "map", items: pairs, quoted: true };
}

/** Fewer lists behind a name may be the fields of what goes by it. */
const MANY = 8;

/**
 * Behind the name of them all: `(define-codes faults (jam 7 "Paper jam") (ink 8 "Out of ink") …)`, rows with a number and a
 * text each, or one list of many, `(enum fault ((jam 7) (ink 8) …))`.
 */
function rowsBehindName(page: Page, form: Sequence, parts: readonly Form[]): Sequence | null {
  const [first, ...more] = parts;
  if (isSequence(first) && more.length === 0) {
    const many = first.kind !== "map" && first.items.length >= MANY;
    const told = many && (isListing(page, first) || first.items.every(isMember));
    return told ? { ...first, quoted: true } : null;
  }
  const rows = parts.filter(isSequence);
  if (rows.length < ENOUGH || rows.length < parts.length || !rows.every(isMember)) return null;
  const kinds = new Set(rows.map(({ items }) => items.map(({ kind }) => kind).join(" ")));
  const [kind = ""] = kinds;
  const told = kind.includes("number") && kind.includes("string");
  return told && kinds.size === 1 ? { ...form, items: rows, quoted: true } : null;
}

/** Names and numbers in turn; behind the name of them all, keywords are fields of what goes by it. */
function areNumbered(pairs: readonly Form[], named: boolean): boolean {
  const [first] = pairs;
  if (pairs.length % 2 === 1 || pairs.length < ENOUGH * 2 || !first) return false;
  const isName = first.kind === "symbol" || first.kind === "string" || first.kind === "keyword";
  if (!isName || (named && first.kind === "keyword")) return false;
  return pairs.every(({ kind }, index) => kind === (index % 2 === 0 ? first.kind : "number"));
}

/** A collection of rows, or a map whose keys are of one kind, and its values, too: those of a record are of several. */
function isListing(page: Page, form: Sequence): boolean {
  if (!isData(page, form) || form.items.length < ENOUGH) return false;
  if (form.kind !== "map") return form.items.every((item) => isNested(item) && !isEmpty(item));
  if (form.items.length < ENOUGH * 2) return false;
  if (holdsEntries(form)) return true;
  return isUniform(form) && !isToldRecord(page, form);
}

/** A map of constants whose keys are of one kind, and its values, too: numbers or texts. */
export function isUniform({ kind, items }: Sequence): boolean {
  const kinds = (at: number): readonly string[] => [
    ...new Set(items.filter((_, index) => index % 2 === at).map((item) => item.kind)),
  ];
  const [value, ...others] = kinds(1);
  const told = value === "number" || value === "string";
  return kind === "map" && told && others.length === 0 && kinds(0).length === 1;
}

/** `F-JAM`, `F_INK`: in capitals, and of one family. */
function areConstants(page: Page, parts: readonly Form[]): boolean {
  const first = parts.map(({ kind, start, end }) => {
    const name = kind === "symbol" && end - start < 80 ? page.text.slice(start, end) : "";
    return /^([A-Z]{1,20}[-_])[A-Z\d]+(?:[-_][A-Z\d]+){0,9}$/.exec(name)?.[1];
  });
  return first[0] !== undefined && new Set(first).size === 1;
}

/** A name, and numbers or texts that belong to it; a keyword before texts alone is an option. */
function isMember(form: Form): boolean {
  if (!isSequence(form) || form.kind === "map" || form.quoted || isKeywordList(form.items))
    return false;
  const [name, ...values] = form.items;
  if (!name || values.length === 0 || !values.every(isLiteral)) return false;
  if (name.kind === "keyword" && form.kind === "list")
    return values.some(({ kind }) => kind === "number");
  return name.kind === "symbol" || name.kind === "keyword" || isLiteral(name);
}

function isLiteral(form: Form | undefined): boolean {
  return form?.kind === "number" || form?.kind === "string";
}
