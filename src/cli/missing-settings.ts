import type { Diagnostic } from "../diagnostic.js";
import type { Settings } from "./settings.js";

/** Said of settings that name no document. `example` is a command line that does. */
export function missingInputs(settings: Settings, example: string): readonly Diagnostic[] {
  return settings.inputs.length === 0 ? [missing("no-inputs", "document", settings, example)] : [];
}

/** Said of settings that name no output folder. */
export function missingOut(settings: Settings, example: string): readonly Diagnostic[] {
  return settings.out === null ? [missing("no-out", "output folder", settings, example)] : [];
}

function missing(
  code: "no-inputs" | "no-out",
  what: string,
  { configFile }: Settings,
  example: string,
): Diagnostic {
  const where =
    configFile === null ? "there is no configuration that names one" : `${configFile} names none`;
  return {
    code,
    severity: "error",
    message: `No ${what} was given, and ${where}`,
    location: null,
    hint: `For example: ${example}`,
  };
}
