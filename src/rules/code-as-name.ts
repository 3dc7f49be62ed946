import type { Entry } from "../catalog.js";
import { codeLocation } from "../entry-places.js";
import { codeIdentifier } from "../identifiers/entry-identifier.js";
import type { BuiltInRule } from "./built-in-rule.js";
import { counted } from "./phrases.js";

/**
 * Names in programs are made of the codes (`E1013`), since the document gives no names and its messages have no words
 * in Latin letters. A program that says `E1013` is no more readable than one that says `1013`. One finding a document.
 */
export const codeAsName: BuiltInRule = {
  code: "code-as-name",
  severity: "info",
  *check(catalog) {
    for (const { sections } of catalog.documents) {
      const entries = sections.flatMap((section) => section.entries);
      const named = entries.filter(isNamedByCode);
      const [first] = named;
      if (!first) continue;
      yield {
        message: `${counted(named.length, "A name is", `of ${entries.length} names are`)} made of the code${named.length === 1 ? "" : "s"}, such as \`${first.identifier}\``,
        location: codeLocation(first),
        hint: "Give names in the document or with its setting `names`; `transliterate` makes some of Chinese messages",
      };
    }
  },
};

/** Behind a `_` the code tells two names apart that are made of equal messages. */
function isNamedByCode({ name, code, identifier }: Entry): boolean {
  const at = identifier.toLowerCase().indexOf(codeIdentifier(code).toLowerCase());
  return name === null && at >= 0 && identifier[at - 1] !== "_";
}
