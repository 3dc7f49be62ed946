import type { Atom, AtomKind, Form, Sequence } from "../lisp/form.js";

/**
 * A value of a data format that has its text with it: what an escape, a fold or an alias stands for.
 * Data is a tree of the forms that EDN has, so that tables are made of all of them in one way.
 */
export interface DataAtom extends Atom {
  readonly text: string;
}

/** A value without parts. */
export function atom(kind: AtomKind, text: string, start: number, end: number): DataAtom {
  return { kind, text, start, end, quoted: true };
}

/** A list of values, or a map of keys and values in turn. */
export function sequence(
  kind: "vector" | "map",
  items: readonly Form[],
  start: number,
  end: number,
): Sequence {
  return { kind, items, start, end, quoted: true, dotted: false, spliced: false };
}

/** The text of a value, as written where it has none of its own. */
export function textOf(text: string, form: Atom): string {
  return "text" in form && typeof form.text === "string"
    ? form.text
    : text.slice(form.start, form.end);
}

/** Whether a value written without quotes is a number, a truth value, nothing, or a text. */
export function plainKind(text: string): AtomKind {
  if (text === "" || text === "null" || text === "~") return "nil";
  if (text === "true" || text === "false") return "boolean";
  return /^[-+]?(?:\d[\d_]*(?:\.\d*)?(?:[eE][-+]?\d+)?|\.\d+|0[xX][\dA-Fa-f]+|0o[0-7]+)$/.test(text)
    ? "number"
    : "string";
}
