import { alike } from "./alike.js";
import type { BuiltInRule } from "./built-in-rule.js";
import { joinFixes } from "./join-fixes.js";

/**
 * A table breaks a rule of its syntax: a delimiter row that is too short, a border out of place, no blank line above.
 * errgen reads it as it was meant, and other readers see no table, or not all of it. What is certain `--fix` mends.
 * One finding for all tables of a document of which the same is to say.
 */
export const tableRepaired: BuiltInRule = {
  code: "table-repaired",
  severity: "warning",
  covers: ["table-repaired"],
  *check(_, { diagnostics }) {
    for (const { all, finding } of alike(diagnostics, "table-repaired")) {
      const fix = joinFixes(all);
      yield fix === null ? finding : { ...finding, fix };
    }
  },
};
