import fc from "fast-check";
import { expect, test } from "vitest";
import { mask } from "../../parsers/markdown/mask.js";

const lines = fc
  .array(fc.constantFrom("", "| 1 | one |", "> | 2 | two |", "text", "- item", "---"), {
    maxLength: 30,
  })
  .map((all) => all.join("\n"));
const texts = fc
  .tuple(lines, fc.array(fc.tuple(fc.nat(), fc.nat(200)), { maxLength: 4 }))
  .map(([text, spans]) => ({
    text,
    stretches: spans.map(([from, length]) => {
      const start = from % (text.length + 1);
      return { start, end: Math.min(text.length, start + length) };
    }),
  }));

test("what is left of a text stands where it stood, and no line of it is lost", () => {
  fc.assert(
    fc.property(texts, ({ text, stretches }) => {
      const masked = mask(text, stretches);
      for (let offset = 0; offset < masked.text.length; offset++) {
        const character = masked.text.charAt(offset);
        if (character !== " ") expect(text.charAt(masked.toWhole(offset))).toBe(character);
      }
      expect(masked.toWhole(masked.text.length)).toBe(text.length);
    }),
    { numRuns: 1000 },
  );
});
