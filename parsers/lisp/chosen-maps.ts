import { ENOUGH } from "./constants.js";
import { type Form, isSequence, type Sequence } from "./form.js";
import { formText } from "./form-text.js";
import { constantsOf } from "./given-values.js";
import type { Page } from "./page.js";

/**
 * `(cond (full? harbour) {:fault :no-berth} (late? ship) {:fault :too-late :at now} …)`: the maps that a `cond` chooses
 * among begin with one key and have something else there each, so they are rows. What they compute is left out.
 */
export function chosenMaps(page: Page, form: Sequence, clauses: readonly Form[]): Sequence | null {
  const inLists = clauses.every((clause) => isSequence(clause) && clause.kind === "list");
  const values =
    inLists && !isFlat(clauses)
      ? clauses.flatMap((clause) => (isSequence(clause) ? clause.items.slice(-1) : []))
      : clauses.filter((_, at) => at % 2 === 1);
  const maps = values.filter(isMap);
  if (maps.length < ENOUGH || maps.length * 3 < values.length * 2) return null;
  const rows = maps.map(constantsOf);
  const firsts = rows.map(({ items: [key, value] }) => (key && value ? [key, value] : []));
  const [keys, told] = [0, 1].map((at) =>
    firsts.map((pair) => (pair[at] ? formText(page, pair[at]) : "")),
  );
  const alike = new Set(keys).size === 1 && keys?.[0] !== "";
  const named = firsts.every(([, value]) => value?.kind === "keyword" || value?.kind === "string");
  if (!alike || !named || new Set(told).size < maps.length) return null;
  return { ...form, kind: "vector", items: rows, quoted: true };
}

/** `(cond (full? x) {…} …)`, where tests and values follow each other. */
function isFlat(clauses: readonly Form[]): boolean {
  return clauses.length % 2 === 0 && clauses.some((clause, at) => at % 2 === 1 && isMap(clause));
}

function isMap(form: Form): form is Sequence {
  return isSequence(form) && form.kind === "map" && form.items.length > 1;
}
