import type { Catalog } from "../catalog.js";
import type { Diagnostic } from "../diagnostic.js";
import type { Source } from "../source.js";
import { type Directive, findDirectives } from "./find-directives.js";

/** What is left of findings when the comments of documents were heard. */
export interface Suppressed {
  readonly kept: readonly Diagnostic[];
  /** What comments name in vain: a code of a rule, or null for all rules. */
  readonly idle: readonly { readonly directive: Directive; readonly rule: string | null }[];
}

/** Lines of a document in which findings of a rule, or of all, are meant to be. */
interface Reach {
  readonly directive: Directive;
  /** Null for all rules. */
  readonly rule: string | null;
  readonly from: number;
  readonly to: number;
}

/** Leaves out the findings that comments of their documents say are meant to be. */
export function suppress(
  findings: readonly Diagnostic[],
  sources: readonly Source[],
  { documents }: Catalog,
): Suppressed {
  const formats = new Map(documents.map(({ path, format }) => [path, format]));
  const reaches = sources.flatMap((source) =>
    reachesOf(findDirectives(source, formats.get(source.path) ?? "")),
  );
  const used = new Set<Reach>();
  const kept = findings.filter((finding) => {
    const covering = reaches.filter((reach) => covers(reach, finding));
    for (const reach of covering) used.add(reach);
    return covering.length === 0;
  });
  return { kept, idle: reaches.filter((reach) => !used.has(reach)) };
}

function covers({ directive, rule, from, to }: Reach, { code, location }: Diagnostic): boolean {
  if (location === null || location.path !== directive.location.path) return false;
  const { line } = location.start;
  return (rule === null || rule === code) && line >= from && line <= to;
}

/** An `enable` ends what is disabled above it; one that ends nothing reaches nothing. */
function reachesOf(directives: readonly Directive[]): readonly Reach[] {
  const closed: Reach[] = [];
  let open: Reach[] = [];
  for (const directive of directives) {
    const { line } = directive.location.start;
    const rules = directive.rules.length === 0 ? [null] : directive.rules;
    const { kind } = directive;
    if (kind === "disable-next-line") {
      const next = directive.location.end.line + 1;
      closed.push(...rules.map((rule) => ({ directive, rule, from: next, to: next })));
    } else if (kind === "disable")
      open.push(...rules.map((rule) => ({ directive, rule, from: line, to: Infinity })));
    else
      for (const rule of rules) {
        const ended = open.filter((reach) => rule === null || reach.rule === rule);
        closed.push(...ended.map((reach) => ({ ...reach, to: line })));
        if (ended.length === 0) closed.push({ directive, rule, from: 0, to: 0 });
        open = open.filter((reach) => !ended.includes(reach));
      }
  }
  return [...closed, ...open];
}
