import type { Catalog } from "../catalog.js";
import type { Diagnostic, Severity } from "../diagnostic.js";
import type { Finding, Rule } from "../rules/rule.js";
import { freezeDeep } from "./freeze-deep.js";
import { takeAll } from "./take-all.js";

/** What the project's own rules find in a catalog, as severe as they are to be, and their faults. */
export async function runOwnRules(
  rules: readonly { readonly rule: Rule; readonly severity: Severity }[],
  catalog: Catalog,
): Promise<readonly Diagnostic[]> {
  freezeDeep(catalog);
  const { findingSchema } = await import("./result-schemas.js");
  const { firstProblem } = await import("./first-problem.js");
  const diagnostics: Diagnostic[] = [];
  for (const { rule, severity } of rules) {
    const { code } = rule;
    const { values, faults } = await takeAll<Finding>({
      plugin: { kind: "rule", name: code },
      doing: "checking the catalog",
      expected: "an iterable of findings",
      location: null,
      give: () => rule.check(catalog),
      problemWith: (finding) => firstProblem(finding, findingSchema),
    });
    diagnostics.push(...values.map((finding) => ({ code, severity, ...finding })), ...faults);
  }
  return diagnostics;
}
