import { ENOUGH, isConstant, isPlain } from "./constants.js";
import { type Form, isCall, isSequence, type Sequence } from "./form.js";
import { sourceText } from "./form-text.js";
import { isGiven } from "./given-values.js";
import { isCode } from "./heads.js";
import type { Page } from "./page.js";
import { inPairs } from "./shape.js";

/** Rows, and what does something with each of them. */
interface LoopedRows {
  readonly rows: Sequence;
  readonly name: Form;
}

const LOOPS: ReadonlySet<string> = new Set(["doseq", "dolist"]);
const APPLIERS: ReadonlySet<string> = new Set(["run!", "for-each", "mapc"]);

/**
 * `(doseq [[id fault] {:jam {:text "Paper jam"} …}] (register! id fault))`, `(run! register! [{:code 7 …} …])`: rows of
 * constants that are handed to a form of the document's own, one after the other, are what that form is called for.
 */
export function loopedRows(page: Page, form: Sequence): LoopedRows | null {
  const [head, first, second, ...more] = form.items;
  if (head && sourceText(page, head).toLowerCase() === "loop") return rowsOfLoop(page, form);
  if (!head || !first || !second || more.length > 0) return null;
  const loop = sourceText(page, head);
  if (APPLIERS.has(loop)) return told(page, first, second);
  const [, rows, ...others] = LOOPS.has(loop) && isSequence(first) ? first.items : [];
  const [doer] = isCall(second) && isSequence(second) ? second.items : [];
  return doer && rows && others.length === 0 ? told(page, doer, rows) : null;
}

/** `(loop for (name . code) in '((jam . 7) (ink . 8) …) collect …)` (Common Lisp HyperSpec, 6.1.2.1.2). */
function rowsOfLoop(page: Page, { items, end }: Sequence): LoopedRows | null {
  const [, loop, pattern, within, rows] = items;
  const words = [loop, within].map((word) => word && sourceText(page, word).toLowerCase());
  if (!/^:?for :?in$/.test(words.join(" ")) || !isSequence(pattern) || !isSequence(rows))
    return null;
  const silent: Form = { kind: "nil", start: end, end, quoted: false };
  return rows.quoted && !isCall(rows) && areRows(rows) ? { rows, name: silent } : null;
}

function told(page: Page, name: Form, rows: Form): LoopedRows | null {
  if (name.kind !== "symbol" || isCode(sourceText(page, name).toLowerCase())) return null;
  return isSequence(rows) && !isCall(rows) && areRows(rows) ? { rows, name } : null;
}

function areRows({ kind, items }: Sequence): boolean {
  if (kind === "map") {
    const pairs = inPairs(items);
    return (
      pairs.length >= ENOUGH &&
      pairs.every(({ key, value }) => isPlain(key) && value !== null && isTold(value))
    );
  }
  const isRow = (item: Form): boolean => isSequence(item) && item.items.length > 1 && isTold(item);
  return items.length >= ENOUGH && items.every(isRow);
}

function isTold(form: Form): boolean {
  return isGiven(form) || isConstant(form);
}
