import { type Diagnostic, hasErrors } from "../diagnostic.js";
import type { TextOf } from "../excerpt.js";
import type { GenerateOptions } from "../generate.js";
import { resolveGenerateOptions } from "./generate-options.js";
import { missingInputs } from "./missing-settings.js";
import { type LoadedInputs, loadInputs, type Settings } from "./settings.js";
import { textsAtHand } from "./texts-at-hand.js";

/** The documents of a project and how they are to be read, before they are. */
export interface LoadedProject {
  /** Null where nothing can be read; the diagnostics say why. */
  readonly loaded:
    | (Omit<LoadedInputs, "diagnostics"> & { readonly options: GenerateOptions })
    | null;
  /** Those of the settings first. */
  readonly diagnostics: readonly Diagnostic[];
  /** The documents. */
  readonly textOf: TextOf;
}

/** Loads what a command that only reads is to read. `example` is a command line of it that names documents. */
export async function loadProject(settings: Settings, example: string): Promise<LoadedProject> {
  const found = [...settings.diagnostics];
  if (!hasErrors(found)) found.push(...missingInputs(settings, example));
  if (hasErrors(found))
    return { loaded: null, diagnostics: found, textOf: textsAtHand([], settings.root) };
  const { diagnostics, ...inputs } = await loadInputs(settings);
  found.push(...diagnostics);
  const textOf = textsAtHand(inputs.inputs, settings.root);
  const resolved = await resolveGenerateOptions(settings, false);
  if ("problem" in resolved)
    return { loaded: null, diagnostics: [...found, resolved.problem], textOf };
  return { loaded: { ...inputs, options: resolved.options }, diagnostics: found, textOf };
}
