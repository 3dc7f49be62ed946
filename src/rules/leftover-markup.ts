import type { Document, Entry } from "../catalog.js";
import type { Location } from "../source.js";
import type { BuiltInRule } from "./built-in-rule.js";
import { placeOfWord } from "./places-of-words.js";
import { groupBy } from "./same-text.js";

/** An entity, a line break, a pair of tags or the end of one, a mark of Markdown that is still there. */
const MARKUP =
  /&(?:nbsp|lt|gt|amp|quot|apos|#\d{1,6}|#x[\da-f]{1,6});|<br\s*\/?>|<\/(?:a|b|i|u|p|s|em|strong|span|font|div|code|pre|sub|sup|td|tr|th|li|ul|ol)>|\\[_*|]|\*\*(?=\S)[^*]+\*\*/iu;

/**
 * A message, a description or a name has markup in it that nobody was to see: `<br>`, `&nbsp;`, `\_`, which a
 * converter or a copy left. It gets into the outputs as it is. One finding for each kind of markup in a document.
 */
export const leftoverMarkup: BuiltInRule = {
  code: "leftover-markup",
  severity: "warning",
  *check(catalog, { sources }) {
    for (const document of catalog.documents)
      for (const same of groupBy([...markupIn(document)], ({ kind }) => kind)) {
        const [first] = same;
        if (!first) continue;
        const others = same.length - 1;
        const more = others === 0 ? "" : `, and in ${others} other text${others === 1 ? "" : "s"}`;
        yield {
          message: `\`${first.markup}\` was left in the ${first.part} of \`${first.entry.code}\`${more}`,
          location: placeOfWord(first.markup, first.location, sources),
          hint: "It is part of the text for programs; write the character that is meant",
        };
      }
  },
};

function* markupIn({ sections }: Document) {
  for (const { entries } of sections)
    for (const entry of entries)
      for (const { part, text, location } of partsOf(entry)) {
        const markup = MARKUP.exec(text)?.[0];
        if (markup !== undefined) yield { entry, part, markup, kind: kindOf(markup), location };
      }
}

function kindOf(markup: string): string {
  return markup.startsWith("**") ? "**" : markup.toLowerCase();
}

function partsOf(
  entry: Entry,
): readonly { readonly part: string; readonly text: string; readonly location: Location }[] {
  const { places, location } = entry;
  return (["name", "message", "description"] as const).flatMap((part) => {
    const text = entry[part];
    return text === null ? [] : [{ part, text, location: { ...location, ...places[part] } }];
  });
}
