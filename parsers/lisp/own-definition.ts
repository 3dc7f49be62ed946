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
  if (lists.length === 0 || isClassLike(page, rest)) return entry;
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

function isCollection(form: Sequence): boolean {
  const values =
    form.kind === "map" ? form.items.filter((_, index) => index % 2 === 1) : form.items;
  return values.length > 0 && values.every((item) => isSequence(item));
}
