import type { Diagnostic } from "../diagnostic.js";
import { type Change, heaviest, type Level } from "../diff/change.js";
import { describeChange } from "../diff/describe-change.js";
import type { CatalogDiff } from "../diff/diff-catalogs.js";
import type { Excerpts } from "../excerpt.js";
import type { Location } from "../source.js";
import {
  formatPlace,
  listDiagnostics,
  type PrintFormat,
  printFindings,
  shownDiagnostics,
} from "./print-diagnostics.js";
import { isReportFormat, printReport, type ReportFormat } from "./print-report.js";
import { jsonOfProjects, projectPrefix } from "./project-reports.js";
import type { KnownSettings } from "./settings.js";
import { createPaint, type Paint, terminalText } from "./style.js";
import type { Terminal } from "./terminal.js";

/** What `errgen diff` found out of one project. */
export interface DiffReport {
  readonly settings: KnownSettings;
  readonly against: string;
  /** Null if nothing could be compared. */
  readonly diff: CatalogDiff | null;
  /** Documents that nothing could be compared with. */
  readonly uncompared: readonly string[];
  /** An earlier document for people. */
  readonly shown: (path: string) => string;
  readonly diagnostics: readonly Diagnostic[];
  /** The lines that the diagnostics are about. */
  readonly excerpts: Excerpts;
}

export interface DiffReportOptions {
  readonly format?: PrintFormat | "markdown" | "json" | ReportFormat;
  readonly allowMajor?: boolean;
}

const LEVELS: readonly Level[] = ["major", "minor", "patch"];

/** What changed goes to stdout, diagnostics to stderr; with `json` stdout is one document. */
export async function printDiffReports(
  reports: readonly DiffReport[],
  { format, allowMajor = false }: DiffReportOptions,
  terminal: Terminal,
): Promise<void> {
  const { stdout, stderr, cwd, env } = terminal;
  if (format === "json") {
    const listed = reports.map((report) => ({ report, settings: report.settings }));
    stdout.write(jsonOfProjects(listed, toJson));
    return;
  }
  if (isReportFormat(format)) {
    const { changesAsFindings } = await import("./changes-as-findings.js");
    const found = reports.map((report) => changesAsFindings(report, allowMajor));
    await printReport(found, format, terminal);
    return;
  }
  for (const { settings, diagnostics, excerpts } of reports)
    await printFindings(
      { diagnostics: shownDiagnostics(diagnostics, {}), excerpts, root: settings.root },
      { format: format === "text" ? format : "pretty" },
      stderr,
      terminal,
    );
  if (format === "markdown") {
    const { toMarkdown } = await import("./diff-markdown.js");
    stdout.write(toMarkdown(reports));
    return;
  }
  const paint = createPaint(stdout, env);
  for (const report of reports) stdout.write(toText(report, cwd, paint));
}

const COLORS = { major: "red", minor: "yellow", patch: "blue" } as const;

function toText({ settings, against, diff, shown }: DiffReport, cwd: string, paint: Paint): string {
  if (diff === null) return "";
  const lines = byLevel(diff.changes).map((change) => {
    const { kind, level } = change;
    const place = paint("cyan", shownPlace(change, settings.root, cwd, shown));
    return `${place} ${paint([COLORS[level], "bold"], level)} ${paint("dim", kind)}: ${terminalText(describeChange(change))}`;
  });
  return [...lines, `${projectPrefix(settings.project)}${summary(diff, against)}`, ""].join("\n");
}

/** `path:line:column`; what is gone stands in the earlier document. */
function shownPlace(change: Change, root: string, cwd: string, shown: DiffReport["shown"]): string {
  const { after, before } = change;
  const location = placeOf(change);
  if (location === null) {
    const start = { line: 1, column: 1, offset: 0 };
    if (after !== null)
      return formatPlace({ path: after.document.path, start, end: start }, root, cwd);
    return terminalText(shown(before?.document.path ?? ""));
  }
  if (after !== null) return formatPlace(location, root, cwd);
  const { line, column } = location.start;
  return terminalText(`${shown(location.path)}:${line}:${column}`);
}

function summary({ changes, unchanged }: CatalogDiff, against: string): string {
  const counts = LEVELS.map((level) => [countOf(changes, level), level] as const)
    .filter(([count]) => count > 0)
    .map(([count, level]) => `${count} ${level}`);
  const same = `${unchanged.length} ${unchanged.length === 1 ? "entry is" : "entries are"} as before`;
  const since = `since ${terminalText(against)}`;
  if (counts.length === 0) return `Nothing changed ${since}; ${same}`;
  return `${counts.join(", ")} ${changes.length === 1 ? "change" : "changes"} ${since}; ${same}`;
}

function countOf(changes: readonly Change[], level: Level): number {
  return changes.filter((change) => change.level === level).length;
}

/** The heaviest first. */
export function byLevel(changes: readonly Change[]): readonly Change[] {
  return LEVELS.flatMap((level) => changes.filter((change) => change.level === level));
}

/** Where a change is to be seen: the code, else the section; null for a document as a whole. */
export function placeOf({ after, before }: Change): Location | null {
  const { entry, section } = after ?? before ?? { entry: null, section: null };
  if (entry !== null) return { ...entry.location, ...entry.places.code };
  return section?.location ?? null;
}

function toJson({ against, diff, uncompared, diagnostics }: DiffReport): object {
  const { changes = [], unchanged = [], changed = [], added = [], removed = [] } = diff ?? {};
  return {
    schemaVersion: 1,
    against,
    level: heaviest(changes),
    entries: {
      unchanged: unchanged.length,
      changed: changed.length,
      added: added.length,
      removed: removed.length,
    },
    changes: changes.map(changeToJson),
    uncompared,
    diagnostics: listDiagnostics(diagnostics, false),
  };
}

function changeToJson(change: Change): object {
  const { kind, level, from, to, before, after } = change;
  return {
    kind,
    level,
    message: describeChange(change),
    from,
    to,
    before: before && subjectToJson(before, placeOf({ ...change, after: null })),
    after: after && subjectToJson(after, placeOf(change)),
  };
}

function subjectToJson(
  { document, section, entry }: NonNullable<Change["after"]>,
  location: Location | null,
): object {
  return {
    document: document.path,
    module: document.module,
    section: section && { title: section.title, identifier: section.identifier },
    entry: entry && {
      code: entry.code,
      name: entry.name,
      identifier: entry.identifier,
      message: entry.message,
    },
    location,
  };
}
