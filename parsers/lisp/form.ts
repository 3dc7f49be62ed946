export type AtomKind =
  | "string"
  | "regex"
  | "keyword"
  | "symbol"
  | "number"
  | "character"
  | "boolean"
  | "nil";

/** A form without parts. Its text is the source between its offsets. */
export interface Atom {
  readonly kind: AtomKind;
  readonly start: number;
  readonly end: number;
  /** It stands inside a quotation: data, not code. */
  readonly quoted: boolean;
}

export type SequenceKind = "list" | "vector" | "set" | "map";

/** A form in brackets. The items of a map are its keys and values in turn. */
export interface Sequence {
  readonly kind: SequenceKind;
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  readonly items: readonly Form[];
  /** `(a . b)`: the last item is the tail of the pair. */
  readonly dotted: boolean;
  /** `(a . (b c))`: items of the tail were taken over. */
  readonly spliced: boolean;
}

export type Form = Atom | Sequence;

/** A comment as it stands in the source, delimiters included. */
export interface RawComment {
  readonly kind: "line" | "block" | "discard";
  readonly start: number;
  readonly end: number;
  /** Nothing but blanks stands before it on its line. */
  readonly ownLine: boolean;
  /** Where on its line it begins, from 0, as an editor shows it. */
  readonly column: number;
}

/** What a reader made of a text: its top-level forms and its comments, each in document order. */
export interface Reading {
  readonly forms: readonly Form[];
  readonly comments: readonly RawComment[];
}

/** Whether the form has brackets. */
export function isSequence(form: Form | undefined): form is Sequence {
  return form !== undefined && "items" in form;
}

/** Whether the form is code by its looks: `(f x)`, not quoted. */
export function isCall(form: Form | null | undefined): boolean {
  if (!form || !isSequence(form)) return false;
  const plain = form.kind === "list" && !form.quoted && !form.dotted;
  return plain && (form.items[0]?.kind === "symbol" || isTakenOut(form));
}

/** Whether the form takes a value out of a map that stands elsewhere: Clojure's `(:key x)`, not quoted. */
export function isTakenOut(form: Form): boolean {
  if (!isSequence(form) || form.kind !== "list" || form.quoted || form.dotted) return false;
  const [key, map, ...more] = form.items;
  return isKeyword(key) && map?.kind === "symbol" && more.length === 0;
}

/** Whether the form is a collection that may hold entries or fields. */
export function isNested(form: Form | null | undefined): form is Sequence {
  return isSequence(form ?? undefined) && !isCall(form);
}

/** Whether the form is a keyword. */
export function isKeyword(form: Form | undefined): boolean {
  return form?.kind === "keyword";
}

/** Whether nothing stands between its brackets. */
export function isEmpty(form: Form): boolean {
  return isSequence(form) && form.items.length === 0;
}
