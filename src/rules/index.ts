import type { Catalog } from "../catalog.js";
import type { Diagnostic } from "../diagnostic.js";
import { duplicateCode } from "./duplicate-code.js";
import { missingTranslation } from "./missing-translation.js";
import type { Rule } from "./rule.js";
import { translationParameters } from "./translation-parameters.js";
import { unclearParameter } from "./unclear-parameter.js";

const rules: readonly Rule[] = [
  duplicateCode,
  missingTranslation,
  translationParameters,
  unclearParameter,
];

/** What the rules find in a catalog. */
export function checkRules(catalog: Catalog): readonly Diagnostic[] {
  return rules.flatMap(({ code, severity, check }) =>
    [...check(catalog)].map((finding) => ({ code, severity, ...finding })),
  );
}

/** What rules of the project's own find. What guards them is loaded only where there are any. */
export async function checkOwnRules(
  rules: readonly Rule[],
  catalog: Catalog,
): Promise<readonly Diagnostic[]> {
  if (rules.length === 0) return [];
  const { runOwnRules } = await import("../plugins/run-rules.js");
  return runOwnRules(rules, catalog);
}
