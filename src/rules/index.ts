import type { Catalog, Document } from "../catalog.js";
import type { Diagnostic } from "../diagnostic.js";
import type { BuiltInRule, Reading } from "./built-in-rule.js";
import { duplicateCode } from "./duplicate-code.js";
import { missingTranslation } from "./missing-translation.js";
import type { Rule } from "./rule.js";
import { type RuleSettings, settingOf } from "./rule-settings.js";
import { skippedRows } from "./skipped-rows.js";
import { translationParameters } from "./translation-parameters.js";
import { unclearParameter } from "./unclear-parameter.js";

/**
 * The rules that are part of a build: what they find concerns the outputs, and is decided by one document.
 * `errgen lint` runs all.
 */
export const buildRules: readonly BuiltInRule[] = [
  duplicateCode,
  missingTranslation,
  skippedRows,
  translationParameters,
  unclearParameter,
];

const NO_READING: Reading = { sources: new Map(), diagnostics: [] };

/** What rules find in a catalog, with the severities that a configuration gives them. */
export function checkRules(
  catalog: Catalog,
  settings: RuleSettings = {},
  rules = buildRules,
  reading = NO_READING,
): readonly Diagnostic[] {
  return rules.flatMap(({ code, severity, check }) => {
    const { level, options } = settingOf(code, severity, settings);
    if (level === "off") return [];
    const found = [...check(catalog, reading, options)];
    return found.map((finding) => ({ code, severity: level, ...finding }));
  });
}

/** What the rules of a build find in one document: a list for each of them. */
export function checkDocument(
  document: Document,
  settings: RuleSettings,
): readonly (readonly Diagnostic[])[] {
  const catalog = { documents: [document] };
  return buildRules.map((rule) => checkRules(catalog, settings, [rule]));
}

/** What the rules of a build find in a catalog, as `checkRules` gives it. */
export function checkDocuments(
  { documents }: Catalog,
  settings: RuleSettings = {},
  check = checkDocument,
): readonly Diagnostic[] {
  const found = documents.map((document) => check(document, settings));
  return buildRules.flatMap((_, index) => found.flatMap((lists) => lists[index] ?? []));
}

/** What rules of the project's own find. What guards them is loaded only where there are any. */
export async function checkOwnRules(
  rules: readonly Rule[],
  catalog: Catalog,
  settings: RuleSettings = {},
): Promise<readonly Diagnostic[]> {
  const running = rules.flatMap((rule) => {
    const { level } = settingOf(rule.code, rule.severity, settings);
    return level === "off" ? [] : [{ rule, severity: level }];
  });
  if (running.length === 0) return [];
  const { runOwnRules } = await import("../plugins/run-rules.js");
  return runOwnRules(running, catalog);
}
