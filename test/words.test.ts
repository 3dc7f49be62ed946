import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { words } from "../src/recognize/words.js";

const PATTERNS = [
  /(?<!\p{L})(?:err(?:or)?s?|fout\p{L}*)(?!\p{L})/iu,
  /(?<![\p{L}\d])[1-5]xx(?![\p{L}\d])/iu,
  /(?:^|[^\p{L}])[\p{L}\d_]*error(?![\p{Ll}])/iu,
  /\[\p{L}\]|[\]\p{Lu}]x/iu,
];
const texts = fc.oneof(
  fc.string(),
  fc.string({ unit: "grapheme" }),
  fc
    .array(fc.constantFrom("err", "Errors", "FOUT", "5xx", "é", "[", "]", "\\", "L", "x", " ", "_"))
    .map((parts) => parts.join("")),
);

describe("words", () => {
  it.each(PATTERNS)("finds what the pattern finds: %s", (pattern) => {
    const find = words(pattern);
    fc.assert(
      fc.property(texts, (text) => {
        expect(find(text).exec(text)).toEqual(pattern.exec(text));
      }),
      { numRuns: 1_000 },
    );
  });
});
