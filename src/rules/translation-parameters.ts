import type { Entry, Translation } from "../catalog.js";
import { findParameters } from "../parameters/find-parameters.js";
import type { BuiltInRule } from "./built-in-rule.js";
import type { Finding } from "./rule.js";

/**
 * A text in another language has other parameters than its message, such as `{name}` or `%s`. Programs put the same
 * values into the texts of all languages: one that a text lacks is not said, and one that it has alone stays open.
 * Give both the same ones.
 */
export const translationParameters: BuiltInRule = {
  code: "translation-parameters",
  severity: "warning",
  *check(catalog) {
    for (const { sections } of catalog.documents)
      for (const { entries } of sections)
        for (const entry of entries)
          for (const translation of entry.translations) yield* compare(entry, translation);
  },
};

function* compare(
  { code, message, location: entry, places }: Entry,
  { language, message: text, location }: Translation,
): Iterable<Finding> {
  if (message === null || text === null) return;
  const [own, told] = [findParameters(message), findParameters(text)];
  if (own.unclear !== null || told.unclear !== null) return;
  const lacks = own.names.filter((name) => !told.names.includes(name));
  const adds = told.names.filter((name) => !own.names.includes(name));
  if (lacks.length + adds.length === 0) return;
  const said = [
    ...(lacks.length > 0 ? [`lacks ${listed(lacks)}`] : []),
    ...(adds.length > 0 ? [`has ${listed(adds)}, which the message does not have`] : []),
  ];
  yield {
    message: `The text of \`${code}\` in \`${language}\` ${said.join(", and ")}`,
    location,
    related: [{ location: { ...entry, ...places.message }, message: "its message" }],
    hint: "Give both the same parameters: programs put the same values into each",
  };
}

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}
