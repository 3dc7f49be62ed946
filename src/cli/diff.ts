import type { Catalog } from "../catalog.js";
import { type Diagnostic, hasErrors } from "../diagnostic.js";
import { diffCatalogs } from "../diff/diff-catalogs.js";
import { type TextOf, takeExcerpts } from "../excerpt.js";
import { findInputs } from "../inputs/find-inputs.js";
import { readCatalog } from "../read-catalog.js";
import { type DiffReport, type DiffReportOptions, printDiffReports } from "./diff-report.js";
import type { EarlierTree } from "./earlier/earlier-tree.js";
import { findEarlier } from "./earlier/find-earlier.js";
import { readEarlier, without } from "./earlier/read-earlier.js";
import { resolveGenerateOptions } from "./generate-options.js";
import { missingInputs } from "./missing-settings.js";
import { nothingFound } from "./nothing-found.js";
import { resolveProjects } from "./resolve-settings.js";
import { type CommonOptions, inputScope, loadInputs, type Settings } from "./settings.js";
import { EXIT, type ExitStatus, type Terminal } from "./terminal.js";
import { textsAtHand } from "./texts-at-hand.js";

export interface DiffOptions extends CommonOptions, DiffReportOptions {
  /** A revision, a folder, a document or a catalog. */
  readonly against: string;
}

/** `errgen diff`: the catalog now against an earlier one. Changes nothing, neither here nor in git. */
export async function diff(
  args: readonly string[],
  options: DiffOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const reports: DiffReport[] = [];
  for (const settings of await resolveProjects(args, options, terminal))
    reports.push(await compare(settings, options.against, terminal));
  await printDiffReports(reports, options, terminal);
  if (reports.some(({ diagnostics }) => hasErrors(diagnostics))) return EXIT.failed;
  const isBreaking = reports.some(({ diff: one }) =>
    one?.changes.some(({ level }) => level === "major"),
  );
  return isBreaking && !options.allowMajor ? EXIT.found : EXIT.fine;
}

const EXAMPLE = "errgen diff docs/errors.md";

async function compare(
  settings: Settings,
  against: string,
  { cwd }: Terminal,
): Promise<DiffReport> {
  const failed: Failed = (found, textOf = textsAtHand([], settings.root)) => {
    const diagnostics = [...settings.diagnostics, ...found];
    const excerpts = takeExcerpts(diagnostics, textOf);
    const shown = (path: string): string => path;
    return { settings, against, diff: null, uncompared: [], shown, diagnostics, excerpts };
  };
  const unusable = hasErrors(settings.diagnostics) ? [] : missingInputs(settings, EXAMPLE);
  if (hasErrors([...settings.diagnostics, ...unusable])) return failed(unusable);
  const found = await findEarlier(settings, against, cwd);
  if ("problem" in found) return failed([found.problem]);
  try {
    return await compareWith(found.tree, settings, failed);
  } finally {
    found.dispose();
  }
}

/** The report of what was not compared; the texts of documents are those that the diagnostics are about. */
type Failed = (diagnostics: readonly Diagnostic[], textOf?: TextOf) => DiffReport;

async function compareWith(
  tree: EarlierTree,
  settings: Settings,
  failed: Failed,
): Promise<DiffReport> {
  const now = await readNow(tree, settings);
  const { textOf } = now;
  if ("problems" in now) return failed(now.problems, textOf);
  const paths = now.catalog.documents.flatMap(({ path, siblings }) => [
    path,
    ...siblings.map((sibling) => sibling.path),
  ]);
  const { options, passedOver } = now;
  const then = await readEarlier(tree, { settings, options, paths });
  const diagnostics = [...now.diagnostics, ...then.diagnostics];
  if (now.catalog.documents.length + then.catalog.documents.length === 0 && !hasErrors(diagnostics))
    return failed([...diagnostics, nothingFound(settings, passedOver)], textOf);
  if (hasErrors(diagnostics)) return failed(diagnostics, textOf);
  const uncompared = paths.filter((path) => then.uncompared.has(path));
  return {
    ...failed(diagnostics, textOf),
    diff: diffCatalogs(then.catalog, without(now.catalog, then.uncompared), then.renamed),
    uncompared,
    shown: tree.shown,
  };
}

/** The documents as they are. Those that are gone and were there once are no mistake. */
async function readNow(tree: EarlierTree, settings: Settings) {
  const inputs = await remainingInputs(tree, settings);
  const loaded = await loadInputs({ ...settings, inputs });
  const textOf = textsAtHand(loaded.inputs, settings.root);
  const resolved = await resolveGenerateOptions(settings, false);
  if ("problem" in resolved) return { problems: [...loaded.diagnostics, resolved.problem], textOf };
  // What a project's own rules say of the documents does not matter here.
  const options = { ...resolved.options, rules: [] };
  const reading = await readCatalog(loaded.inputs, options);
  const diagnostics = [...loaded.diagnostics, ...reading.diagnostics];
  if (hasErrors(diagnostics)) return { problems: diagnostics, textOf };
  const catalog: Catalog = reading.catalog;
  const passedOver = [...loaded.skipped, ...reading.passedOver];
  return { catalog, options, diagnostics, passedOver, textOf };
}

async function remainingInputs(
  { settings: then }: EarlierTree,
  settings: Settings,
): Promise<readonly string[]> {
  const { files, diagnostics } = await findInputs(settings.inputs, inputScope(settings));
  if (files.length > 0 && diagnostics.length === 0) return settings.inputs;
  const remaining: string[] = [];
  for (const [index, input] of settings.inputs.entries()) {
    const now = await findInputs([input], inputScope(settings));
    const before = await findInputs([then.inputs[index] ?? input], inputScope(then));
    if (now.diagnostics.length === 0 || before.diagnostics.length > 0) remaining.push(input);
  }
  return remaining;
}
