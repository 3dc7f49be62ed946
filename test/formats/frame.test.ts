import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frameOf } from "../../src/cli/formats/frame.js";
import { displayWidth } from "../../src/emitters/display-width.js";
import { excerptOf, takeExcerpts } from "../../src/excerpt.js";
import { createSource, type Location } from "../../src/source.js";

/** The frame of the part of a text, wherever it stands in a document. */
function frame(text: string, part: string, width = 100) {
  const source = createSource("a.md", text);
  const start = source.text.indexOf(part);
  const location = { path: "a.md", ...source.position(start, start + part.length) };
  return framed(location, text, width);
}

function framed(location: Location, text: string, width: number) {
  const diagnostic = { code: "a-b", severity: "error", message: "", location } as const;
  const excerpt = excerptOf(
    location,
    takeExcerpts([diagnostic], () => text),
  );
  if (excerpt === null) throw new Error("There is no excerpt");
  return frameOf(location, excerpt, "^", width);
}

describe("the line of a finding", () => {
  it.each([
    ["a plain line", "| 1 | one |", "one", "| 1 | one |", "      ^^^"],
    ["a line of several", "a\nb 1 c\nd", "1", "b 1 c", "  ^"],
    ["a line of a Windows file", "a\r\nb 1 c\r\nd", "1", "b 1 c", "  ^"],
    ["tabs", "\t1\t\tone", "one", "    1       one", "            ^^^"],
    ["a tab within", "a\tb", "\t", "a   b", " ^^^"],
    ["wide characters", "| 错误 | 码 |", "码", "| 错误 | 码 |", "         ^^"],
    ["combining marks", "cafe\u0301s 1", "1", "cafe\u0301s 1", "      ^"],
    ["a span of one combined character", "e\u0301", "e\u0301", "e\u0301", "^"],
    ["a family", "👨‍👩‍👧 1", "1", "👨‍👩‍👧 1", "   ^"],
    ["an escape sequence", "a\x1b[31m7", "7", "a\\u001b[31m7", "           ^"],
    ["a text turned around", "a\u202eb 1", "1", "a\\u202eb 1", "         ^"],
    ["what cannot be seen", "a\u200bb", "\u200b", "a\\u200bb", " ^^^^^^"],
    ["a span of several lines", "| a\n| b", "a\n| b", "| a", "  ^"],
    ["blanks at the end", "a  ", "a  ", "a", "^^^"],
  ])("%s", (_, text, part, line, marks) => {
    expect(frame(text, part)).toEqual({ line, marks });
  });

  it("has one mark where a span is empty", () => {
    const source = createSource("a.md", "one\ntwo");
    expect(framed({ path: "a.md", ...source.position(7, 7) }, "one\ntwo", 80)).toEqual({
      line: "two",
      marks: "   ^",
    });
  });

  it("is cut around the span where it is long", () => {
    const long = `${"a ".repeat(400)}here${" b".repeat(400)}`;
    const { line, marks } = frame(long, "here", 40);
    expect(line).toMatch(/^…[a ]+here[b ]+…$/);
    expect(line.slice(marks.indexOf("^"), marks.length)).toBe("here");
    expect(displayWidth(line)).toBeLessThanOrEqual(40);
  });

  it("shows the beginning of a long span", () => {
    const { line, marks } = frame(`x ${"y".repeat(1000)} z`, "y".repeat(1000), 40);
    expect(line).toMatch(/^….*y…$/);
    expect(displayWidth(line)).toBeLessThanOrEqual(40);
    expect(marks.length).toBeLessThan(line.length);
  });

  it("fits, holds nothing that moves a cursor, and is marked where the span is", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "a",
        "|",
        " ",
        "\t",
        "错",
        "é",
        "e\u0301",
        "\u200b",
        "\x1b",
        "\u202e",
        "👍🏽",
        "한",
      ),
      fc.string({ unit: "binary", maxLength: 3 }),
    );
    const line = fc
      .array(piece, { maxLength: 300 })
      .map((all) => all.join("").replace(/[\r\n]/g, ""));
    fc.assert(
      fc.property(line, line, fc.integer({ min: 20, max: 120 }), (before, behind, width) => {
        // A sign of its own, which joins nothing.
        const text = `${before}\n${before} <1> ${behind}`;
        const start = before.length * 2 + 2;
        const { position } = createSource("a.md", text);
        const shown = framed({ path: "a.md", ...position(start, start + 3) }, text, width);
        expect(shown.line).not.toMatch(/[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028]/);
        expect(shown.marks.trimStart()).toBe("^^^");
        const at = shown.line.indexOf("<1>");
        expect(at).toBeGreaterThanOrEqual(0);
        expect(displayWidth(shown.line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
