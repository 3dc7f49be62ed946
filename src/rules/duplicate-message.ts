import type { Entry, Section } from "../catalog.js";
import type { BuiltInRule } from "./built-in-rule.js";
import { eachSection } from "./each-section.js";
import { codesOf, quoted } from "./phrases.js";
import { comparable, groupBy } from "./same-text.js";

/**
 * Several codes of one section have the same message, so that people who see it cannot tell which of them it was.
 * Either the codes mean the same, or their messages say too little. One finding a section names the message that
 * most codes have.
 */
export const duplicateMessage: BuiltInRule = {
  code: "duplicate-message",
  severity: "info",
  *check(catalog) {
    for (const { section } of eachSection(catalog)) {
      const groups = sharedMessages(section);
      const [most] = groups;
      const second = most?.[1];
      if (!most || !second) continue;
      const others = groups.length - 1;
      const more =
        others === 0 ? "" : `; ${others === 1 ? "another message" : `${others} more messages`} too`;
      yield {
        message: `${quoted(second.message ?? "")} is the message of ${most.length} codes, ${codesOf(most)}${more}`,
        location: { ...second.location, ...second.places.message },
      };
    }
  },
};

/** The entries of each message that has several codes, the most first. */
function sharedMessages({ entries }: Section): readonly (readonly Entry[])[] {
  const told = entries.filter(({ message }) => message !== null);
  return groupBy(told, ({ message }) => comparable(message ?? ""))
    .filter((group) => new Set(group.map(({ code }) => code)).size > 1)
    .sort((one, other) => other.length - one.length);
}
