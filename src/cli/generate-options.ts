import type { Diagnostic } from "../diagnostic.js";
import type { GenerateOptions } from "../generate.js";
import type { ReadText } from "../watch/text-memory.js";
import { importedFrom } from "./imported-from.js";
import { type LockText, lockOptions, readLock } from "./name-lock.js";
import type { Settings } from "./settings.js";
import { loadTransliteration } from "./transliteration.js";

/** The settings as `generate` takes them, and the lock file as it was read for them. */
export interface ResolvedOptions {
  readonly options: GenerateOptions;
  readonly lock: LockText;
}

/** What decides names and files beside the documents, or why it cannot be known. */
export async function resolveGenerateOptions(
  settings: Settings,
  rename: boolean,
  readText?: ReadText,
): Promise<ResolvedOptions | { readonly problem: Diagnostic }> {
  const lock = readLock(settings, readText);
  if ("problem" in lock) return lock;
  const script = await loadTransliteration(settings);
  if ("problem" in script) return script;
  const options = {
    ...configuredOptions(settings),
    ...settings.plugins,
    ...script,
    ...lockOptions(lock, settings, rename),
  };
  return { options, lock };
}

function configuredOptions(settings: Settings): GenerateOptions {
  const { config } = settings;
  return {
    style: config.style ?? "enum",
    naming: config.naming ?? "pascal",
    entryPrefix: config.entryPrefix,
    entrySuffix: config.entrySuffix,
    languages: config.languages,
    lint: config.lint,
    sectionPrefix: config.sectionPrefix,
    sectionSuffix: config.sectionSuffix,
    codeNames: config.codeNames ?? false,
    errorClass: config.errorClass ?? false,
    catalog: config.catalog ?? false,
    openapi: config.openapi ?? false,
    fileExtension: config.fileExtension ?? ".ts",
    importExtension: config.importExtension === "none" ? "" : (config.importExtension ?? ".js"),
    header: config.header ?? [],
    docs: config.docs === false ? null : (config.docs ?? "docs"),
    docsFormats: config.docsFormats ?? ["markdown"],
    out: importedFrom(settings) ?? ".",
  };
}
