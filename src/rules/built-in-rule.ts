import type { Catalog } from "../catalog.js";
import type { Diagnostic, Severity } from "../diagnostic.js";
import type { Source } from "../source.js";
import type { Finding } from "./rule.js";
import type { RuleCode } from "./rule-codes.js";

/** How severe findings of a rule are; `off` for a rule that is not run. */
export type Level = Severity | "off";

/** What a rule may be told beside its severity. */
export interface RuleOptions {
  /** `typo`: words that are right. */
  readonly words?: readonly string[];
}

/** What is known of the documents beside the catalog. */
export interface Reading {
  /** The documents as they are written, by path; those of a stored catalog are not there. */
  readonly sources: ReadonlyMap<string, Source>;
  /** What was found when they were read. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A rule of errgen's own. Its doc comment is its page, and its fixtures are the examples there. */
export interface BuiltInRule {
  readonly code: RuleCode;
  /** Unless the configuration says another one. */
  readonly severity: Severity;
  /** Codes of diagnostics of reading that it tells about, so that `errgen lint` does not tell them twice. */
  readonly covers?: readonly string[];
  /** What it finds, in any order: at most one line to understand each. */
  check(catalog: Catalog, reading: Reading, options: RuleOptions): Iterable<Finding>;
}
