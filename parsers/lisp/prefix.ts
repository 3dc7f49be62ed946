import { type Form, isSequence, type Sequence } from "./form.js";
import type { BracketFrame, PrefixFrame } from "./frame.js";

/**
 * What stands in place of a prefix and the forms it took: the form itself for a quotation or a tag,
 * the first branch of a reader conditional (clojure.org/reference/reader, "Reader conditionals";
 * Common Lisp HyperSpec 2.4.8.17), nothing for what is discarded.
 */
export function prefixed(
  text: string,
  frame: PrefixFrame,
  parent: BracketFrame | null,
  around: BracketFrame,
): readonly Form[] {
  const [first, second] = frame.items;
  if (!first) return [];
  switch (frame.kind) {
    case "discard":
      return [];
    case "metadata":
      return [...frame.items.slice(1), ...documentation(text, first, around)];
    case "hash":
      return [hashTable(first)];
    case "conditional":
      return firstBranch(first, text[frame.start + 2] === "@");
    case "feature":
      return second ? feature(text, first, second, parent) : [];
    case "no-feature":
      return second && !parent?.branched ? [second] : [];
    default:
      return [first];
  }
}

/**
 * `(def ^{:doc "No berth is free"} no-berth 7)`: the text that metadata has for what is defined, as it would stand behind
 * the name (clojure.org/reference/special_forms, `def`).
 */
function documentation(text: string, meta: Form, { kind, items }: BracketFrame): readonly Form[] {
  const [head, ...more] = items;
  const defines =
    kind === "list" &&
    head?.kind === "symbol" &&
    more.length === 0 &&
    /^(?:ns|def)/.test(text.slice(head.start, Math.min(head.end, head.start + 3)));
  if (!defines || !isSequence(meta) || meta.kind !== "map") return [];
  const at = meta.items.findIndex(
    ({ start, end }, index) => index % 2 === 0 && text.slice(start, end) === ":doc",
  );
  const told = at < 0 ? undefined : meta.items[at + 1];
  return told?.kind === "string" ? [told] : [];
}

/** `#+nil` and `#+(or)` are the usual ways to take a form out. */
function feature(
  text: string,
  test: Form,
  form: Form,
  parent: BracketFrame | null,
): readonly Form[] {
  const never = /^(?:nil|\(\s*or\s*\))$/i.test(
    text.slice(test.start, Math.min(test.end, test.start + 12)),
  );
  if (never) return [];
  if (parent) parent.branched = true;
  return [form];
}

function firstBranch(form: Form, splice: boolean): readonly Form[] {
  const branch = isSequence(form) ? form.items[1] : undefined;
  if (!branch) return [];
  return splice && isSequence(branch) ? branch.items : [branch];
}

/** `#hash((a . 1))` as a map (The Racket Reference, "Reading Hash Tables"). */
function hashTable(form: Form): Form {
  if (!isSequence(form)) return form;
  const entries = form.items.filter(isPair);
  if (entries.length !== form.items.length) return form;
  return { ...form, kind: "map", items: entries.flatMap((entry) => entry.items) };
}

function isPair(form: Form): form is Sequence {
  return isSequence(form) && form.items.length === 2;
}
