import { alike } from "./alike.js";
import type { BuiltInRule } from "./built-in-rule.js";

/**
 * A line of prose begins like a row: a code that is built like those that were read, and a text. It was left as
 * prose, so that the code gets into no output.
 */
export const unreadCode: BuiltInRule = {
  code: "unread-code",
  severity: "warning",
  covers: ["unread-code"],
  *check(_, { diagnostics }) {
    for (const { finding } of alike(diagnostics, "unread-code")) yield finding;
  },
};
