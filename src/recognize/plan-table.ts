import type { Table } from "../blocks.js";
import type { ColumnReading } from "../catalog.js";
import type { Column } from "./columns.js";
import type { TableContext } from "./evidence.js";
import { type Choice, type FixedParts, fixParts, isCodeNamed } from "./hints.js";
import { languageColumns, ONE_LANGUAGE } from "./language-columns.js";
import { assignRoles } from "./roles.js";
import type { ReadingKit, TablePlan } from "./table-plan.js";

const MOSTLY = 0.5;

/** Whether one table is of errors, and what its columns are. */
export function planTable(
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

/** Of a table that is left out before its columns are looked at. */
export function leftPlan({ header }: Table, reason: string, { codes }: ReadingKit): TablePlan {
  const columns = (header ?? []).map(
    ({ text }): ColumnReading => ({
      header: text.trim() || null,
      role: "other",
      score: 0,
      language: null,
    }),
  );
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

/** The plan of a table that was to be read, and is left for another reason. */
export function leave(plan: TablePlan, reason: string): TablePlan {
  const none = { role: "other", score: 0, language: null } as const;
  const columns = plan.columns.map((column) => ({ ...column, ...none }));
  return {
    ...plan,
    taken: false,
    reason,
    roles: [],
    columns,
    rival: null,
    languages: ONE_LANGUAGE,
  };
}
