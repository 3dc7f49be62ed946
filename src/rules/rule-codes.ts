/** The codes of errgen's own rules, which a configuration may give another severity. */
export const RULE_CODES = [
  "ambiguous-code",
  "code-as-name",
  "code-outside-range",
  "damaged-underscores",
  "duplicate-code",
  "duplicate-message",
  "empty-section",
  "invalid-http-status",
  "leftover-markup",
  "missing-message",
  "missing-name",
  "missing-translation",
  "mixed-codes",
  "mixed-name-styles",
  "overlapping-ranges",
  "skipped-rows",
  "table-repaired",
  "translation-parameters",
  "typo",
  "unclear-parameter",
  "unordered-codes",
  "unread-code",
  "untitled-section",
  "untrimmed-text",
] as const;

export type RuleCode = (typeof RULE_CODES)[number];
