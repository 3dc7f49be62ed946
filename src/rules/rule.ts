import type { Catalog } from "../catalog.js";
import type { Fix, Related, Severity } from "../diagnostic.js";
import type { Location } from "../source.js";

/** One thing that a rule found, at the narrowest place. */
export interface Finding {
  /** One sentence without a final period. */
  readonly message: string;
  /** As the catalog has it: of an entry, or `{ ...entry.location, ...entry.places.message }`. */
  readonly location: Location;
  /** Where there are several places: the others. */
  readonly related?: readonly Related[];
  /** How to mend it, where that helps. */
  readonly hint?: string;
  /** What mends it, where that is certain. */
  readonly fix?: Fix;
}

/**
 * A rule reads the catalog and yields a value for each finding, which becomes a diagnostic. The catalog that
 * a rule of a project's own gets is frozen; what the rule throws, or yields beside findings, is an error that
 * names it.
 */
export interface Rule {
  /** Stable, in kebab-case; the code of its diagnostics. A project's own takes none of errgen's. */
  readonly code: string;
  /** An `error` keeps errgen from writing anything. */
  readonly severity: Severity;
  /** What it finds, in any order. */
  check(catalog: Catalog): Iterable<Finding>;
}
