import type { Level, RuleOptions } from "./built-in-rule.js";

/** What a configuration says of one rule: how severe its findings are, and maybe its options. */
export type RuleSetting = Level | readonly [Level] | readonly [Level, RuleOptions];

/** What a configuration says of rules, errgen's and the project's own, by their codes. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** How severe the findings of a rule are, and its options. */
export function settingOf(
  code: string,
  severity: Level,
  settings: RuleSettings,
): { readonly level: Level; readonly options: RuleOptions } {
  const setting = settings[code] ?? severity;
  if (typeof setting === "string") return { level: setting, options: {} };
  return { level: setting[0], options: setting[1] ?? {} };
}
