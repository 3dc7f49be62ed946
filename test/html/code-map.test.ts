import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { laneOf, type MapCode } from "../../templates/html/code-map/lane.js";

const mapCode = (code: string): MapCode => ({ code, text: "", anchor: code, kind: "used" });

/** Each row as its label, its reserved cells, and its marks with the cells where they begin. */
function rowsOf(
  codes: readonly string[],
  range: readonly [number, number] | null = null,
): readonly string[] {
  return (laneOf(codes.map(mapCode), range)?.rows ?? []).map(({ label, reserved, marks }) =>
    [
      label ?? "-",
      ...(reserved === null ? [] : [`[${reserved.join("-")}]`]),
      ...marks.map(({ code, from }) => `${code.code}@${Math.round(from * 100) / 100}`),
    ].join(" "),
  );
}

describe("a lane of the map", () => {
  it("has the hundred of its codes, and what is reserved", () => {
    expect(rowsOf(["2101", "2104"], [2100, 2199])).toEqual(["2100 [0-100] 2101@1 2104@4"]);
    expect(rowsOf(["2101"], [2150, 2159])).toEqual(["2100 [50-60] 2101@1"]);
  });

  it("shows a reserved range without a code", () => {
    expect(rowsOf([], [1400, 1499])).toEqual(["1400 [0-100]"]);
    expect(rowsOf([])).toEqual([]);
  });

  it("counts in larger steps where codes lie far apart", () => {
    expect(rowsOf(["0", "101", "102", "999"])).toEqual(["0 0@0 101@10 102@10.5 999@99"]);
    expect(rowsOf(["1"], [0, 9_999])).toEqual(["0 [0-100] 1@0"]);
  });

  it("goes below zero", () => {
    expect(rowsOf(["-1", "0"])).toEqual(["-100 -1@99", "0 0@0"]);
  });

  it("knows codes with a prefix, padded ones and hexadecimal ones", () => {
    expect(rowsOf(["E101", "E102"])).toEqual(["E100 E101@1 E102@2"]);
    expect(rowsOf(["00001", "00002"])).toEqual(["00000 00001@1 00002@2"]);
    expect(rowsOf(["0x00000041", "0x00000042"])).toEqual(["0x40 0x00000041@1 0x00000042@2"]);
    expect(rowsOf(["0x80070005", "0x80070006"])).toEqual(["0x80070000 0x80070005@5 0x80070006@6"]);
  });

  it("shows all others in their order", () => {
    expect(rowsOf(["NOT_FOUND", "GONE", "T1", "7"])).toEqual([
      "0 7@7",
      "- NOT_FOUND@0 GONE@1 T1@2",
    ]);
  });

  it("holds every code once, each in cells of its own, in rows that are not many more than its codes", () => {
    const code = fc.oneof(
      fc.integer({ min: -1e9, max: 1e9 }).map(String),
      fc.integer({ min: 0, max: 3000 }).map(String),
      fc.nat().map((value) => `0x${value.toString(16)}`),
      fc.stringMatching(/^[A-Z]{1,3}-?\d{0,9}$/),
    );
    const range = fc.option(
      fc.tuple(fc.nat(1e6), fc.nat(1e6)).map(([from, size]) => [from, from + size] as const),
    );
    fc.assert(
      fc.property(fc.uniqueArray(code, { maxLength: 60 }), range, (codes, reserved) => {
        const lane = laneOf(codes.map(mapCode), reserved);
        const rows = lane?.rows ?? [];
        expect(rows.flatMap(({ marks }) => marks.map((mark) => mark.code.code)).sort()).toEqual(
          codes.toSorted(),
        );
        for (const { marks } of rows)
          for (const [index, { from, width }] of marks.entries()) {
            expect(from).toBeGreaterThanOrEqual(0);
            expect(from + width).toBeLessThanOrEqual((lane?.cells ?? 0) + 1e-9);
            const before = marks[index - 1];
            if (before) expect(from).toBeGreaterThanOrEqual(before.from + before.width - 1e-9);
          }
        expect(rows.length).toBeLessThanOrEqual(codes.length + 4);
      }),
    );
  });
});
