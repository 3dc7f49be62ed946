import { EXPLANATIONS } from "../../diagnostics/explanations.js";
import { CHANGE_MEANINGS } from "../../diff/change-meanings.js";
import { findRulePage } from "../../rules/rule-pages.js";

/** What a code means in one paragraph: a diagnostic, a rule's finding, a kind of change; null for a project's own rule. */
export function explainCode(code: string): string | null {
  const meanings = new Map<string, string>(Object.entries(CHANGE_MEANINGS));
  return EXPLANATIONS.get(code) ?? firstParagraph(code) ?? meanings.get(code) ?? null;
}

/** Of a rule's page, below its severity. */
function firstParagraph(rule: string): string | null {
  const paragraphs = findRulePage(rule)?.split("\n\n") ?? [];
  return paragraphs.find((paragraph) => !paragraph.startsWith("Severity: ")) ?? null;
}
