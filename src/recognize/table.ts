import type { Cell, Row, Table } from "../blocks.js";
import type { ColumnReading } from "../catalog.js";
import type { ReadLanguage } from "../languages/language-header.js";
import type { CodeReader } from "./code-reader.js";
import { isSymbolic } from "./code-shape.js";
import { type Column, describeColumns } from "./columns.js";
import type { TableContext } from "./evidence.js";
import type { HeaderHint } from "./header-hint.js";
import { type Choice, type FixedParts, fixParts, type Hints, isCodeNamed } from "./hints.js";
import { type ColumnLanguages, languageColumns, ONE_LANGUAGE } from "./language-columns.js";
import { withLoneText } from "./lone-text.js";
import { withoutOtherLists } from "./other-lists.js";
import { withoutRepeats } from "./repeats.js";
import { type AssignedRole, assignRoles } from "./roles.js";
import { silentTables } from "./silent-tables.js";

/** How a table is to be read. */
export interface TablePlan {
  readonly taken: boolean;
  readonly reason: string;
  /** One a column; empty if the table is not taken. */
  readonly roles: readonly AssignedRole[];
  readonly columns: readonly ColumnReading[];
  /** Its codes are numbers, or have numbers in them: a word alone is none. */
  readonly numeric: boolean;
  /** Most of its codes have words beside them: `404 Not Found`. */
  readonly phrased: boolean;
  /** Its codes are symbols with an HTTP status behind each, or before: `NOT_FOUND (404)`, `404 carts.missing`. */
  readonly statusPairs: boolean;
  /** The column that might as well have been the code; null if none was near. */
  readonly rival: Column | null;
  readonly codes: CodeReader;
  readonly languages: ColumnLanguages;
}

/** A table and the words that stand over it. */
export interface PlacedTable {
  readonly table: Table;
  readonly context: Omit<TableContext, "share">;
  readonly choice: Choice;
}

/** What all tables of a document are read with. */
export interface ReadingKit {
  readonly readHeader: (header: string) => HeaderHint;
  readonly codes: CodeReader;
  readonly readLanguage: ReadLanguage;
  readonly hints: Hints;
}

/** `length` is that of the document. Tables of one header (or none) and one width share their columns' evidence. */
export function planTables(
  placed: readonly PlacedTable[],
  kit: ReadingKit,
  length: number,
): ReadonlyMap<Table, TablePlan> {
  const open = placed.filter(({ choice }) => choice !== "leave");
  const plans = planAlike(open, kit, length);
  if (open.length === placed.length) return plans;
  const left = placed.filter(({ choice }) => choice === "leave");
  return new Map([...plans, ...left.map(({ table }) => [table, leftPlan(table, kit)] as const)]);
}

function leftPlan({ header }: Table, { codes }: ReadingKit): TablePlan {
  const columns = (header ?? []).map(
    ({ text }): ColumnReading => ({
      header: text.trim() || null,
      role: "other",
      score: 0,
      language: null,
    }),
  );
  const reason = "the configuration names other tables";
  return {
    taken: false,
    reason,
    roles: [],
    columns,
    numeric: false,
    phrased: false,
    statusPairs: false,
    rival: null,
    codes,
    languages: ONE_LANGUAGE,
  };
}

function planAlike(
  placed: readonly PlacedTable[],
  kit: ReadingKit,
  length: number,
): ReadonlyMap<Table, TablePlan> {
  const alike = new Map<string, PlacedTable[]>();
  const silent = silentTables(placed);
  for (const one of placed) {
    const key = `${one.choice} ${shapeKey(one.table, kit.codes)} ${silent.has(one.table)}`;
    const group = alike.get(key);
    if (group) group.push(one);
    else alike.set(key, [one]);
  }
  const described = [...alike.values()].map((group) => ({
    group,
    columns: describeColumns(
      group.map(({ table }) => table),
      kit.readHeader,
      kit.codes,
    ),
  }));
  const plans = planAll(described, kit, () => 0);
  if ([...plans.values()].some(({ taken }) => taken))
    return withoutOtherLists(placed, withoutRepeats(placed, withoutMereNames(placed, plans)), kit);
  // Nothing is of errors beyond doubt: a document that is little but one list may be about it.
  return planAll(described, kit, (group) => {
    return group.reduce((sum, { table }) => sum + extent(table), 0) / Math.max(1, length);
  });
}

const MERE_NAMES = "its names say nothing, and the codes of the document are numbers";

/**
 * A program that has its codes as numbers has classes of errors beside them: names without a number
 * and mostly without a text, under no word for errors.
 */
function withoutMereNames(
  placed: readonly PlacedTable[],
  plans: ReadonlyMap<Table, TablePlan>,
): ReadonlyMap<Table, TablePlan> {
  const kept = new Map(plans);
  const numbered = placed.some(({ table, context }) => {
    const plan = plans.get(table);
    return context.isData && plan?.taken && plan.numeric;
  });
  for (const { table, context } of numbered ? placed : []) {
    const plan = plans.get(table);
    if (!plan?.taken || plan.numeric || !context.isData || context.isErrors) continue;
    const tells = ({ role }: AssignedRole, at: number): boolean =>
      (role === "message" || role === "name") && isFilled(table, at);
    if (plan.roles.some(tells)) continue;
    const none = { role: "other", score: 0, language: null } as const;
    const columns = plan.columns.map((column) => ({ ...column, ...none }));
    const left = { taken: false, reason: MERE_NAMES, roles: [], rival: null } as const;
    kept.set(table, { ...plan, ...left, columns, languages: ONE_LANGUAGE });
  }
  return kept;
}

interface DescribedGroup {
  readonly group: readonly PlacedTable[];
  readonly columns: readonly Column[];
}

/** In half of the rows at least. */
function isFilled({ rows }: Table, at: number): boolean {
  const filled = rows.filter(({ cells }) => (cells[at]?.text.trim() ?? "") !== "");
  return filled.length * 2 >= rows.length;
}

const TAKEN_ALONG = "it looks like the tables of errors beside it";

/** The plan of the tables that were taken, if they hold most rows of those that look alike. */
function mostRows(
  group: readonly PlacedTable[],
  plans: readonly TablePlan[],
): TablePlan | undefined {
  const rows = group.map(({ table }) => table.rows.length);
  const all = rows.reduce((sum, count) => sum + count, 0);
  const taken = rows.reduce((sum, count, index) => sum + (plans[index]?.taken ? count : 0), 0);
  return taken > all / 2 ? plans.find((plan) => plan.taken) : undefined;
}

function planAll(
  groups: readonly DescribedGroup[],
  kit: ReadingKit,
  shareOf: (group: readonly PlacedTable[]) => number,
): ReadonlyMap<Table, TablePlan> {
  const plans = new Map<Table, TablePlan>();
  for (const { group, columns } of groups) {
    const share = shareOf(group);
    const own = group.map(({ table, context, choice }) =>
      planTable(columns, { ...context, share }, choice, knownParts(table), kit),
    );
    const sure = mostRows(group, own);
    group.forEach(({ table, context }, index) => {
      const plan = own[index];
      const told = context.isParameters || context.isParts;
      const stays = plan?.taken || !sure || table.literal || told;
      if (!plan) return;
      const settled = stays ? plan : { ...sure, reason: TAKEN_ALONG };
      plans.set(table, settled.taken ? withLoneText(settled, table) : settled);
    });
  }
  return plans;
}

function knownParts({ codeColumn }: Table): FixedParts {
  return new Map(codeColumn === undefined ? [] : [[codeColumn, "code"]]);
}

function extent({ position: { start, end } }: Table): number {
  return end.offset - start.offset;
}

/**
 * Tables of one header are alike; without one, those that are as wide and hold the like in each
 * column. Where the syntax tells collections apart, only tables of one collection are.
 */
function shapeKey({ header, rows, origin, codeColumn }: Table, codes: CodeReader): string {
  const collection = origin?.collection ?? "";
  if (codeColumn !== undefined) return `${codeColumn} ${JSON.stringify(header)} ${collection}`;
  if (header) return `${collection} ${JSON.stringify(header.map(({ text }) => text))}`;
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return `${width} ${kindOf(rows, codes)} ${collection}`;
}

const SAMPLE = 40;

/** What most of the first cells are: numbers, symbols, words, or phrases. */
function kindOf(rows: readonly Row[], codes: CodeReader): string {
  const kinds = new Map<string, number>();
  for (const { cells } of rows.slice(0, SAMPLE)) {
    const kind = cells[0] ? cellKind(cells[0], codes) : "none";
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const [most] = [...kinds].sort(([, a], [, b]) => b - a);
  return most && most[1] > Math.min(rows.length, SAMPLE) / 2 ? most[0] : "mixed";
}

function cellKind(cell: Cell, codes: CodeReader): string {
  const code = codes.cell(cell);
  if (!code) return "phrase";
  if (code.numeric) return "number";
  return cell.identifier || code.codes.every(isSymbolic) ? "symbol" : "word";
}

const MOSTLY = 0.5;

function planTable(
  columns: readonly Column[],
  context: TableContext,
  choice: Choice,
  known: FixedParts,
  { codes, hints, readLanguage }: ReadingKit,
): TablePlan {
  const fixed = new Map([...known, ...fixParts(columns, hints)]);
  const patterned = hints.codePattern !== undefined && columns.some(isNumeric);
  const sure = choice === "read" || patterned || isCodeNamed(fixed, hints);
  const decision = assignRoles(columns, context, { fixed, sure, readLanguage });
  const roles = decision.taken ? decision.roles : [];
  const code = columns[roles.findIndex(({ role }) => role === "code")];
  const languages = languageColumns(columns, roles, readLanguage, hints);
  return {
    codes,
    languages,
    taken: decision.taken,
    reason: decision.reason,
    roles,
    rival: decision.taken ? decision.rival : null,
    numeric: (code?.numeric ?? 0) >= MOSTLY,
    phrased: (code?.phrased ?? 0) >= MOSTLY,
    statusPairs: code !== undefined && (code.statusPairs >= MOSTLY || code.statusSorted),
    columns: columns.map(({ header, index }) => ({
      header,
      role: roles[index]?.role ?? "other",
      score: Math.round((roles[index]?.score ?? 0) * 100) / 100,
      language:
        languages.translations.get(index)?.language ??
        (roles[index]?.role === "message" ? languages.own : null),
    })),
  };
}

function isNumeric({ numeric }: Column): boolean {
  return numeric >= MOSTLY;
}
