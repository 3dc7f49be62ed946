import fc from "fast-check";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import type { LockedEntry, NameLock } from "../../src/identifiers/name-lock.js";
import { parseLock } from "../../src/lock-file/parse-lock.js";
import { printLock } from "../../src/lock-file/print-lock.js";
import { generateWith, namesIn, saidBy, written } from "./keeping-names.js";

const DOORS = {
  "doors.md": written({
    title: "Doors",
    rows: [
      ["1001", "door locked"],
      [
        "1002",
        "a message: with a colon, “quotes” and a \\ that goes on for much longer than a line of the lock",
      ],
    ],
  }),
};

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(
    "",
    "~",
    "*",
    "a:b",
    "%3a",
    "1#2",
    "a/b",
    "retired x",
    "__proto__",
    "\u2028",
    "\ud800",
  ),
);
const word = fc
  .stringMatching(/^[A-Z][A-Za-z0-9_]{0,5}$/)
  .filter((name) => !/^(?:NaN|Map|Set)$/.test(name));
const module = fc.stringMatching(/^[a-z][a-z0-9]{0,3}(?:-[a-z0-9]{1,3})?$/);
const oneLine = text.map((value) => value.replace(/\s+/gu, " ").trim());
const entries = fc
  .uniqueArray(
    fc.record({
      code: text,
      number: fc.integer({ min: 1, max: 3 }),
      identifier: word,
      text: oneLine,
      retired: fc.boolean(),
    }) satisfies fc.Arbitrary<LockedEntry>,
    { minLength: 1, maxLength: 4, selector: ({ identifier }) => identifier },
  )
  .filter((all) => new Set(all.map(({ code, number }) => `${number} ${code}`)).size === all.length);
const lock: fc.Arbitrary<NameLock> = fc.record({
  spelling: fc.constantFrom("naming: pascal", null),
  modules: fc
    .array(
      fc.tuple(
        module.filter((name) => !/^(?:docs|index|catalog)$/.test(name)),
        fc.record({
          path: text,
          sections: fc
            .array(fc.tuple(word, fc.record({ title: oneLine, entries })), { maxLength: 3 })
            .map((pairs) => new Map(pairs)),
        }),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((pairs) => new Map(pairs)),
});

describe("the lock file", () => {
  it("says what it was given, whatever codes, texts and projects are called", () => {
    fc.assert(
      fc.property(fc.dictionary(text, lock, { minKeys: 1, maxKeys: 2 }), (projects) => {
        const printed = printLock(new Map(Object.entries(projects)));
        expect(() => JSON.parse(printed)).not.toThrow();
        const parsed = parseLock("l", printed);
        expect(parsed).toMatchObject({ isWhole: true });
        expect(printLock("file" in parsed ? parsed.file : new Map())).toBe(printed);
      }),
    );
  });

  it("has a line for each name, sorted by code units, in prettier's layout", async () => {
    const { lock: printed } = await generateWith(DOORS, null);
    expect(printed).toBe(`{
  "$comment": "The names that errgen gave, and keeps. Commit this file; errgen build writes it, and joins the sides of a merge conflict in it.",
  "lockVersion": 1,
  "names": {
    "*": "naming: pascal",
    "doors": "doors.md",
    "doors/Doors": "Doors",
    "doors/Doors/1001": "DoorLocked: door locked",
    "doors/Doors/1002": "AMessage: a message: with a colon, “quotes” and a \\\\ that goes on for much longer than a li",
    "~": ""
  }
}
`);
    expect(await format(printed ?? "", { parser: "json" })).toBe(printed);
  });

  it.each<[string, (lock: string) => string]>([
    ["in CRLF", (lock) => lock.replaceAll("\n", "\r\n")],
    ["indented by tabs", (lock) => lock.replaceAll("  ", "\t")],
    ["an empty object", () => "{}\n"],
    ["empty", () => ""],
    ["shuffled", (lock) => lock.replace(/(\n.*1001.*)(\n.*1002.*)/, "$2$1")],
    ["without the last line", (lock) => lock.replace(/,\n.*"~".*/, "")],
    ["with a byte order mark", (lock) => `\ufeff${lock}`],
  ])("is understood %s", async (_, change) => {
    const { lock: printed } = await generateWith(DOORS, null);
    const again = await generateWith(DOORS, change(printed ?? ""));
    expect(saidBy(again)).toEqual([]);
    expect((await generateWith(DOORS, again.lock)).lock).toBe(again.lock);
  });

  it.each<[string, (lock: string) => string, string]>([
    ["cut off", (lock) => lock.slice(0, lock.indexOf("door locked")), "8:5"],
    ["of another kind", () => '{ "name": "x" }\n', "1:1"],
    ["of a newer errgen", (lock) => lock.replace('"lockVersion": 1', '"lockVersion": 2'), "3:3"],
    ["with a name that is code", (lock) => lock.replace("DoorLocked", "A = 1 } evil("), "8:5"],
    ["with a section that is code", (lock) => lock.replaceAll("doors/Doors", "doors/x y"), "7:5"],
    ["with a module elsewhere", (lock) => lock.replaceAll('"doors', '"../doors'), "6:5"],
    ["with a name twice", (lock) => lock.replace("AMessage", "DoorLocked"), "9:5"],
  ])("is an error %s, with its place", async (_, change, place) => {
    const { lock: printed } = await generateWith(DOORS, null);
    const { lock: next, files, diagnostics } = await generateWith(DOORS, change(printed ?? ""));
    expect([next, files]).toEqual([null, []]);
    const [first] = diagnostics;
    expect(first?.code).toBe("unreadable-lock");
    expect(`${first?.location?.start.line}:${first?.location?.start.column}`).toBe(place);
    expect(first?.hint).toBeDefined();
  });

  it("takes a name that somebody wrote into it", async () => {
    const { lock: printed } = await generateWith(DOORS, null);
    const renamed = await generateWith(DOORS, printed?.replace("DoorLocked", "Locked") ?? null);
    expect(namesIn(renamed)[0]).toBe("doors/Doors.Locked = 1001");
  });

  it("keeps the names of other projects, and their spelling", async () => {
    const web = await generateWith(DOORS, null, { project: "apps/web: new" });
    const both = await generateWith(DOORS, web.lock, { project: "b", naming: "screaming" });
    expect(both.lock).toContain('"apps/web%3a new:doors/Doors/1001": "DoorLocked: door locked"');
    expect(both.lock).toContain('"b:doors/Doors/1001": "DOOR_LOCKED: door locked"');
    expect((await generateWith(DOORS, both.lock, { project: "apps/web: new" })).lock).toBe(
      both.lock,
    );
  });

  it("wants a word before all names change with a setting", async () => {
    const { lock: printed } = await generateWith(DOORS, null);
    const other = await generateWith(DOORS, printed, { naming: "screaming", entryPrefix: "E_" });
    expect(saidBy(other)).toEqual(["locked-names"]);
    expect(other.lock).toBeNull();
    const renamed = await generateWith(DOORS, printed, {
      naming: "screaming",
      entryPrefix: "E_",
      rename: true,
    });
    expect(namesIn(renamed)[0]).toBe("doors/Doors.E_DOOR_LOCKED = 1001");
    expect(renamed.lock).toContain('"*": "naming: screaming, entryPrefix: E_"');
  });
});
