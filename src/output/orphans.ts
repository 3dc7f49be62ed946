import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Diagnostic } from "../diagnostic.js";
import type { OwnedFile } from "./owned-files.js";

/** What this run read, to tell whose files are left over. Paths count from the root. */
export interface RunScope {
  readonly root: string;
  /** Documents that gave entries. */
  readonly documents: ReadonlySet<string>;
  /** Documents that were read and gave none. */
  readonly withoutEntries: ReadonlySet<string>;
  /** Remove every file of errgen's that this run does not make. */
  readonly prune: boolean;
}

export interface Orphans {
  readonly orphans: readonly OwnedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Sorts the files that a run does not make: those whose document is gone are orphans; a document that
 * is still there, but was not read or holds no entry any more, is an error unless pruning is asked for.
 */
export function sortOrphans(
  owned: readonly OwnedFile[],
  made: ReadonlySet<string>,
  scope: RunScope,
): Orphans {
  const orphans: OwnedFile[] = [];
  const kept = new Map<string, OwnedFile>();
  for (const file of owned) {
    if (made.has(file.path)) continue;
    if (file.from === null || scope.prune || isGone(file.from, scope)) orphans.push(file);
    else if (!kept.has(file.from)) kept.set(file.from, file);
  }
  return {
    orphans,
    diagnostics: [...kept].map(([from, { path }]) => keptModule(from, path, scope)),
  };
}

/** The document does not exist, or its module has another name now. */
function isGone(from: string, { root, documents }: RunScope): boolean {
  return documents.has(from) || !existsSync(resolve(root, from));
}

function keptModule(from: string, path: string, { withoutEntries }: RunScope): Diagnostic {
  if (withoutEntries.has(from))
    return {
      code: "lost-entries",
      severity: "error",
      message: `${path} was generated from ${from}, in which no error code is found any more`,
      location: null,
      hint: `\`errgen inspect ${from}\` shows how it is understood; \`--prune\` drops its module`,
    };
  return {
    code: "unnamed-document",
    severity: "error",
    message: `${path} was generated from ${from}, which still exists but was not named in this run`,
    location: null,
    hint: "Name all documents of the output, or drop the others' modules with `--prune`",
  };
}
