import type { RecognizedDocument } from "../catalog.js";
import type { Marks } from "../shared-marks.js";
import { knowAgain } from "./know-again.js";
import { type LockedModule, type NameLock, textOf } from "./name-lock.js";

/** A document, and the module name that the configuration gives it, if any. */
export interface KnownRequest {
  readonly document: RecognizedDocument;
  readonly module?: string | undefined;
}

/**
 * The locked module of each document, null for a new one: that of its path, or of a document that it has the
 * texts of; else the one with the name
 * that the configuration gives it; else, for a document that was renamed, one of a document that is gone
 * with which it shares most of its codes and texts. `exists` tells of documents that are not read now.
 */
export function knownDocuments(
  requests: readonly KnownRequest[],
  { modules }: NameLock,
  exists: (path: string) => boolean,
): readonly (string | null)[] {
  const byPath = new Map([...modules].map(([module, { path }]) => [path, module]));
  const found = requests.map(({ document: { path, siblings } }) => {
    const paths = [path, ...siblings.map((sibling) => sibling.path)];
    return paths.flatMap((one) => byPath.get(one) ?? [])[0] ?? null;
  });
  const taken = new Set(found.filter((module) => module !== null));
  for (const [index, { module: configured }] of requests.entries()) {
    const isFree = configured !== undefined && modules.has(configured) && !taken.has(configured);
    if (found[index] !== null || !isFree) continue;
    found[index] = configured;
    taken.add(configured);
  }
  const left = [...modules].filter(
    ([module, { path }]) => !taken.has(module) && (path === "" || !exists(path)),
  );
  if (left.length === 0) return found;
  const open = [...requests.keys()].filter((index) => found[index] === null);
  const renamed = knowAgain(
    open.map((index) => marksNow(requests[index] as KnownRequest)),
    left.map(([, module]) => marksBefore(module)),
  );
  for (const [at, was] of renamed.entries()) {
    const index = open[at];
    if (was !== null && index !== undefined) found[index] = left[was]?.[0] ?? null;
  }
  return found;
}

function marksNow({ document: { sections } }: KnownRequest): Marks {
  return new Set(
    sections.flatMap(({ entries }) =>
      entries.map((entry) => JSON.stringify([entry.code, textOf(entry)])),
    ),
  );
}

function marksBefore({ sections }: LockedModule): Marks {
  return new Set(
    [...sections.values()].flatMap(({ entries }) =>
      entries
        .filter(({ retired }) => !retired)
        .map(({ code, text }) => JSON.stringify([code, text])),
    ),
  );
}
