import type { Entry } from "./entry.js";
import type { Page } from "./page.js";

/** Entries of one namespace beside each other. */
export interface NamespaceEntries {
  readonly namespace: string;
  readonly entries: readonly Entry[];
}

/** Fewer entries of a namespace are of no list of their own. */
const ENOUGH = 3;

/**
 * The entries of a dictionary by the namespaces of their names, `:fault/no-berth` … `:menu/open` …, in runs as they stand;
 * null unless every name has a namespace, and two of them at least have several names.
 */
export function byNamespace(
  page: Page,
  entries: readonly Entry[],
): readonly NamespaceEntries[] | null {
  const runs: { namespace: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const namespace = namespaceOf(page, entry);
    if (namespace === null) return null;
    const last = runs.at(-1);
    if (last?.namespace === namespace) last.entries.push(entry);
    else runs.push({ namespace, entries: [entry] });
  }
  const large = runs.filter(({ entries: { length } }) => length >= ENOUGH);
  return new Set(large.map(({ namespace }) => namespace)).size > 1 ? runs : null;
}

function namespaceOf(page: Page, { places: [name] }: Entry): string | null {
  if (name?.kind !== "keyword") return null;
  const text = page.text.slice(name.start, name.end);
  return /^:+([^/\s]+)\/[^/\s]+$/.exec(text)?.[1] ?? null;
}
