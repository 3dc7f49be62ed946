import type { Emitter } from "../emitters/emitter.js";
import type { Parser } from "../parser.js";
import type { Rule } from "../rules/rule.js";

/** Code of a project's own that takes part in a run, beside errgen's. */
export interface Plugins {
  readonly parsers: readonly Parser[];
  readonly rules: readonly Rule[];
  readonly emitters: readonly Emitter[];
}

/** The settings that hold plugins. */
export const PLUGIN_SETTINGS = ["parsers", "rules", "emitters"] as const;

/** Whether there is any. */
export function hasPlugins({ parsers, rules, emitters }: Plugins): boolean {
  return parsers.length + rules.length + emitters.length > 0;
}
