import type { Catalog } from "../catalog.js";
import { hintOf } from "../config/did-you-mean.js";
import type { Diagnostic } from "../diagnostic.js";
import type { Input } from "../input.js";
import { type CatalogOptions, type PassedOver, readNamed } from "../read-catalog.js";
import { checkOwnRules, checkRules } from "../rules/index.js";
import { lintRules } from "../rules/lint-rules.js";
import type { Source } from "../source.js";
import { joinRepairs } from "./join-repairs.js";
import { maySuppress } from "./may-suppress.js";
import { type Suppressed, suppress } from "./suppress.js";

/** What a careful reader says of documents. */
export interface Linted {
  readonly catalog: Catalog;
  /** What was found, by document and place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly passedOver: readonly PassedOver[];
}

/** Reads documents and has all rules look at them, but for what their comments say is meant to be. */
export async function lintDocuments(
  inputs: readonly Input[],
  options: CatalogOptions,
): Promise<Linted> {
  const { rules = [], lint = {} } = options;
  const { catalog, diagnostics, passedOver } = await readNamed(inputs, options);
  const sources = inputs.map(({ source }) => source);
  const reading = { sources: new Map(sources.map((one) => [one.path, one])), diagnostics };
  const findings = [
    ...checkRules(catalog, lint, lintRules, reading),
    ...(await checkOwnRules(rules, catalog, lint)),
  ];
  const { kept, idle } = suppress(findings, sources.filter(maySuppress), catalog);
  const covered = new Set(lintRules.flatMap(({ covers = [] }) => covers));
  const known = [...lintRules, ...rules].map(({ code }) => code);
  const all = [
    ...joinRepairs(diagnostics.filter(({ code }) => !covered.has(code))),
    ...kept,
    ...idle.map((one) => idleDirective(one, known)),
  ];
  return { catalog, diagnostics: inDocumentOrder(all, sources), passedOver };
}

function idleDirective(
  { directive, rule }: Suppressed["idle"][number],
  known: readonly string[],
): Diagnostic {
  const { location } = directive;
  if (rule !== null && !known.includes(rule))
    return {
      code: "unknown-rule",
      severity: "warning",
      message: `There is no rule \`${rule}\``,
      location,
      hint: hintOf(rule, known),
    };
  const what = rule === null ? "No finding" : `No finding of \`${rule}\``;
  return {
    code: "unused-suppression",
    severity: "warning",
    message:
      directive.kind === "enable" ? `${what} is disabled here` : `${what} is suppressed by this`,
    location,
    hint: "Take the comment out",
  };
}

/** As the documents were given, from their beginnings to their ends; what has no place comes first. */
function inDocumentOrder(
  diagnostics: readonly Diagnostic[],
  sources: readonly Source[],
): readonly Diagnostic[] {
  const order = new Map(sources.map(({ path }, index) => [path, index]));
  const rank = ({ location }: Diagnostic): number =>
    location === null ? -1 : (order.get(location.path) ?? sources.length);
  const offset = ({ location }: Diagnostic): number => location?.start.offset ?? 0;
  return [...diagnostics].sort((a, b) => rank(a) - rank(b) || offset(a) - offset(b));
}
