import { ENOUGH } from "./constants.js";
import { type Form, isCall, isSequence, type Sequence } from "./form.js";
import { formText } from "./form-text.js";
import { constantsOf, raised, raisedParts } from "./given-values.js";
import type { Page } from "./page.js";

/**
 * `(cond (full? harbour) {:fault :no-berth} (late? ship) {:fault :too-late :at now} …)`: the maps that a `cond` chooses
 * among begin with one key and have something else there each, so they are rows; so do those of what it raises, with
 * their texts. What they compute is left out.
 */
export function chosenMaps(page: Page, form: Sequence, clauses: readonly Form[]): Sequence | null {
  const inLists = clauses.every((clause) => isSequence(clause) && clause.kind === "list");
  const values =
    inLists && !isFlat(clauses)
      ? clauses.flatMap((clause) => (isSequence(clause) ? clause.items.slice(-1) : []))
      : clauses.filter((_, at) => at % 2 === 1);
  const rows = values.flatMap((value) => rowOf(page, value) ?? []);
  if (rows.length < ENOUGH || rows.length * 3 < values.length * 2) return null;
  const firsts = rows.map(({ items }) => items.slice(0, 2));
  const [keys, told] = [0, 1].map((at) =>
    firsts.map((pair) => (pair[at] ? formText(page, pair[at]) : "")),
  );
  const alike = new Set(keys).size === 1 && keys?.[0] !== "";
  const named = firsts.every(([, value]) => value?.kind === "keyword" || value?.kind === "string");
  if (!alike || !named || new Set(told).size < rows.length) return null;
  return { ...form, kind: "vector", items: rows, quoted: true };
}

/** `(cond (full? x) {…} …)`, where tests and values follow each other. */
function isFlat(clauses: readonly Form[]): boolean {
  return (
    clauses.length % 2 === 0 &&
    clauses.some((clause, at) => at % 2 === 1 && (isMap(clause) || isCall(clause)))
  );
}

/** The constants of a map, or of what is raised with one: its text is one more, behind the name of what raises it. */
function rowOf(page: Page, form: Form): Sequence | null {
  if (isMap(form)) return constantsOf(form as Sequence);
  const [text, map] = raisedParts(page, form) ?? [];
  const [own] = raised(page, form)?.items ?? [];
  return own && text && isSequence(map) ? { ...map, items: [...map.items, own, text] } : null;
}

function isMap(form: Form): boolean {
  return isSequence(form) && form.kind === "map" && form.items.length > 1;
}
