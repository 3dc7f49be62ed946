import { DATA, type Entry, type ListStyle, type Parts, partsOf } from "./entry.js";
import { type Form, isCall, isSequence, type Sequence } from "./form.js";
import { areFieldLists, havePlainNames } from "./grouping.js";
import type { Page } from "./page.js";
import type { Pair } from "./shape.js";

/** Neighbours in a list and the end of what stands before them. */
export interface Neighbours {
  readonly items: readonly Form[];
  readonly after: number;
}

/** The entries that the pairs of a map are: a key, and what its value holds. */
export function pairEntries(page: Page, form: Sequence, pairs: readonly Pair[]): readonly Entry[] {
  const values = pairs.flatMap(({ value }) => value ?? []);
  const style = styleOf(page, values);
  let after = form.start;
  return pairs.map(({ key, value }) => {
    const { places, fields } = valueParts(page, value, style);
    const end = value?.end ?? key.end;
    const entry = { places: [key, ...places], fields, start: key.start, end, after };
    after = end;
    return entry;
  });
}

/** A call behind a key is a value, not a row. */
function valueParts(page: Page, value: Form | null, style: ListStyle): Parts {
  if (value && isCall(value)) return { places: [value], fields: [] };
  return partsOf(page, value, style);
}

/** The entries that neighbours in a list are. */
export function itemEntries(page: Page, run: Neighbours, style: ListStyle): readonly Entry[] {
  let { after } = run;
  return run.items.map((item) => {
    const entry = { ...partsOf(page, item, style), start: item.start, end: item.end, after };
    after = item.end;
    return entry;
  });
}

/** How the lists among these items say what is in them. */
export function styleOf(page: Page, items: readonly Form[]): ListStyle {
  const fieldLists = areFieldLists(page, items);
  return { ...DATA, fieldLists, plainNames: havePlainNames(page, items) };
}

/** Values and collections of one list are no rows of one table. */
export function alikeRuns(items: readonly Form[]): readonly (readonly Form[])[] {
  const runs: Form[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run && isSequence(run[0]) === isSequence(item)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}
