import type { Config } from "../config/config.js";

/** Pages may lie here from a time when the configuration said nothing else. */
const DEFAULT_DOCS = "docs";

/** Where pages are, and where they may have been, below the output. */
export function docsFolders({ docs }: Pick<Config, "docs">): readonly string[] {
  return docs === undefined || docs === false ? [DEFAULT_DOCS] : [docs, DEFAULT_DOCS];
}
