import type { Document } from "../catalog.js";
import { decodeDocument } from "../decode-document.js";
import type { Diagnostic } from "../diagnostic.js";
import { takeExcerpts } from "../excerpt.js";
import { namingRequest } from "../identifiers/index.js";
import type { Input } from "../input.js";
import { encodingDetected } from "../inputs/encoding-detected.js";
import { type Attempt, countEntries, type DocumentReading } from "../read-document.js";
import { readDocuments } from "../read-documents.js";
import { checkOwnRules, checkRules } from "../rules/index.js";
import { createSource } from "../source.js";
import { inInputOrder, type TakenCatalogs, takeCatalogs } from "../stored-catalog/take-catalogs.js";
import { formatReading } from "./format-reading.js";
import { nameInspected } from "./name-inspected.js";
import { listDiagnostics, printFindings } from "./print-diagnostics.js";
import { resolveJoined } from "./resolve-settings.js";
import { type CommonOptions, loadInputs, type Settings } from "./settings.js";
import { createPaint } from "./style.js";
import { EXIT, type ExitStatus, type Terminal } from "./terminal.js";
import { textsAtHand } from "./texts-at-hand.js";

export interface InspectOptions extends CommonOptions {
  readonly format?: "text" | "json";
}

const NO_INPUT: Diagnostic = {
  code: "no-inputs",
  severity: "error",
  message: "No document was given, and there is no configuration that names one",
  location: null,
  hint: "For example: errgen inspect docs/errors.md",
};

/** `errgen inspect`: how documents are understood, for people or as JSON. */
export async function inspect(
  args: readonly string[],
  options: InspectOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const files = args.filter((arg) => arg !== "-");
  const joined = await resolveJoined(files, options, terminal);
  const { settings } = joined;
  const { configFile } = settings;
  const root = configFile === null ? terminal.cwd : settings.root;
  const loaded = await loadInputs({ ...settings, root });
  const piped = args.includes("-") ? await readPiped(terminal) : { inputs: [], diagnostics: [] };
  const inputs = [...loaded.inputs, ...piped.inputs];
  const problems = [...settings.diagnostics, ...loaded.diagnostics, ...piped.diagnostics];
  if (inputs.length === 0 && problems.length === 0) problems.push(NO_INPUT);
  const { inputs: documents, catalogs } = await takeCatalogs(inputs);
  const stored = [...catalogs.values()];
  const readings = await readDocuments(documents, settings.plugins.parsers);
  const {
    catalog,
    built,
    diagnostics: naming,
  } = await nameInspected(
    readings.map(({ document }, index) => namingRequest(document, documents[index]?.settings)),
    joined,
    catalogs,
  );
  const diagnostics = [
    ...problems,
    ...stored.flatMap((one) => one.diagnostics),
    ...readings.flatMap(({ diagnostics: own, faults = [] }) => [...own, ...faults]),
    ...naming,
    ...checkRules(built, settings.config.lint),
    ...(await checkOwnRules(settings.plugins.rules, built, settings.config.lint)),
  ];
  const shown = inInputOrder(inputs, catalog.documents, catalogs);
  if (options.format === "json") printJson(shown, diagnostics, terminal);
  else {
    const attempts = attemptsOf(catalog.documents, readings, catalogs);
    const excerpts = takeExcerpts(diagnostics, textsAtHand(inputs, root));
    printText(shown, attempts, configFile, terminal);
    const closing = (counted: string): string => counted;
    await printFindings({ diagnostics, excerpts, root }, { closing }, terminal.stderr, terminal);
  }
  const unread = problems.some(({ severity }) => severity === "error");
  return unread ? EXIT.failed : EXIT.fine;
}

/** Why each document was read as it was. */
function attemptsOf(
  named: readonly Document[],
  readings: readonly DocumentReading[],
  catalogs: TakenCatalogs["catalogs"],
): ReadonlyMap<Document, readonly Attempt[]> {
  const tried = new Map(readings.map(({ document, attempts }) => [document.path, attempts()]));
  const stored = [...catalogs].flatMap(([file, { documents }]) =>
    documents.map((document) => {
      const { format } = document;
      const entries = countEntries(document);
      return [document, [{ format, score: 1, reason: `as ${file} has it`, entries }]] as const;
    }),
  );
  return new Map([
    ...named.map((document) => [document, tried.get(document.path) ?? []] as const),
    ...stored,
  ]);
}

function printJson(
  documents: readonly Document[],
  diagnostics: readonly Diagnostic[],
  { stdout }: Terminal,
): void {
  stdout.write(
    `${JSON.stringify({ schemaVersion: 1, documents, diagnostics: listDiagnostics(diagnostics, false) }, null, 1)}\n`,
  );
}

function printText(
  documents: readonly Document[],
  attempts: ReadonlyMap<Document, readonly Attempt[]>,
  configFile: Settings["configFile"],
  { stdout, env }: Terminal,
): void {
  const paint = createPaint(stdout, env);
  if (configFile !== null) stdout.write(`configuration: ${configFile}\n\n`);
  for (const document of documents)
    stdout.write(`${formatReading(document, attempts.get(document) ?? [], paint)}\n`);
}

interface Piped {
  readonly inputs: readonly Input[];
  readonly diagnostics: readonly Diagnostic[];
}

async function readPiped({ stdin }: Terminal): Promise<Piped> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(chunk as Uint8Array);
  const decoded = await decodeDocument(Buffer.concat(chunks), undefined);
  if ("text" in decoded)
    return {
      inputs: [{ source: createSource("stdin", decoded.text), named: true }],
      diagnostics: encodingDetected("stdin", decoded, undefined),
    };
  const message = `The standard input is ${decoded.problem} at byte ${decoded.byte}`;
  return {
    inputs: [],
    diagnostics: [{ code: "unreadable-input", severity: "error", message, location: null }],
  };
}
