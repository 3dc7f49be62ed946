import type { Diagnostic } from "../diagnostic.js";
import type { Config } from "./config.js";
import type { ConfigPlaces } from "./config-places.js";
import { describeIssue } from "./describe-issue.js";
import { projectProblems } from "./project-problems.js";
import { configSchemaFor } from "./schema.js";

/** A checked configuration, or everything that is wrong with it. */
export type Validated =
  | { readonly config: Config }
  | { readonly diagnostics: readonly Diagnostic[] };

/** Checks what a configuration file gave; its paths count from `folder`. */
export function validateConfig(
  value: unknown,
  folder: string,
  places: ConfigPlaces,
  isScript: boolean,
): Validated {
  const schema = configSchemaFor(value, isScript);
  const result = schema.safeParse(value);
  if (!result.success) {
    const checked = { value, schema, places };
    const found = result.error.issues.flatMap((issue) => describeIssue(issue, checked));
    return { diagnostics: found.sort((a, b) => offsetOf(a) - offsetOf(b)) };
  }
  const config = result.data as Config;
  const diagnostics = projectProblems(config, folder, places);
  return diagnostics.length > 0 ? { diagnostics } : { config };
}

function offsetOf({ location }: Diagnostic): number {
  return location?.start.offset ?? 0;
}
