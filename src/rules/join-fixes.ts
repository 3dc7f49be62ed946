import type { Fix } from "../diagnostic.js";

/** What mends all of several findings that can be mended, as one fix; null if none can. */
export function joinFixes(findings: readonly { readonly fix?: Fix }[]): Fix | null {
  const fixes = findings.flatMap(({ fix }) => fix ?? []);
  const [first] = fixes;
  return first ? { label: first.label, edits: fixes.flatMap(({ edits }) => edits) } : null;
}
