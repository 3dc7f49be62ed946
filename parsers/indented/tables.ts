import type { Block, Cell, Row, Table } from "../../src/blocks.js";
import type { Source } from "../../src/source.js";
import { type CellPart, cellOf, partOf } from "./cells.js";
import { type Columns, learnColumns } from "./columns.js";
import { columnAt } from "./fields.js";
import type { Draft, Group } from "./groups.js";
import { headerFields, isHeaderRow } from "./headers.js";
import { areItemized, hangingColumn } from "./itemized.js";
import { labelledCells, labelsBelow, withoutLabelled } from "./labels-below.js";
import type { Line } from "./lines.js";
import type { Page } from "./pieces.js";
import type { Layout } from "./row-line.js";
import { type RowParts, rowParts } from "./row-parts.js";
import type { Entry } from "./runs.js";
import { textBlock } from "./text-blocks.js";

/** A word or a few. */
const ANNOUNCEMENT = /^\p{L}[\p{L} ]{2,30}\p{L}$/u;

/** How all tables of one layout look. */
interface Shape {
  readonly columns: Columns;
  readonly parts: ReadonlyMap<Group, readonly RowParts[]>;
  /** Cells of a row without the explanation. */
  readonly count: number;
  readonly explained: boolean;
  /** What the lines below its codes are called, each a column. */
  readonly labels: readonly string[];
}

/** Turns groups into tables; those of one layout have the same number of columns. */
export function toBlocks(page: Page, drafts: readonly Draft[]): readonly Block[] {
  const groups = drafts.map((draft) => (draft.kind === "group" ? withoutHeaderRow(draft) : draft));
  const shapes = new Map<Layout, Shape>();
  for (const layout of new Set(
    groups.flatMap((draft) => (draft.kind === "group" ? [draft.layout] : [])),
  )) {
    shapes.set(layout, shapeOf(page, layout, groups));
  }
  return groups.flatMap((draft) => {
    if (draft.kind === "block") return [draft.block];
    const shape = shapes.get(draft.layout);
    return shape ? tableOf(page, draft, shape) : [];
  });
}

function withoutHeaderRow(group: Group): Group {
  const [first, second] = group.entries;
  if (group.header || !first || !isHeaderRow(first, second)) return group;
  return { ...group, header: first.text, entries: group.entries.slice(1) };
}

function shapeOf({ source, justified }: Page, layout: Layout, drafts: readonly Draft[]): Shape {
  const groups = drafts.filter(
    (draft): draft is Group => draft.kind === "group" && draft.layout === layout,
  );
  const entries = groups.flatMap((group) => group.entries);
  const own = entries.filter(({ row }) => row.layout === layout);
  const columns = learnColumns(
    layout,
    own.map(({ text, row }) => ({ line: text.line, row })),
    justified,
  );
  const isOneText = columns.form === "fields" && columns.columns.length < 2;
  const itemized = areItemized(own);
  const labels = labelsBelow(entries);
  const width = widthOf(entries);
  const parts = new Map(
    groups.map((group) => {
      const hanging = isOneText ? hangingColumn(group.entries, justified) : -1;
      const below = { itemized, hanging, width };
      const read = group.entries.map((entry) => withoutLabelled(entry, labels));
      return [group, read.map((entry) => rowParts(source, entry, columns, below))];
    }),
  );
  const all = [...parts.values()].flat();
  const explained =
    all.some(({ explanation }) => explanation.length > 0) ||
    entries.some(({ text }) => text.remark);
  const count = countCells(all, labels.length > 0 ? 1 : 2);
  return { columns, parts, count, explained, labels };
}

/** The display column at which the longest line ends. */
function widthOf(entries: readonly Entry[]): number {
  return entries.reduce(
    (width, { text, below }) =>
      [text.line, ...below].reduce(
        (most, line) => Math.max(most, columnAt(line, line.text.length)),
        width,
      ),
    0,
  );
}

/** The longest row, cells that are empty in every row not counted; so many at least. */
function countCells(rows: readonly RowParts[], least: number): number {
  return rows.reduce((count, { cells }) => {
    let length = cells.length;
    while (length > count && isEmpty(cells[length - 1])) length -= 1;
    return Math.max(count, length);
  }, least);
}

function isEmpty(cell: readonly CellPart[] | undefined): boolean {
  return cell?.every(({ start, end }) => start === end) ?? true;
}

function tableOf(page: Page, group: Group, shape: Shape): readonly Block[] {
  const { source } = page;
  const parts = shape.parts.get(group) ?? [];
  const read = group.entries.map((entry, index) => rowOf(source, entry, parts[index], shape));
  const rows = page.justified ? read.map(unset) : read;
  const header = group.header
    ? headerOf(source, group.header.line, shape)
    : (labelledHeader(source, group, shape) ?? announcedHeader(source, group, rows[0]));
  const first = rows[0]?.position;
  const start =
    header && group.header
      ? source.position(group.header.line.from, group.header.line.end).start
      : first?.start;
  const end = lastEnd(rows);
  if (!start || !end) return [];
  const macros = areNumberedMacros(group, rows);
  const labelled = shape.labels.length > 0 ? { codeColumn: 0 } : {};
  const codes = group.layout === "trailing" || macros ? { codeColumn: 1 } : labelled;
  const shown = macros ? rows.map(withIdentifier) : rows;
  const table: Table = { kind: "table", header, ...codes, rows: shown, position: { start, end } };
  return group.header && !header ? [textBlock(page, [group.header], true), table] : [table];
}

/** `#define CRANE_ERROR_12 12`: what macros of C stand for are the codes, if they are numbers and no two the same. */
function areNumberedMacros({ entries }: Group, rows: readonly Row[]): boolean {
  if (!entries.every(({ text }) => /^#\s*define\s/.test(text.line.text))) return false;
  const values = rows.map(({ cells }) => cells[1]?.text ?? "");
  return (
    new Set(values).size === rows.length &&
    values.every((value) => /^-?(?:\d{1,18}|0[xX][\dA-Fa-f]{1,16})$/.test(value))
  );
}

function withIdentifier({ cells: [name, ...others], position }: Row): Row {
  return { cells: name ? [{ ...name, identifier: true }, ...others] : others, position };
}

/** `Error code 12`, `Error code 13`: what each row says of its code names their column. */
function announcedHeader(
  source: Source,
  { entries }: Group,
  row: Row | undefined,
): readonly Cell[] | null {
  const [first] = entries;
  const said = announcement(first);
  if (!first || !row || said === "" || !entries.every((one) => announcement(one) === said))
    return null;
  const { from } = first.text.line;
  return row.cells.map((_, at): Cell => {
    const text = at === 0 ? said : "";
    return { text, literal: text, position: source.position(from, from + text.length) };
  });
}

/** The labels of the lines below codes, behind the words that announce these. */
function labelledHeader(
  source: Source,
  { entries }: Group,
  { count, explained, labels }: Shape,
): readonly Cell[] | null {
  const [first] = entries;
  if (!first || labels.length === 0) return null;
  const { from } = first.text.line;
  const blank = Array.from({ length: count - 1 + (explained ? 1 : 0) }, () => "");
  return [announcement(first), ...blank, ...labels].map((text): Cell => {
    return { text, literal: text, position: source.position(from, from) };
  });
}

/** The words before a code that say that it is one. */
function announcement(entry: Entry | undefined): string {
  const said = entry?.text.line.text.slice(0, entry.row.start).trim() ?? "";
  return ANNOUNCEMENT.test(said) ? said : "";
}

function lastEnd(rows: readonly Row[]): Row["position"]["end"] | undefined {
  return rows.at(-1)?.position.end;
}

function rowOf(source: Source, entry: Entry, parts: RowParts | undefined, shape: Shape): Row {
  const { line, remark } = entry.text;
  const cells = Array.from({ length: shape.count }, (_, index) =>
    cellOf(source, parts?.cells[index] ?? [], parts?.places[index] ?? line.end),
  );
  if (shape.explained) {
    const cell = cellOf(source, parts?.explanation ?? [], line.end);
    cells.push(remark ? joined(remark, cell) : cell);
  }
  cells.push(...labelledCells(source, entry, shape.labels));
  const [code] = cells;
  if (code && entry.row.kind === "word") cells[0] = { ...code, identifier: true };
  const shown = line.struck ? cells.map((cell) => ({ ...cell, struck: true })) : cells;
  return { cells: shown, position: around(source, cells, line) };
}

/** A row as it was before its lines were set even: words whole, one blank between them. */
function unset(row: Row): Row {
  const cells = row.cells.map((cell): Cell => {
    const text = cell.text.replace(/\u2010\n/g, "").replace(/(?<=\S) {2,}(?=\S)/g, " ");
    return { ...cell, text, literal: text };
  });
  return { ...row, cells };
}

function joined(
  remark: { readonly text: string; readonly position: Cell["position"] },
  cell: Cell,
): Cell {
  const text = [remark.text, cell.text].filter((part) => part !== "").join("\n");
  const end = cell.text === "" ? remark.position.end : cell.position.end;
  return { text, literal: text, position: { start: remark.position.start, end } };
}

/** The row line and every cell. */
function around(source: Source, cells: readonly Cell[], line: Line): Row["position"] {
  const own = source.position(line.from, line.end);
  return cells.reduce(
    ({ start, end }, { position }) => ({
      start: position.start.offset < start.offset ? position.start : start,
      end: position.end.offset > end.offset ? position.end : end,
    }),
    own,
  );
}

function headerOf(
  source: Source,
  line: Line,
  { columns, count, explained }: Shape,
): readonly Cell[] | null {
  const fields = headerFields(line, columns, count);
  if (!fields) return null;
  const part = (index: number): readonly CellPart[] => {
    const field = fields[index];
    return field ? [partOf(line, field.start, field.end)] : [];
  };
  const length = count + (explained ? 1 : 0);
  return Array.from({ length }, (_, index) => cellOf(source, part(index), line.end));
}
