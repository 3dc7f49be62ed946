import type { Diagnostic } from "../diagnostic.js";
import { RULE_CODES } from "../rules/rule-codes.js";
import type { ConfigPlaces } from "./config-places.js";
import { hintOf } from "./did-you-mean.js";
import type { Project } from "./projects.js";

/** What `lint` says of rules that there are not. */
export function lintProblems(
  { config: { lint = {}, rules = [] }, path }: Project,
  { prefix, locate }: ConfigPlaces,
): readonly Diagnostic[] {
  const known = [...RULE_CODES, ...rules.map(({ code }) => code)];
  return Object.keys(lint)
    .filter((code) => !known.includes(code))
    .map((code) => ({
      code: "invalid-config",
      severity: "error",
      message: `${prefix}\`lint\` names \`${code}\`, and there is no such rule`,
      location: locate([...path, "lint", code], "key"),
      hint: hintOf(code, known),
    }));
}
