import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wrapText } from "../src/cli/wrap-text.js";
import { displayWidth } from "../src/emitters/display-width.js";

const texts = fc
  .array(fc.constantFrom("a", "word", "longer-word", "错误", "，", " ", "  ", "\t", "é", "🙂"))
  .map((parts) => parts.join(""));

describe("a text in lines", () => {
  it("keeps its words in their order, and loses nothing but blanks", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 30 }), (text, width) => {
        const bare = (some: string): string => some.replace(/\s/g, "");
        expect(bare(wrapText(text, width).join(""))).toBe(bare(text));
      }),
    );
  });

  it("is as narrow as its words allow", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 12, max: 30 }), (text, width) => {
        const widest = Math.max(0, ...text.split(/[\s错误，]+/).map((word) => displayWidth(word)));
        for (const line of wrapText(text, width)) {
          expect(displayWidth(line)).toBeLessThanOrEqual(Math.max(width, widest));
          expect(line).toBe(line.trim());
        }
      }),
    );
  });

  it("breaks between wide characters", () => {
    expect(wrapText("登录失败 code", 6)).toEqual(["登录失", "败", "code"]);
    expect(wrapText("", 10)).toEqual([""]);
  });
});
