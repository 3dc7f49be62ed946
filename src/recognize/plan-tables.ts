import type { Table } from "../blocks.js";
import { withoutChapters } from "./chapters.js";
import { withoutCodeParts } from "./code-parts.js";
import { type Column, describeColumns } from "./columns.js";
import { withoutCountedRows } from "./counted-tables.js";
import { holdsErrnos } from "./errno-tables.js";
import { withHeadingsAlong } from "./headings-along.js";
import type { FixedParts } from "./hints.js";
import { withKeyedTexts } from "./keyed-texts.js";
import { withLoneText } from "./lone-text.js";
import { withoutCarriers, withoutMereNames } from "./mere-names.js";
import { withoutCalls } from "./named-calls.js";
import { withoutOtherLists } from "./other-lists.js";
import { withoutOverviews } from "./overviews.js";
import { isPlainWords, namesKinds } from "./plain-words.js";
import { leftPlan, planTable } from "./plan-table.js";
import { asksQuestions } from "./questions.js";
import { withoutRepeats } from "./repeats.js";
import { silentTables } from "./silent-tables.js";
import type { PlacedTable, ReadingKit, TablePlan } from "./table-plan.js";
import { shapeKey } from "./table-shape.js";
import { withoutVocabularies } from "./vocabularies.js";

/** `length` is that of the document. Tables of one header (or none) and one width share their columns' evidence; those of errno share it with their like. */
export function planTables(
  placed: readonly PlacedTable[],
  kit: ReadingKit,
  length: number,
): ReadonlyMap<Table, TablePlan> {
  const left = placed.flatMap((one) => {
    const reason = leftFor(one);
    return reason === null ? [] : [[one.table, leftPlan(one.table, reason, kit)] as const];
  });
  const known = new Set(left.map(([table]) => table));
  const open = placed.filter(({ table }) => !known.has(table));
  return new Map([...withoutChapters(open, planAlike(open, kit, length)), ...left]);
}

/** Why a table is left alone, whatever stands around it. */
function leftFor({ choice, table }: PlacedTable): string | null {
  if (choice === "leave") return "the configuration names other tables";
  return choice === "open" && asksQuestions(table) ? "it lists questions and their answers" : null;
}

function planAlike(
  placed: readonly PlacedTable[],
  kit: ReadingKit,
  length: number,
): ReadonlyMap<Table, TablePlan> {
  const alike = new Map<string, PlacedTable[]>();
  const silent = silentTables(placed);
  for (const one of placed) {
    const shape = shapeKey(one.table, kit.codes);
    const { isSilentPart, isOthers } = one.context;
    // One row alone below such a title is what its neighbours are.
    const isOther = isOthers && one.table.rows.length > 1;
    const apart = [silent.has(one.table), holdsErrnos(one.table), isSilentPart, isOther];
    const key = `${one.choice} ${shape} ${apart}`;
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
  const shareOf = (group: readonly PlacedTable[]): number =>
    group.reduce((sum, { table }) => sum + extent(table), 0) / Math.max(1, length);
  const plans = planAll(described, kit, (group, own) => (areSplit(own) ? shareOf(group) : 0));
  if ([...plans.values()].some(({ taken }) => taken)) {
    const columns = new Map(
      described.flatMap((one) => one.group.map(({ table }) => [table, one.columns] as const)),
    );
    const along = withHeadingsAlong(placed, plans, (table) => columns.get(table) ?? [], kit);
    return withoutOtherLists(placed, withoutSecondTellings(placed, along, kit), kit);
  }
  // Nothing is of errors beyond doubt: a document that is little but one list may be about it.
  return planAll(described, kit, shareOf);
}

/** Some of the tables that look alike are of errors beyond doubt: where the others are most of the document, it may be about them. */
function areSplit(plans: readonly TablePlan[]): boolean {
  return plans.some(({ taken }) => taken) && plans.some(({ taken }) => !taken);
}

/** Without tables that tell of codes which the document lists elsewhere, or name classes beside them. */
function withoutSecondTellings(
  placed: readonly PlacedTable[],
  plans: ReadonlyMap<Table, TablePlan>,
  kit: ReadingKit,
): ReadonlyMap<Table, TablePlan> {
  const listed = withoutCountedRows(placed, plans, kit);
  const whole = withoutCodeParts(placed, listed, kit.readHeader);
  const named = withoutCarriers(placed, withoutMereNames(placed, whole));
  const told = withoutCalls(placed, withoutVocabularies(placed, named));
  return withoutRepeats(placed, withoutOverviews(placed, told));
}

interface DescribedGroup {
  readonly group: readonly PlacedTable[];
  readonly columns: readonly Column[];
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
  shareOf: (group: readonly PlacedTable[], plans: readonly TablePlan[]) => number,
): ReadonlyMap<Table, TablePlan> {
  const plans = new Map<Table, TablePlan>();
  for (const { group, columns } of groups) {
    const planWith = (share: number): readonly TablePlan[] =>
      group.map(({ table, context, choice }) =>
        planTable(columns, { ...context, share }, choice, knownParts(table), kit),
      );
    const alone = planWith(0);
    const share = shareOf(group, alone);
    const own = share > 0 ? planWith(share) : alone;
    const isTold = kit.hints.columns?.message !== undefined;
    const sure = mostRows(group, own);
    const code = columns[sure?.roles.findIndex(({ role }) => role === "code") ?? -1];
    const isPlain = code !== undefined && (isPlainWords(code) || namesKinds(code));
    group.forEach(({ table, context }, index) => {
      const plan = own[index];
      const told = context.isParameters || context.isParts || (isPlain && !context.isOfErrorsOnly);
      const stays = plan?.taken || !sure || table.literal || told;
      if (!plan) return;
      const settled = stays ? plan : { ...sure, reason: TAKEN_ALONG };
      plans.set(
        table,
        settled.taken ? withTexts(settled, table, context.isData && !isTold) : settled,
      );
    });
  }
  return plans;
}

function withTexts(plan: TablePlan, table: Table, isKeyed: boolean): TablePlan {
  const told = withLoneText(plan, table);
  return isKeyed ? withKeyedTexts(told, table) : told;
}

function knownParts({ codeColumn }: Table): FixedParts {
  return new Map(codeColumn === undefined ? [] : [[codeColumn, "code"]]);
}

function extent({ position: { start, end } }: Table): number {
  return end.offset - start.offset;
}
