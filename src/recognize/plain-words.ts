import type { Column } from "./columns.js";
import type { TableContext } from "./evidence.js";
import { isTelling } from "./other-table.js";

/** Fewer words side by side may be anything. */
const FEWEST_WORDS = 3;
/** So many of them head columns elsewhere: `code`, `message` and `data` are what an answer says of each error. */
const FIELDS = 0.2;

/** Where nothing but errors is announced: plain words, no two alike (`validation`, `backend`), each with what it means. */
export function wordsOfErrors(columns: readonly Column[], context: TableContext): Column | null {
  const [code, texts, ...more] = columns;
  if (!context.isOfErrorsOnly || !code || !texts || more.length > 0) return null;
  const { distinct, filled, fill } = code;
  const apart = distinct === 1 && fill === 1 && filled >= FEWEST_WORDS && code.headWords < FIELDS;
  return apart && isPlainWords(code) && isTelling(texts) ? code : null;
}

/** Words that may be anything's names, and no header says whose. */
export function isPlainWords({ word, symbolic, hint }: Column): boolean {
  return word >= 0.9 && symbolic < 0.5 && hint.sense === null;
}

/** "Type", "Kind" over a plain word of its own in each row: it sorts nothing, it says which is which. */
export function namesKinds(column: Column): boolean {
  const { hint, word, symbolic, distinct, fill, filled } = column;
  const apart = distinct === 1 && fill === 1 && filled >= FEWEST_WORDS;
  return hint.sense === "class" && word >= 0.9 && symbolic < 0.5 && apart;
}
