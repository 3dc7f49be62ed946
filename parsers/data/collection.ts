import { runsBetween } from "../lisp/comment-runs.js";
import { DATA, type Entry, type Field, fieldsOf, partsOf } from "../lisp/entry.js";
import { addTable, addTitle } from "../lisp/entry-table.js";
import type { Form, Sequence } from "../lisp/form.js";
import { formText } from "../lisp/form-text.js";
import type { Page } from "../lisp/page.js";
import type { Pair } from "../lisp/shape.js";
import { addNode } from "./group.js";
import { isFull, itemsOf, pairsOf } from "./key-shape.js";
import { alikeRuns, areGroupItems, areNestedLists, asOneMap } from "./list-shape.js";
import { shapeOfMap } from "./map-shape.js";

/** Groups nested deeper than this are shown as rows of the innermost group. */
const DEPTH = 16;

/** Where a collection stands. */
export interface Around {
  /** What its rows have from the groups around them. */
  readonly shared: readonly Field[];
  /** How many headings stand above it. */
  readonly depth: number;
  /** The end of the comments that speak of the whole document. */
  readonly preamble: number;
}

/** Adds the headings and tables of a collection. Every value becomes a row, a note, or a group of rows. */
export function addCollection(page: Page, form: Sequence, around: Around): void {
  const pairs = pairsOf(form);
  if (pairs) addMap(page, form, pairs, around);
  else addList(page, form, around);
}

function addMap(page: Page, form: Sequence, pairs: readonly Pair[], around: Around): void {
  const shape = around.depth < DEPTH ? shapeOfMap(pairs, around.depth) : "rows";
  if (shape === "groups") addGroups(page, form, pairs, around);
  else if (shape === "node") addNode(page, form, pairs, { around, isGroup: false });
  else addRows(page, form, pairRows(form, pairs, page), around, true);
}

/** Adds a heading and what stands below it for each key. */
export function addGroups(
  page: Page,
  form: Sequence,
  pairs: readonly Pair[],
  around: Around,
): void {
  let after = form.start;
  for (const pair of pairs) {
    addTitles(page, after, pair.key.start, after === form.start);
    addGroup(page, pair, around, pairs.length > 1);
    after = pair.value?.end ?? pair.key.end;
  }
}

function addGroup(page: Page, { key, value }: Pair, around: Around, hasSiblings: boolean): void {
  addHeading(page, key, around.depth);
  if (!isFull(value)) return;
  const below = { ...around, depth: around.depth + 1 };
  const inner = pairsOf(value);
  if (inner && hasSiblings && below.depth < DEPTH && shapeOfMap(inner, below.depth) === "node")
    addNode(page, value, inner, { around: below, isGroup: true });
  else addCollection(page, value, below);
}

/** Adds a heading with the text of a value. */
export function addHeading(page: Page, form: Form, depth: number): void {
  const text = formText(page, form);
  if (text === "") return;
  const position = page.source.position(form.start, form.end);
  page.blocks.push({ kind: "heading", level: depth + 1, text, position });
}

/** Comments above a group name it; one on the line of the group before it does not. */
function addTitles(page: Page, after: number, start: number, first: boolean): void {
  for (const run of runsBetween(page.runs, after, start)) {
    const behind = !first && !page.text.slice(after, run.start).includes("\n");
    if (run.kind !== "discard" && !behind) addTitle(page, run, true);
  }
}

function addList(page: Page, form: Sequence, around: Around): void {
  let after = form.start;
  for (const run of alikeRuns(form.items)) {
    addRun(page, { ...form, items: run, start: after }, around);
    after = run.at(-1)?.end ?? after;
  }
}

/** Adds neighbours of one kind. */
function addRun(page: Page, form: Sequence, around: Around): void {
  const { items } = form;
  const isMap = pairsOf(items[0]) !== null;
  const pairs = isMap ? asOneMap(items) : null;
  if (pairs) addMap(page, form, pairs, around);
  else if (around.depth < DEPTH && (isMap ? areGroupItems(items) : areNestedLists(items)))
    addGroupItems(page, form, around);
  else addRows(page, form, itemRows(form, page), around);
}

function addGroupItems(page: Page, form: Sequence, around: Around): void {
  let after = form.start;
  for (const item of form.items) {
    addTitles(page, after, item.start, after === form.start);
    after = item.end;
    const pairs = pairsOf(item);
    if (!isFull(item)) continue;
    const isNode = pairs !== null && shapeOfMap(pairs, around.depth + 1) === "node";
    if (isNode) addNode(page, item, pairs, { around, isGroup: true });
    else if (pairs) addCollection(page, item, { ...around, depth: around.depth + 1 });
    else addNamedList(page, item, around);
  }
}

/** `["Login", [ … ]]`: a name before its rows. */
function addNamedList(page: Page, form: Sequence, around: Around): void {
  const [head, ...rest] = form.items;
  const named = head !== undefined && !isFull(head) && rest.every(isFull);
  if (named) addHeading(page, head, around.depth);
  const inner = named ? { ...form, items: rest, start: head.end } : form;
  addList(page, inner, { ...around, depth: around.depth + 1 });
}

/** Adds a table of rows. */
function addRows(
  page: Page,
  form: Sequence,
  rows: readonly Entry[],
  { shared, preamble }: Around,
  keyed = false,
): void {
  addTable(page, rows, { opened: form.start, closed: form.end, shared, preamble, keyed });
}

/** A key and its value, or its values; the fields of a map in columns of their own. */
function pairRows(form: Sequence, pairs: readonly Pair[], page: Page): readonly Entry[] {
  let after = form.start;
  return pairs.map(({ key, value }) => {
    const { places, fields } = rowParts(page, value);
    const end = value?.end ?? key.end;
    const entry = { places: [key, ...places], fields, start: key.start, end, after };
    after = end;
    return entry;
  });
}

function itemRows(form: Sequence, page: Page): readonly Entry[] {
  let after = form.start;
  return form.items.map((item) => {
    const entry = { ...rowParts(page, item), start: item.start, end: item.end, after };
    after = item.end;
    return entry;
  });
}

/** A list of collections is one value: a row has one place for it. */
function rowParts(page: Page, form: Form | null): Pick<Entry, "places" | "fields"> {
  const pairs = pairsOf(form);
  if (pairs) return { places: [], fields: fieldsOf(page, pairs) };
  if (itemsOf(form)?.some(isFull)) return { places: form ? [form] : [], fields: [] };
  return partsOf(page, form, DATA);
}
