import { applyPatch, FILE_HEADERS_ONLY, formatPatch, parsePatch } from "diff";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, orderEdits } from "../../src/lint/apply-edits.js";
import { editHunks } from "../../src/lint/edit-hunks.js";
import { IN_FULL } from "../in-full.js";

const RUNS = !IN_FULL ? 500 : 10_000;

describe("the diff of edits", () => {
  const text = fc.string({ unit: fc.constantFrom(..."ab\n\n|"), maxLength: 60 });
  const edits = fc.array(
    fc.record({
      start: fc.nat(60),
      length: fc.nat(6),
      text: fc.string({ unit: fc.constantFrom(..."xy\n"), maxLength: 3 }),
    }),
    { maxLength: 5 },
  );

  it("makes of the text what the edits make of it", () => {
    fc.assert(
      fc.property(text, edits, (before, wanted) => {
        const placed = wanted.map(({ start, length, text: written }) => {
          const from = Math.min(start, before.length);
          return { start: from, end: Math.min(from + length, before.length), text: written };
        });
        const ordered = orderEdits(placed);
        const patch = {
          oldFileName: "a",
          newFileName: "a",
          oldHeader: undefined,
          newHeader: undefined,
          hunks: [...editHunks(before, ordered)].filter(({ lines }) =>
            lines.some((one) => /^[-+]/.test(one)),
          ),
        };
        const after = applyEdits(before, ordered);
        if (after === before || before === "" || after === "") return;
        const [read] = parsePatch(formatPatch(patch, FILE_HEADERS_ONLY));
        expect(read && applyPatch(before, read, { autoConvertLineEndings: false })).toBe(after);
      }),
      { numRuns: RUNS },
    );
  });

  it("shows lines that go before those that come", () => {
    const edits = [0, 2].map((at) => ({ start: at, end: at + 1, text: "x" }));
    expect(editHunks("a\nb\nc\n", edits)[0]?.lines).toEqual(["-a", "-b", "+x", "+x", " c"]);
  });

  it("shows three lines around each change", () => {
    const lines = Array.from({ length: 30 }, (_, index) => `line ${index + 1}\n`).join("");
    const at = lines.indexOf("line 10\n");
    const [hunk, ...others] = editHunks(lines, [{ start: at, end: at, text: "new\n" }]);
    expect(others).toEqual([]);
    expect(hunk).toEqual({
      oldStart: 7,
      oldLines: 6,
      newStart: 7,
      newLines: 7,
      lines: [" line 7", " line 8", " line 9", "+new", " line 10", " line 11", " line 12"],
    });
  });
});
