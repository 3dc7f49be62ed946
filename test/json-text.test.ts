import fc from "fast-check";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { type Json, jsonText } from "../src/emitters/json-text.js";
import { IN_FULL } from "./in-full.js";

const RUNS = IN_FULL ? 5000 : 150;

const texts = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.constantFrom("__proto__", "12", "a\u2028b", "\ud800", "</script>", "\u202e", "中文消息，全角"),
);

const { values } = fc.letrec<{ values: Json; list: Json; object: Json }>((tie) => ({
  values: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(texts, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
    fc.constantFrom(true, null),
    tie("list"),
    tie("object"),
  ),
  list: fc.oneof(
    fc.array(tie("values"), { maxLength: 5 }),
    fc.array(fc.integer(), { maxLength: 40 }),
  ),
  object: fc
    .uniqueArray(fc.tuple(texts, tie("values")), { maxLength: 4, selector: ([key]) => key })
    .map((pairs) => new Map(pairs)),
}));

describe("the text of JSON", () => {
  it("is in prettier's layout", () =>
    fc.assert(
      fc.asyncProperty(values, async (value) => {
        const text = jsonText(value);
        expect(await format(text, { parser: "json" })).toBe(text);
      }),
      { numRuns: RUNS },
    ));

  it("is read as the value, with its keys in their order", () =>
    fc.assert(
      fc.property(values, (value) => {
        expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(plain(value))));
      }),
      { numRuns: RUNS },
    ));

  it("shows what nobody could see or trust, and is no end of a script", () => {
    const keys = new Map([
      ["9", 1],
      ["__proto__", 2],
      ["1", 3],
    ]);
    expect(jsonText(["a\u2028b\u202ec\ud800", "</script><!--"])).toBe(
      '["a\\u2028b\\u202ec\\ud800", "\\u003c/script>\\u003c!--"]\n',
    );
    expect(jsonText(keys)).toBe('{ "9": 1, "__proto__": 2, "1": 3 }\n');
  });
});

/** The same with objects for maps; `fromEntries` makes `__proto__` a key as any. */
function plain(value: Json): unknown {
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([key, one]) => [key, plain(one)]));
  return Array.isArray(value) ? value.map(plain) : value;
}
