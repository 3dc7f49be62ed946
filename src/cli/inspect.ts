import type { Catalog, Document } from "../catalog.js";
import { decode } from "../decode.js";
import type { Diagnostic } from "../diagnostic.js";
import { nameCatalog } from "../identifiers/index.js";
import { nameModules } from "../identifiers/module-name.js";
import { parsers } from "../../parsers/index.js";
import { type DocumentReading, readDocument } from "../read-document.js";
import { checkRules } from "../rules/index.js";
import { createSource } from "../source.js";
import type { Input } from "../generate.js";
import { formatReading } from "./format-reading.js";
import { formatDiagnostic } from "./print-diagnostics.js";
import { type CommonOptions, type LoadedInputs, loadInputs, resolveSettings } from "./settings.js";
import { createPaint } from "./style.js";
import { EXIT, type ExitStatus, type Terminal } from "./terminal.js";

export interface InspectOptions extends CommonOptions {
  readonly format?: "text" | "json";
}

/** `errgen inspect`: how documents are understood, for people or as JSON. */
export async function inspect(args: readonly string[], options: InspectOptions, terminal: Terminal): Promise<ExitStatus> {
  const { stdout, stderr, cwd, env } = terminal;
  const settings = await resolveSettings(args.filter((arg) => arg !== "-"), options, terminal);
  const loaded: LoadedInputs = await loadInputs({ ...settings, root: settings.configFile === null ? cwd : settings.root });
  const piped = args.includes("-") ? await readPiped(terminal) : null;
  const inputs = [...loaded.inputs, ...(piped && "input" in piped ? [piped.input] : [])];
  const readings: DocumentReading[] = [];
  for (const { source, settings: own } of inputs) readings.push(await readDocument(source, parsers, own?.format));
  const catalog = nameReadings(readings, inputs);
  const problems = [...settings.diagnostics, ...loaded.diagnostics, ...(piped && "problem" in piped ? [piped.problem] : [])];
  const diagnostics = [...problems, ...readings.flatMap((reading) => reading.diagnostics), ...checkRules(catalog)];
  if (options.format === "json") stdout.write(`${JSON.stringify({ schemaVersion: 1, documents: catalog.documents, diagnostics }, null, 1)}\n`);
  else {
    const paint = createPaint(stdout, env);
    if (settings.configFile !== null) stdout.write(`configuration: ${settings.configFile}\n\n`);
    for (const [index, reading] of readings.entries()) stdout.write(`${formatReading(catalog.documents[index] as Document, reading, paint)}\n`);
    const paintError = createPaint(stderr, env);
    for (const one of diagnostics) stderr.write(`${formatDiagnostic(one, cwd, cwd, paintError)}\n`);
  }
  return problems.some(({ severity }) => severity === "error") || inputs.length === 0 ? EXIT.failed : EXIT.fine;
}

function nameReadings(readings: readonly DocumentReading[], inputs: readonly Input[]): Catalog {
  const requests = readings.map(({ document }, index) => ({ path: document.path, configured: inputs[index]?.settings?.module }));
  return nameCatalog(readings.map(({ document }) => document), nameModules(requests).modules, "pascal");
}

async function readPiped({ stdin }: Terminal): Promise<{ readonly input: Input } | { readonly problem: Diagnostic }> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(chunk as Uint8Array);
  const decoded = decode(Buffer.concat(chunks));
  if ("text" in decoded) return { input: { source: createSource("stdin", decoded.text), named: true } };
  return { problem: { code: "unreadable-input", severity: "error", message: `The standard input is ${decoded.problem} at byte ${decoded.byte}`, location: null } };
}

