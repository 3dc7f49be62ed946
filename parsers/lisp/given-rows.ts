import { type Form, isCall, isSequence, isTakenOut, type Sequence } from "./form.js";
import { isKeywordList } from "./shape.js";

/** Fewer forms that look alike may be anything. */
const ENOUGH = 3;

/**
 * The rows that a call is given, whatever it makes of them: `(make-table (404 "Gone") (409 "Jam"))`, since a list that
 * begins with a number or a text is no call, `(table '(404 . "Gone") '(409 . "Jam"))`, and `(invert {:gone 404 :jam 409})`,
 * where one collection is all that it is given. Null where it is given something else.
 */
export function givenRows(call: Sequence): Sequence | null {
  const [, ...parts] = call.items;
  const lists = parts.filter(isSequence);
  if (lists.length > 1 && parts.length - lists.length <= 1 && lists.every(isRow))
    return { ...call, items: lists, quoted: true };
  const [only, ...more] = lists;
  return only && more.length === 0 && !isCall(only) && isTable(only) ? only : null;
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
 * The members that a form of the document's own lists, and nothing else: `(define-faults (jam 7 "Paper jam") …)`, or
 * names and numbers in turn, `(define-faults jam 7 ink 8 …)`. Null for any other form.
 */
export function memberRows(form: Sequence): Sequence | null {
  const [, ...parts] = form.items;
  if (parts.length < ENOUGH) return null;
  if (parts.every(isMember)) return { ...form, items: parts, quoted: true };
  const named = parts.every(({ kind }, index) => kind === (index % 2 === 0 ? "symbol" : "number"));
  if (!named || parts.length % 2 === 1 || parts.length < ENOUGH * 2) return null;
  return { ...form, kind: "map", items: parts, quoted: true };
}

/** A name, and numbers or texts that belong to it. */
function isMember(form: Form): boolean {
  if (!isSequence(form) || form.kind === "map" || form.quoted || isKeywordList(form.items))
    return false;
  const [name, ...values] = form.items;
  return name?.kind === "symbol" && values.length > 0 && values.every(isLiteral);
}

function isLiteral(form: Form | undefined): boolean {
  return form?.kind === "number" || form?.kind === "string";
}
