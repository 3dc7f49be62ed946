import type { KnownSettings } from "./settings.js";
import { terminalText } from "./style.js";

/** One JSON document: the report of the only project, else a list of all with their names. */
export function jsonOfProjects<Report>(
  reports: readonly { readonly report: Report; readonly settings: KnownSettings }[],
  toJson: (report: Report) => object,
): string {
  const listed = reports.map(({ report, settings: { project } }) =>
    project === null ? toJson(report) : { project, ...toJson(report) },
  );
  const [only, ...others] = listed;
  const value = others.length === 0 ? only : { schemaVersion: 1, projects: listed };
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** What a line about one of several projects begins with. */
export function projectPrefix(project: string | null): string {
  return project === null ? "" : `${terminalText(project)}: `;
}
