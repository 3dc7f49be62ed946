import { resolve } from "node:path";
import { type AuditedFiles, auditFiles } from "../audit/audit-files.js";
import { unusedCodes } from "../audit/audit-programs.js";
import { indexCodes } from "../audit/code-index.js";
import { findPrograms } from "../audit/program-files.js";
import { type Diagnostic, hasErrors } from "../diagnostic.js";
import { takeExcerpts } from "../excerpt.js";
import { pathFrom } from "../path-from.js";
import type { Location } from "../source.js";
import { type AuditReport, type AuditReportOptions, printAudit } from "./audit-report.js";
import { importedFrom } from "./imported-from.js";
import { type ProjectReading, readProject } from "./read-project.js";
import { resolveProjects } from "./resolve-settings.js";
import type { CommonOptions, Settings } from "./settings.js";
import { EXIT, type ExitStatus, type Terminal } from "./terminal.js";

export interface AuditOptions extends CommonOptions, AuditReportOptions {
  /** Default: the configuration's inputs. */
  readonly documents?: readonly string[];
  /** False: codes that no program uses are no finding. */
  readonly unused?: boolean;
}

const EXAMPLE = "errgen audit src --documents docs/errors.md";

/**
 * `errgen audit`: the codes that a program uses and no document has, and those of documents that no program uses.
 * Changes nothing.
 */
export async function audit(
  args: readonly string[],
  options: AuditOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const projects: ReadProject[] = [];
  for (const settings of await resolveProjects(options.documents ?? [], options, terminal))
    projects.push({ settings, ...(await readProject(settings, EXAMPLE)) });
  const report = await auditProjects(args, projects, options, terminal);
  await printAudit(report, options, terminal);
  if (report.programs === 0) return EXIT.failed;
  return hasErrors(report.diagnostics) ? EXIT.found : EXIT.fine;
}

interface ReadProject extends ProjectReading {
  readonly settings: Settings;
}

async function auditProjects(
  args: readonly string[],
  projects: readonly ReadProject[],
  { unused = true }: AuditOptions,
  { cwd }: Terminal,
): Promise<AuditReport> {
  const outputs = projects.flatMap(({ settings }) => settings.out ?? []);
  const found = await findPrograms(args, { cwd, outputs });
  // What rules and readers say of documents is said by a build.
  const problems = [
    ...projects.flatMap((one) => diagnosticsFrom(one, cwd).filter((it) => hasErrors([it]))),
    ...found.diagnostics,
  ];
  const read = projects.flatMap(({ read: one, settings }) =>
    one === null ? [] : [{ ...one, settings }],
  );
  if (hasErrors(problems)) return reportOf(problems, null, projects, cwd);
  const index = indexCodes(
    read.map(({ catalog, options, settings }) => ({
      catalog,
      form: { ...options, out: importedFrom(settings) },
    })),
  );
  const audited = {
    index,
    outputs: read.map(({ catalog, settings: { out } }) => ({ catalog, out })),
    hasMembers: read.some(({ options: { style = "enum" } }) => /^(?:enum|object)$/.test(style)),
  };
  const files = auditFiles(found.files, audited, cwd);
  const roots = new Map(
    read.flatMap(({ catalog, settings: { root } }) =>
      catalog.documents.map((document) => [document, root] as const),
    ),
  );
  const missed = unused ? unusedCodes(audited, files.used) : [];
  const unusedHere = [...missed].map(({ document, diagnostic }) =>
    fromFolder(diagnostic, roots.get(document) ?? cwd, cwd),
  );
  return reportOf([...files.diagnostics, ...unusedHere], files, projects, cwd);
}

function reportOf(
  diagnostics: readonly Diagnostic[],
  files: AuditedFiles | null,
  projects: readonly ReadProject[],
  cwd: string,
): AuditReport {
  const documents = documentTexts(projects, cwd);
  const textOf = (path: string): string | null =>
    files?.texts.get(path) ?? documents.get(path)?.() ?? null;
  const excerpts = takeExcerpts(diagnostics, textOf);
  return { programs: files?.programs ?? 0, diagnostics, excerpts };
}

/** What documents say, and other files in which something was found, by their paths from the working directory. */
function documentTexts(
  projects: readonly ReadProject[],
  cwd: string,
): ReadonlyMap<string, () => string | null> {
  return new Map(
    projects.flatMap(({ read, diagnostics, textOf, settings: { root } }) => {
      const paths = [
        ...(read?.catalog.documents ?? []).map(({ path }) => path),
        ...diagnostics.flatMap(({ location }) => location?.path ?? []),
      ];
      return paths.map((path) => [pathFrom(cwd, resolve(root, path)), () => textOf(path)] as const);
    }),
  );
}

function diagnosticsFrom(
  { diagnostics, settings: { root } }: ReadProject,
  cwd: string,
): readonly Diagnostic[] {
  return diagnostics.map((one) => fromFolder(one, root, cwd));
}

/** Paths of documents count from their project's root, those of programs from the working directory. */
function fromFolder(one: Diagnostic, root: string, cwd: string): Diagnostic {
  const rebase = (location: Location): Location => ({
    ...location,
    path: pathFrom(cwd, resolve(root, location.path)),
  });
  return {
    ...one,
    location: one.location && rebase(one.location),
    ...(one.related && {
      related: one.related.map((it) => ({ ...it, location: rebase(it.location) })),
    }),
  };
}
