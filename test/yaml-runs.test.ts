import fc from "fast-check";
import { expect, it } from "vitest";
import { Parser } from "yaml";
import { composeTokens } from "../parsers/yaml/compose.js";
import { survey } from "../parsers/yaml/tokens.js";
import { treeMaker } from "../parsers/yaml/tree.js";
import { IN_FULL } from "./in-full.js";

/** What is read of a text whose collections are cut into runs of so many items. */
function read(text: string, atOnce: number): object {
  const tokens = [...new Parser().parse(text)];
  const { comments, depth, long } = survey(tokens, atOnce);
  const { documents, itemsOf, problems } = composeTokens(tokens, text.length, long, atOnce);
  const { formOf, unresolved } = treeMaker(text, itemsOf);
  const forms = documents.map(({ contents }) => formOf(contents, 0, documents.length === 1));
  // Where the library sees a fault depends on whether it thinks to be at the root.
  const isFaulty = problems.length > 0;
  return { comments, depth, forms, isFaulty, unresolved };
}

const MANY = 1000;

const word = fc.constantFrom(
  "jam",
  "stuck",
  "1001",
  "'a: b'",
  "&one x",
  "*one",
  "",
  "[a, b]",
  "!!str y",
  "|\n    long\n    text",
);
const line = fc
  .tuple(
    fc.constantFrom("", "- ", "  ", "  - ", "    ", "- - ", "? ", "# ", "--- "),
    fc.constantFrom("", "a: ", "b: ", "<<: ", "&one c: ", "'d':"),
    word,
    fc.constantFrom("", " # said", "\n"),
  )
  .map((parts) => parts.join(""));

it("gives the same forms, and sees that something is wrong, however long a run is", () => {
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 14 }),
      fc.integer({ min: 1, max: 4 }),
      (lines, atOnce) => {
        const text = lines.join("\n");
        // Where a map of nothing but merges ends is told by the whole of it.
        fc.pre(!JSON.stringify(read(text, MANY)).includes('"items":[]'));
        expect(read(text, atOnce)).toEqual(read(text, MANY));
      },
    ),
    { numRuns: IN_FULL ? 10_000 : 200 },
  );
});
