import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSource } from "../src/source.js";

const decoded = fc.string({
  unit: fc.constantFrom("a", "é", "中", "😀", " ", "\n", "\r", "\r\n", "|"),
  maxLength: 60,
});

describe("a source", () => {
  it("counts in the file's own characters, whatever its line endings", () => {
    fc.assert(
      fc.property(decoded, (text) => {
        const source = createSource("a.md", text);
        expect(source.text).toBe(text.replace(/\r\n?/g, "\n"));
        for (let at = 0; at <= source.text.length; at++) {
          const { start } = source.position(at, at);
          const lines = source.text.slice(0, at).split("\n");
          expect(start).toMatchObject({
            line: lines.length,
            column: (lines.at(-1)?.length ?? 0) + 1,
          });
          const character = source.text[at];
          if (character !== undefined && character !== "\n")
            expect(text[start.offset]).toBe(character);
        }
      }),
    );
  });
});
