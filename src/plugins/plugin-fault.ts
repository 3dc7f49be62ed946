import type { Diagnostic } from "../diagnostic.js";
import type { Location } from "../source.js";

/** Which plugin something is said of. */
export interface PluginName {
  readonly kind: "parser" | "rule" | "emitter";
  /** The parser's or the emitter's name, or the rule's code. */
  readonly name: string;
}

/** A plugin threw. What a person needs to mend it, its stack, is the detail. */
export function pluginFailed(
  { kind, name }: PluginName,
  what: string,
  error: unknown,
  location: Location | null,
): Diagnostic {
  const reason = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? error.stack : undefined;
  return {
    code: "plugin-failed",
    severity: "error",
    message: `The ${kind} \`${name}\` failed ${what}: ${reason}`,
    location,
    hint: "It is the project's own code, from the configuration; -v shows where it failed",
    ...(stack === undefined ? {} : { detail: stack }),
  };
}

/** A plugin gave something else than its kind is to give. `expected` is a clause: "expected …". */
export function pluginResult(
  { kind, name }: PluginName,
  found: string,
  expected: string,
  location: Location | null,
): Diagnostic {
  return {
    code: "plugin-result",
    severity: "error",
    message: `The ${kind} \`${name}\` gave ${found}, ${expected}`,
    location,
    hint: "It is the project's own code, from the configuration; errgen's declarations say what it is to give",
  };
}
