import { type Form, isSequence, type Sequence, type SequenceKind } from "./form.js";

const BUILDERS: Readonly<Record<string, SequenceKind>> = {
  "hash-map": "map",
  "array-map": "map",
  "sorted-map": "map",
  "ordered-map": "map",
  hash: "map",
  hasheq: "map",
  hasheqv: "map",
  "hash-eq": "map",
  "hash-eqv": "map",
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
const HOLDERS: ReadonlySet<string> = new Set(
  `atom delay ref into apply make-hash make-hasheq make-hasheqv make-immutable-hash
   make-immutable-hasheq alist->hash-table alist->list alist-hash-table plist-hash-table
   list->vector vec set doall`.split(/\s+/),
);

/**
 * The collection that an unquoted call builds out of data (`(hash-map :a 1)` is `{:a 1}`), or the
 * form itself. Nothing is evaluated: the parts are taken as they are written.
 */
export function built(form: Sequence, head: string): Form {
  const parts = form.items.slice(1);
  const name = head.slice(Math.max(head.lastIndexOf(":"), head.lastIndexOf("/")) + 1);
  const kind = Object.hasOwn(BUILDERS, name) ? BUILDERS[name] : undefined;
  if (kind === "map" && parts.length > 0 && parts.every(isPair))
    return { ...form, kind, items: parts.flatMap(({ items }) => items), quoted: true };
  if (kind === "map" && parts.length % 2 === 1) return form;
  if (kind) return { ...form, kind, items: parts, quoted: true };
  if (name === "cons" && parts.length === 2) {
    return { ...form, items: parts, dotted: true, quoted: true };
  }
  if (name === "quote" || name === "quasiquote") return quoted(form, parts);
  return HOLDERS.has(name) ? held(form, parts) : form;
}

/** `(hash (jam 7) (ink 8))`: Gerbil gives a key and its value in a list. */
function isPair(part: Form): part is Sequence {
  return isSequence(part) && part.kind === "list" && part.items.length === 2 && !part.dotted;
}

function quoted(form: Sequence, [part, ...more]: readonly Form[]): Form {
  return part && more.length === 0 ? { ...part, quoted: true } : form;
}

function held(form: Sequence, parts: readonly Form[]): Form {
  const [part, ...more] = parts.filter((item) => isSequence(item) && item.items.length > 0);
  return part && more.length === 0 ? part : form;
}
