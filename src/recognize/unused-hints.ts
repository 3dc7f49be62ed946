import type { Diagnostic } from "../diagnostic.js";
import type { Source } from "../source.js";
import { type Hints, isLeft, isSameTitle } from "./hints.js";
import type { OutlinedTable } from "./outline.js";
import type { TablePlan } from "./table-plan.js";

/** What the user says of a document that is true of nothing in it: a heading was reworded, or misspelt. */
export function unusedHints(
  { columns = {}, tables = [], codePattern }: Hints,
  outlined: readonly OutlinedTable[],
  plans: Iterable<TablePlan>,
  source: Source,
): readonly Diagnostic[] {
  const titles = outlined.flatMap(({ titles, far }) => [...titles, ...far]);
  const taken = [...plans].filter((plan) => plan.taken);
  const hasColumn = (where: string | number): boolean =>
    taken.some(({ columns }) =>
      typeof where === "number"
        ? columns.length >= where
        : columns.some(({ header }) => header !== null && isSameTitle(header, where)),
    );
  const { translations = {}, ...parts } = columns;
  const unused = [
    ...tables
      .map((title) => (isLeft(title) ? title.slice(1) : title))
      .filter((title) => !titles.some((one) => isSameTitle(one, title)))
      .map((title) => `no table stands below a heading “${title}” (tables)`),
    ...[...Object.values(parts), ...Object.values(translations)]
      .filter((where) => where !== undefined && !hasColumn(where))
      .map((where) =>
        typeof where === "number"
          ? `no table that was read has a column ${where} (columns)`
          : `no table that was read has a column “${where}” (columns)`,
      ),
    ...(codePattern !== undefined && taken.length === 0
      ? [`no table has a column of /${codePattern}/ (codePattern)`]
      : []),
  ];
  return unused.map((what) => ({
    code: "unused-setting",
    severity: "warning",
    message: `The configuration says what is not there: ${what}`,
    location: { path: source.path, ...source.position(0, 0) },
    hint: "`errgen inspect` shows the tables, their headers and their sections",
  }));
}
