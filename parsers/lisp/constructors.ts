import { type Form, isSequence, type Sequence, type SequenceKind } from "./form.js";

const BUILDERS: Readonly<Record<string, SequenceKind>> = {
  "hash-map": "map",
  "array-map": "map",
  "sorted-map": "map",
  "ordered-map": "map",
  hash: "map",
  hasheq: "map",
  hasheqv: "map",
  dict: "map",
  list: "list",
  "list*": "list",
  alist: "list",
  vector: "vector",
  "vector-immutable": "vector",
  "hash-set": "set",
  "sorted-set": "set",
};

/** Calls that hand on the collection they are given. */
const HOLDERS: ReadonlySet<string> = new Set([
  "quote",
  "quasiquote",
  "atom",
  "delay",
  "ref",
  "into",
  "apply",
  "make-hash",
  "make-hasheq",
  "make-hasheqv",
  "make-immutable-hash",
  "make-immutable-hasheq",
  "alist->hash-table",
  "list->vector",
  "vec",
  "set",
]);

/**
 * The collection that an unquoted call builds out of data (`(hash-map :a 1)` is `{:a 1}`), or the
 * form itself. Nothing is evaluated: the parts are taken as they are written.
 */
export function built(form: Sequence, head: string): Form {
  const parts = form.items.slice(1);
  const kind = Object.hasOwn(BUILDERS, head) ? BUILDERS[head] : undefined;
  if (kind === "map" && parts.length % 2 === 1) return form;
  if (kind) return { ...form, kind, items: parts, quoted: true };
  if (head === "cons" && parts.length === 2)
    return { ...form, items: parts, dotted: true, quoted: true };
  return HOLDERS.has(head) ? held(form, head, parts.at(-1)) : form;
}

function held(form: Sequence, head: string, part: Form | undefined): Form {
  if (!part || form.items.length > 3) return form;
  if (head === "quote" || head === "quasiquote") return { ...part, quoted: true };
  return isSequence(part) && part.items.length > 0 ? part : form;
}
