import type { Cell, Row } from "../../src/blocks.js";
import { cellsOf, columnsOf, headerOf } from "./columns.js";
import { type CommentRun, framedTitles, isBanner, titleOf } from "./comment-runs.js";
import type { Entry, Field } from "./entry.js";
import { type Brackets, type Commented, isAdjacent, withComments } from "./entry-comments.js";
import { familyOf, firstLetter, letterOf } from "./family.js";
import { addLabel, addOpenLabel, type Page } from "./page.js";

/** Where the entries stand. */
export interface TablePlace extends Brackets {
  /** The end of the comments that speak of the whole document; they are no label of one group. */
  readonly preamble: number;
  readonly shared: readonly Field[];
  /** The entries are definitions beside each other: only those of one family are of one collection. */
  readonly families?: boolean;
  /** An empty line parts them, where the names on both sides of it begin otherwise. */
  readonly parted?: boolean;
  /** The entries are the keys of a map and what stands for each. */
  readonly keyed?: boolean;
  /** Those keys are the fields of one record. */
  readonly ofOne?: boolean;
}

/**
 * Adds a table of the entries. A comment between two of them is a label, and what follows it a
 * table of its own under the same header.
 */
export function addTable(page: Page, entries: readonly Entry[], place: TablePlace): void {
  const [first] = entries;
  if (!first) return;
  const all = withComments(page, entries, place);
  const columns = columnsOf(all, place.shared);
  const header = headerOf(page, columns, first.start);
  const grouped = all.some(({ before }, index) => index > 0 && before.some(isTitle));
  const apart = all.some(
    ({ entry, before }, index) =>
      index > 0 && before.some((run) => isTitle(run) && !isAdjacent(page, run, entry.start)),
  );
  let rows: Row[] = [];
  for (const [index, commented] of all.entries()) {
    const titles = titlesBefore(page, commented, place.preamble, { grouped, apart });
    const above = all[index - 1]?.entry;
    if (
      titles.length > 0 ||
      (place.families && isApart(page, rows, commented.entry, above, place))
    ) {
      closeTable(page, header, rows, place);
      rows = [];
    }
    for (const run of titles) addTitle(page, run, place.opened >= 0);
    rows.push(rowOf(page, commented, cellsOf(page, columns, commented)));
  }
  closeTable(page, header, rows, place);
}

/**
 * An empty line, and behind it a name that begins otherwise than all above, or otherwise than the one above with another
 * kind of value: a text below numbers, or a number below texts.
 */
function isApart(
  page: Page,
  rows: readonly Row[],
  entry: Entry,
  above: Entry | undefined,
  { parted }: TablePlace,
): boolean {
  const letter = initialOf(page, entry);
  const other = parted ? rows.at(-1) : rows[0];
  if (letter === "" || letter === letterOf(other)) return false;
  if (!/\n\s*\n/.test(page.text.slice(entry.after, entry.start))) return false;
  if (parted) return true;
  return familyOf(rows) !== "" || (above !== undefined && differInKind(page, above, entry));
}

function initialOf(page: Page, { places: [name] }: Entry): string {
  return name ? firstLetter(page.text.slice(name.start, name.end)) : "";
}

function differInKind(page: Page, above: Entry, entry: Entry): boolean {
  const kinds = [above, entry].map(({ places: [, value] }) => value?.kind);
  const told = kinds.includes("number") && kinds.includes("string");
  return told && initialOf(page, above) !== initialOf(page, entry);
}

function isTitle(run: CommentRun): boolean {
  return titleOf(run) !== null;
}

function titlesBefore(
  page: Page,
  { entry, before }: Commented,
  preamble: number,
  { grouped, apart }: { readonly grouped: boolean; readonly apart: boolean },
): readonly CommentRun[] {
  return before.filter((run) => {
    if (!isTitle(run) || isRemark(page, run)) return false;
    // Below another comment, and right above the first entry.
    const named = grouped || before.filter(isTitle).length > 1;
    // Or set apart from its rows as those of the other groups are.
    const placed = isAdjacent(page, run, entry.start) || (apart && !run.text.includes("\n"));
    return run.end > preamble || (named && placed) || (named && isLastBanner(run, before));
  });
}

/** A line between rules, or behind three semicolons, below all that speaks of the document. */
export function isLastBanner(run: CommentRun, before: readonly CommentRun[]): boolean {
  return (
    run === before.filter(isTitle).at(-1) && isBanner(run) && titleOf(run)?.includes("\n") === false
  );
}

/** Behind a word on its line it is about that word; behind an opening bracket it names what is inside. */
function isRemark({ text, origin }: Page, { ownLine, start }: CommentRun): boolean {
  return (
    origin !== undefined &&
    !ownLine &&
    !/[([{]\s*$/.test(text.slice(Math.max(0, start - 80), start))
  );
}

/** Adds the label that a comment makes, if it has one: of this collection only, or of what follows it too. */
export function addTitle(page: Page, run: CommentRun, own: boolean): void {
  const framed = framedTitles(run);
  const [above, below] = framed ?? [];
  if (above && below) addOpenLabel(page, above, run.start, run.end);
  const title = below ?? above ?? titleOf(run);
  if (title !== null) (own ? addLabel : addOpenLabel)(page, title, run.start, run.end);
}

function rowOf(page: Page, { entry, about }: Commented, cells: readonly Cell[]): Row {
  const start = Math.min(entry.start, about?.start ?? entry.start);
  const end = Math.max(entry.end, about?.end ?? entry.end);
  return { cells, position: page.source.position(start, end) };
}

function closeTable(
  page: Page,
  header: readonly Cell[] | null,
  rows: readonly Row[],
  { families, keyed, ofOne }: TablePlace,
): void {
  const first = rows[0];
  const last = rows.at(-1);
  if (!first || !last) return;
  const position = { start: first.position.start, end: last.position.end };
  const { origin } = page;
  const family = families ? ` ${familyOf(rows)}` : "";
  const collection = (origin?.collection ?? "") + family;
  const kind = { ...(keyed && { keyed }), ...(ofOne && { ofOne }) };
  const own = { ...kind, ...(origin && { origin: { ...origin, collection } }) };
  page.blocks.push({ kind: "table", header, rows, ...own, position });
}
