import { existsSync, readFileSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import { configCandidates } from "../config/find-config.js";
import { loadConfig } from "../config/load.js";
import { listProjects } from "../config/projects.js";
import type { Diagnostic } from "../diagnostic.js";
import { chooseInputs } from "./choose-inputs.js";
import { configFileOf } from "./config-text.js";
import { findDocuments } from "./find-documents.js";
import { addAttributes } from "./git-attributes.js";
import { addScripts } from "./package-scripts.js";
import { lookAtProject } from "./project-facts.js";
import { proposeModules } from "./propose-modules.js";
import { readManifest } from "./read-manifest.js";

/** A file to write, and what to say of it. */
export interface Step {
  readonly file: string;
  readonly text: string;
  /** Whether it must not be there yet. */
  readonly isNew: boolean;
  readonly saying: readonly string[];
}

/** What there is to do, or why nothing can be done. */
export interface InitPlan {
  readonly steps: readonly Step[];
  /** What was left as it is, and why. */
  readonly notes: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds out what a folder lacks to be a project of errgen's. Writes nothing. */
export async function planInit(folder: string): Promise<InitPlan> {
  const manifest = readManifest(folder);
  if (manifest !== null && "diagnostics" in manifest)
    return { steps: [], notes: [], diagnostics: manifest.diagnostics };
  const configured = await planConfig(folder, manifest?.value);
  if ("diagnostics" in configured)
    return { steps: [], notes: [], diagnostics: configured.diagnostics };
  const scripts = manifest && planScripts(folder, manifest);
  const attributes = planAttributes(folder, configured.outs);
  const steps = [configured.step, scripts?.step ?? null, attributes].filter((one) => one !== null);
  const noManifest = "there is no package.json for scripts; `npx errgen build` builds";
  const notes = manifest === null && steps.length > 0 ? [noManifest] : (scripts?.notes ?? []);
  return { steps, notes, diagnostics: [] };
}

type PlannedConfig =
  | { readonly step: Step | null; readonly outs: readonly string[] }
  | { readonly diagnostics: readonly Diagnostic[] };

async function planConfig(folder: string, manifest: unknown): Promise<PlannedConfig> {
  const present = configIn(folder, manifest);
  if (present !== null) {
    const { config, diagnostics } = await loadConfig(folder, present);
    if (diagnostics.length > 0) return { diagnostics };
    const outs = listProjects(config).flatMap((project) => project.config.out ?? []);
    return { step: null, outs: outs.map((out) => relative(folder, resolve(folder, out))) };
  }
  const { documents, read } = await findDocuments(folder);
  if (documents.length === 0) return { diagnostics: [noDocuments(read)] };
  const facts = lookAtProject(folder, manifest);
  const modules = proposeModules(documents);
  const inputs = chooseInputs(documents.map(({ path }) => path));
  const { name, text } = configFileOf({ inputs, modules }, facts);
  const listed = documents.map(({ path, entries }) => {
    const module = modules.get(path);
    return `  ${path}: ${entries} ${entries === 1 ? "code" : "codes"}${module === undefined ? "" : `, module ${module}`}`;
  });
  const many = documents.length === 1 ? "1 document" : `${documents.length} documents`;
  const saying = [`${name} for ${many}:`, ...listed];
  return { step: { file: join(folder, name), text, isNew: true, saying }, outs: [facts.out] };
}

/** A folder's own configuration: a file, or package.json with the key `errgen`. */
function configIn(folder: string, manifest: unknown): string | null {
  const files = configCandidates(folder).filter((file) => basename(file) !== "package.json");
  const own = files.find((file) => existsSync(file));
  if (own !== undefined) return own;
  const inManifest = typeof manifest === "object" && manifest !== null && "errgen" in manifest;
  return inManifest ? join(folder, "package.json") : null;
}

function planScripts(
  folder: string,
  { text, value }: { readonly text: string; readonly value: object },
): { readonly step: Step | null; readonly notes: readonly string[] } {
  const { text: edited, added, taken } = addScripts(text, value);
  const words = added.map((name) => `\`${name}\``).join(" and ");
  const saying = [`package.json: ${added.length === 1 ? "script" : "scripts"} ${words}`];
  const file = join(folder, "package.json");
  return {
    step: added.length > 0 ? { file, text: edited, isNew: false, saying } : null,
    notes: taken.map((name) => `package.json has another script \`${name}\`, which stays as it is`),
  };
}

function planAttributes(folder: string, outs: readonly string[]): Step | null {
  const file = join(folder, ".gitattributes");
  const before = existsSync(file) ? readFileSync(file, "utf8") : null;
  const own = outs.map((out) => out.split(sep).join("/")).filter((out) => !out.startsWith(".."));
  const after = own.reduce((text, out) => addAttributes(text, out) ?? text, before ?? "");
  if (after === (before ?? "")) return null;
  const saying = [`.gitattributes: ${own.join(", ")} is generated and has LF line endings`];
  return { file, text: after, isNew: before === null, saying };
}

function noDocuments(read: number): Diagnostic {
  return {
    code: "no-documents",
    severity: "error",
    message: `No document with error codes was found here; ${read === 1 ? "1 file was" : `${read} files were`} read`,
    location: null,
    hint: "Name the folder of a project: `errgen init FOLDER`; `errgen inspect FILE` shows how a document is understood",
  };
}
