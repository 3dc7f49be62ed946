import type { Table } from "../blocks.js";
import type { Diagnostic } from "../diagnostic.js";
import type { Source } from "../source.js";
import { shown } from "./other-table.js";
import type { TablePlan } from "./table-plan.js";

/** The tables in which another column might as well hold the codes, each pair of columns once. */
export function unsureColumns(
  plans: ReadonlyMap<Table, TablePlan>,
  source: Source,
): readonly Diagnostic[] {
  const told = new Set<string>();
  return [...plans].flatMap(([table, { rival, reason }]): Diagnostic[] => {
    const key = `${reason} ${rival?.header} ${rival?.index}`;
    if (!rival || told.has(key)) return [];
    told.add(key);
    return [
      {
        code: "unsure-column",
        severity: "warning",
        message: `${sentence(reason)}; ${shown(rival)} looks as likely`,
        location: { path: source.path, ...table.position },
        hint: "The setting `columns` of the document says which it is",
      },
    ];
  });
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
