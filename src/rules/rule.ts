import type { Catalog } from "../catalog.js";
import type { Severity } from "../diagnostic.js";
import type { Location } from "../source.js";

/** One thing that a rule found, at the narrowest place. */
export interface Finding {
  /** One sentence without a final period. */
  readonly message: string;
  readonly location: Location;
  readonly hint?: string;
}

/** A rule reads the catalog and yields a value for each finding. */
export interface Rule {
  /** Stable, in kebab-case; the code of its diagnostics. */
  readonly code: string;
  readonly severity: Severity;
  check(catalog: Catalog): Iterable<Finding>;
}
