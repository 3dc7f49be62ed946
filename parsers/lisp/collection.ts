import {
  alikeRuns,
  itemEntries,
  type Neighbours,
  pairEntries,
  styleOf,
} from "./collection-entries.js";
import { addTextTitle, addTitles } from "./collection-titles.js";
import { hasLeafKeys, isEntryAmongGroups, keysOfLeaves } from "./entries-among-groups.js";
import { DATA, type Entry, type Field, fieldsOf, partsOf } from "./entry.js";
import { addTable, type TablePlace } from "./entry-table.js";
import { type Form, isNested, isSequence, type Sequence } from "./form.js";
import { formText } from "./form-text.js";
import { asOneMap, isEntryField, itemsAreGroups, shapeOfPairs } from "./grouping.js";
import { byNamespace } from "./namespaces.js";
import { addLabel, endLabel, type Page, pageOfPart } from "./page.js";
import { holdsEntries, keyedEntries, type Pair } from "./shape.js";
import { holdsFields, isAnswer, isOneError, isOneThing, isToldRecord } from "./told-record.js";

/** Groups nested deeper than this are shown as entries of the innermost group. */
const DEPTH = 16;

/** What the collection's rows have from the groups around them. */
export interface Surroundings {
  readonly shared: readonly Field[];
  readonly depth: number;
  readonly preamble: number;
  /** The name of the group that is being read. */
  readonly title?: Form;
  /** The collection is all that the document holds: what stands beside its entries is said of the document. */
  readonly whole?: boolean;
}

/** Adds the tables and labels of a collection. Every item becomes a row or a group of rows. */
export function addCollection(page: Page, form: Sequence, around: Surroundings): void {
  const pairs = keyedEntries(form);
  if (pairs) addPairs(page, form, pairs, around);
  else addItems(page, form, around);
}

function addPairs(page: Page, form: Sequence, pairs: readonly Pair[], around: Surroundings): void {
  if (around.depth === 0 && isToldRecord(page, form)) {
    addEntries(
      page,
      form,
      [{ ...partsOf(page, form, DATA), start: form.start, end: form.end, after: form.start }],
      around,
    );
    return;
  }
  if (around.depth === 0 && isOfOne(page, pairs)) {
    addEntries(page, form, pairEntries(page, form, pairs), around, { keyed: true, ofOne: true });
    return;
  }
  const shape = around.depth < DEPTH ? shapeOfPairs(page, pairs) : "entries";
  if (shape === "groups") addGroups(page, form, pairs, around);
  else if (shape === "node") addNode(page, form, pairs, around);
  else addNamespaces(page, form, pairs, around);
}

/** One error, what holds one, or any other thing with a name of its own. */
function isOfOne(page: Page, pairs: readonly Pair[]): boolean {
  const shown = isOneError(page, pairs) || holdsFields(page, pairs) || isAnswer(page, pairs);
  return shown || (shapeOfPairs(page, pairs) === "entries" && isOneThing(page, pairs));
}

/** Keys of several namespaces are of as many lists, each about what its namespace says. */
function addNamespaces(
  page: Page,
  form: Sequence,
  pairs: readonly Pair[],
  around: Surroundings,
): void {
  const entries = pairEntries(page, form, pairs);
  const lists = byNamespace(page, entries) ?? [{ namespace: "", entries }];
  for (const { namespace, entries } of lists) {
    addEntries(pageOfPart(page, namespace), form, entries, around, { keyed: true });
  }
}

function addEntries(
  page: Page,
  form: Sequence,
  entries: readonly Entry[],
  { shared, preamble }: Surroundings,
  kind: Pick<TablePlace, "keyed" | "ofOne"> = {},
): void {
  addTable(page, entries, { opened: form.start, closed: form.end, shared, preamble, ...kind });
}

function addGroups(page: Page, form: Sequence, pairs: readonly Pair[], around: Surroundings): void {
  let after = form.start;
  const leaves = keysOfLeaves(
    page,
    pairs.flatMap(({ value }) => value ?? []),
  );
  for (const { key, value } of pairs) {
    addTitles(page, after, key.start, after === form.start);
    if (leaves !== null && value && hasLeafKeys(page, value, leaves))
      addAlone(page, form, { key, value }, around);
    else addGroup(page, form, { key, value }, around);
    after = value?.end ?? key.end;
  }
}

function addGroup(page: Page, form: Sequence, pair: Pair, around: Surroundings): void {
  const { key, value } = pair;
  if (!isNested(value) || isEntryAmongGroups(value)) {
    addAlone(page, form, pair, around);
    return;
  }
  const name = formText(page, key);
  addLabel(page, name, key.start, key.end);
  addInner(pageOfPart(page, name), value, { ...around, title: key });
}

/** An entry beside groups belongs to none of them. */
function addAlone(page: Page, form: Sequence, pair: Pair, around: Surroundings): void {
  const { start } = pair.key;
  if (around.title) addLabel(page, formText(page, around.title), start, start);
  else endLabel(page, start);
  addEntries(page, form, pairEntries(page, form, [pair]), around);
}

function addInner(page: Page, form: Sequence, around: Surroundings): void {
  addCollection(page, form, { ...around, depth: around.depth + 1 });
}

/**
 * A group with fields of its own: its first name or text is the label, its other values are shared
 * by its rows.
 */
function addNode(page: Page, form: Sequence, pairs: readonly Pair[], around: Surroundings): void {
  const inner = pairs.filter(({ value }) => isEntryField(value));
  const own = pairs.filter((pair) => !inner.includes(pair));
  const start = inner[0]?.key.start ?? form.end;
  const title = own.find(
    (pair) => pair.value && pair.value.end <= start && isName(page, pair.value),
  );
  if (title?.value) {
    addLabel(page, formText(page, title.value), title.value.start, title.value.end);
  }
  const shown = around.whole && around.depth === 0 ? [] : own.filter((pair) => pair !== title);
  const fields = fieldsOf(page, shown);
  const shared = [...fields, ...around.shared];
  for (const { key, value } of inner) {
    // Among much else, names with numbers say all that there is of them, and go by their own name.
    const whole = !holdsEntries(value) && own.some((pair) => isNested(pair.value));
    const name = formText(page, key);
    if (whole || inner.length > 1) addLabel(page, name, key.start, key.end);
    if (isNested(value))
      addInner(pageOfPart(page, name), value, { ...around, shared: whole ? [] : shared });
  }
}

function isName(page: Page, { kind, ...form }: Form): boolean {
  if (kind !== "string" && kind !== "keyword" && kind !== "symbol") return false;
  return /\p{L}/u.test(page.text.slice(form.start, form.end));
}

function addItems(page: Page, form: Sequence, around: Surroundings): void {
  const map = asOneMap(page, form.items);
  if (map) {
    addPairs(page, form, map, around);
    return;
  }
  const [head, ...rest] = form.items;
  const headed =
    head && !isSequence(head) && rest.length > 0 && rest.every((item) => isSequence(item));
  if (headed && around.depth < DEPTH) {
    addLabel(page, formText(page, head), head.start, head.end);
    addCollection(
      page,
      { ...form, items: rest, start: head.end },
      { ...around, depth: around.depth + 1 },
    );
    return;
  }
  let after = form.start;
  const runs = alikeRuns(form.items);
  for (const [index, run] of runs.entries()) {
    const titled = run.every(({ kind }) => kind === "string") && areRows(runs[index + 1]);
    if (titled) addTextTitle(page, form, { items: run, after });
    else addRun(page, form, { items: run, after }, around);
    after = run.at(-1)?.end ?? after;
  }
}

function areRows(run: readonly Form[] | undefined): boolean {
  return run?.every((item) => isSequence(item) && item.items.length > 1) ?? false;
}

function addRun(page: Page, form: Sequence, run: Neighbours, around: Surroundings): void {
  const style = styleOf(page, run.items);
  if (around.depth < DEPTH && itemsAreGroups(page, run.items, style.fieldLists)) {
    addGroupItems(page, form, run, around);
    return;
  }
  addEntries(page, form, itemEntries(page, run, style), around);
}

function addGroupItems(page: Page, form: Sequence, run: Neighbours, around: Surroundings): void {
  let { after } = run;
  for (const item of run.items) {
    if (isSequence(item)) {
      addTitles(page, after, item.start, after === form.start);
      addInner(page, item, around);
    } else addEntries(page, form, itemEntries(page, { items: [item], after }, DATA), around);
    after = item.end;
  }
}
