import { type Form, isCall, isSequence, type Sequence } from "./form.js";
import { sourceText } from "./form-text.js";
import { CODE } from "./heads.js";
import type { Page } from "./page.js";

/** Calls beside each other that put one row each into a table. */
export interface StoredRows {
  readonly rows: readonly Sequence[];
  /** What they call, where that is a form of the document's own: `def-status` of `(def-status 404 "Gone")`. */
  readonly maker: Form | null;
}

/** Fewer calls that look alike may do anything. */
const ENOUGH = 3;
const STORE = /^(?:setf|puthash|.*set!)$/i;

/**
 * The rows that calls in a body make out of literals, one after the other, with one thing at most that is none: the table.
 * `(setf (gethash 404 table) "Gone")`, `(hash-set! table 404 "Gone")`, or by a macro, `(def-status 404 "Gone")`.
 */
export function storedRows(page: Page, { items }: Sequence): StoredRows | null {
  for (const run of alikeRuns(page, items)) {
    const [head] = run[0]?.call.items ?? [];
    if (head && run.length >= ENOUGH)
      return {
        rows: haveNames(page, run)
          ? run.map(({ row, symbol, literals }) => ({
              ...row,
              items: symbol ? [symbol, ...literals] : literals,
            }))
          : run.map(({ row }) => row),
        maker: STORE.test(sourceText(page, head)) ? null : head,
      };
  }
  return null;
}

interface Stored {
  readonly call: Sequence;
  readonly row: Sequence;
  /** The one symbol among the literals: the table, or the name of the row. */
  readonly symbol: Form | null;
  readonly literals: readonly Form[];
}

/** Calls of one head that stand beside each other, as rows. */
function alikeRuns(page: Page, items: readonly Form[]): readonly (readonly Stored[])[] {
  const runs: Stored[][] = [];
  let last = "";
  for (const item of items) {
    const stored = storedBy(page, item);
    const head = stored?.call.items[0];
    const name = head ? sourceText(page, head) : "";
    if (stored && name === last) runs.at(-1)?.push(stored);
    else if (stored) runs.push([stored]);
    last = name;
  }
  return runs;
}

function storedBy(page: Page, form: Form): Stored | null {
  if (!isSequence(form) || !isCall(form)) return null;
  const [head, ...parts] = form.items;
  if (!head || CODE.has(sourceText(page, head).toLowerCase())) return null;
  const flat = parts.flatMap((part) => (isPlace(page, part) ? part.items.slice(1) : [part]));
  const literals = flat.filter(isLiteral);
  if (literals.length < 2 || flat.length - literals.length > 1) return null;
  const [other] = flat.filter((part) => !isLiteral(part));
  const symbol = other?.kind === "symbol" ? other : null;
  return { call: form, row: { ...form, items: literals, quoted: true }, symbol, literals };
}

/** A symbol in each call, and each time another one: `(def-fault +jam+ 7 "Paper jam")`. */
function haveNames(page: Page, run: readonly Stored[]): boolean {
  const names = run.flatMap(({ symbol }) => (symbol ? [sourceText(page, symbol)] : []));
  return names.length === run.length && new Set(names).size === names.length;
}

/** `(gethash 404 table)`. */
function isPlace(page: Page, form: Form): form is Sequence {
  const head = isSequence(form) && isCall(form) ? form.items[0] : undefined;
  return head !== undefined && /^(?:cl:)?gethash$/i.test(sourceText(page, head));
}

function isLiteral({ kind, quoted }: Form): boolean {
  const constant = kind === "number" || kind === "string" || kind === "keyword";
  return constant || (kind === "symbol" && quoted);
}
