import type { BuiltInRule } from "./built-in-rule.js";
import { counted } from "./phrases.js";

/**
 * Codes of a document stand in several sections, and some have no title, so that their names can be numbers only
 * (`Section2`), which say nothing and change places with the tables. One finding a document.
 */
export const untitledSection: BuiltInRule = {
  code: "untitled-section",
  severity: "info",
  *check(catalog) {
    for (const { sections } of catalog.documents) {
      const used = sections.filter(({ entries }) => entries.length > 0);
      const untitled = used.filter(({ title }) => title === null);
      const [first] = untitled;
      if (!first || used.length < 2) continue;
      yield {
        message: `${counted(untitled.length, "A section has", `of ${used.length} sections have`)} no title, and ${untitled.length === 1 ? "is" : "are"} called by number: \`${first.identifier}\``,
        location: first.location,
        hint: "Put a heading above it, or give it a title with the setting `titles` of the document",
      };
    }
  },
};
