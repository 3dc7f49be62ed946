import { describe, expect, it } from "vitest";
import { generate } from "../../src/generate.js";
import { createSource } from "../../src/source.js";
import {
  type Documents,
  generateWith,
  namesIn,
  saidBy,
  written,
} from "../name-lock/keeping-names.js";

const ENGLISH = written({
  title: "Doors",
  rows: [
    ["1", "No key"],
    ["2", "Stuck"],
  ],
});
const CHINESE = written({
  title: "门",
  rows: [
    ["1", "没有钥匙"],
    ["2", "卡住了"],
  ],
});
const GERMAN = written({
  title: "Türen",
  rows: [
    ["1", "Kein Schlüssel"],
    ["2", "Klemmt"],
  ],
});
const BOTH: Documents = { "doors.en.md": ENGLISH, "doors.zh.md": CHINESE };

const modulesOf = (names: readonly string[]) => [
  ...new Set(names.map((name) => name.split("/")[0])),
];

describe("documents in several languages and the lock", () => {
  it("are one module that is named after what their paths share", async () => {
    const built = await generateWith(BOTH, "{}");
    expect(namesIn(built)).toEqual(["doors/Doors.NoKey = 1", "doors/Doors.Stuck = 2"]);
    const again = await generateWith(BOTH, built.lock);
    expect(again.lock).toBe(built.lock);
    expect(namesIn(again)).toEqual(namesIn(built));
  });

  it("keep the name of the one that was there first", async () => {
    const first = await generateWith({ "doors.en.md": ENGLISH }, "{}");
    const both = await generateWith(BOTH, first.lock);
    expect(namesIn(both)).toEqual(namesIn(first));
    expect(modulesOf(namesIn(both))).toEqual(["doors-en"]);
    const alone = await generateWith({ "doors.en.md": ENGLISH }, both.lock);
    expect(namesIn(alone)).toEqual(namesIn(first));
  });

  it("stay apart where each has had a module, also from a third", async () => {
    const apart = await generateWith(BOTH, "{}", { languages: false });
    expect(modulesOf(namesIn(apart))).toEqual(["doors-en", "doors-zh"]);
    const still = await generateWith(BOTH, apart.lock);
    expect(namesIn(still)).toEqual(namesIn(apart));
    expect(still.lock).toBe(apart.lock);
    const three = await generateWith({ ...BOTH, "doors.de.md": GERMAN }, apart.lock);
    expect(modulesOf(namesIn(three)).sort()).toEqual(["doors-de", "doors-en", "doors-zh"]);
  });

  it("are joined where the languages are listed, and the first one's names stay", async () => {
    const apart = await generateWith(BOTH, "{}", { languages: false });
    const joined = await generateWith(BOTH, apart.lock, { languages: ["en", "zh"] });
    expect(namesIn(joined)).toEqual(["doors-en/Doors.NoKey = 1", "doors-en/Doors.Stuck = 2"]);
    const later = await generateWith(BOTH, joined.lock);
    expect(namesIn(later)).toEqual(namesIn(joined));
    expect(later.lock).toBe(joined.lock);
  });

  it("are joined and named anew with `rename`", async () => {
    const apart = await generateWith(BOTH, "{}", { languages: false });
    const renamed = await generateWith(BOTH, apart.lock, { rename: true });
    expect(modulesOf(namesIn(renamed))).toEqual(["doors"]);
    const later = await generateWith(BOTH, renamed.lock);
    expect(namesIn(later)).toEqual(namesIn(renamed));
    expect(later.lock).toBe(renamed.lock);
  });

  it("keep their module when another language comes first", async () => {
    const english = await generateWith(BOTH, "{}");
    const chinese = await generateWith(BOTH, english.lock, { languages: ["zh", "en"] });
    expect(namesIn(chinese)).toEqual(namesIn(english));
    expect(chinese.catalog.documents[0]?.path).toBe("doors.zh.md");
  });

  it("take the module that is configured for them, and stay apart with different ones", async () => {
    const equal = await generateWith(BOTH, null, { settings: { module: "gates" } });
    expect(modulesOf(namesIn(equal))).toEqual(["gates"]);
    expect(saidBy(equal)).toEqual([]);
    const inputs = Object.entries(BOTH).map(([path, text], index) => ({
      source: createSource(path, text),
      named: true,
      settings: { module: `doors-${index}` },
    }));
    const options = { naming: "pascal", importExtension: ".js", header: [], docs: null } as const;
    expect(modulesOf(namesIn(await generate(inputs, options)))).toEqual(["doors-0", "doors-1"]);
  });
});
