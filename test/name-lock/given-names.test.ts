import { describe, expect, it } from "vitest";
import { generateWith, namesIn, saidBy, written } from "./keeping-names.js";

const DOORS = {
  "doors.md": written(
    {
      title: "登录",
      rows: [
        ["1001", "门锁了"],
        ["1002", "no key"],
        ["1002", "no key at all"],
      ],
    },
    { title: "Lifts", rows: [["1001", "stuck"]] },
  ),
};

const build = (settings: object, lock: string | null = null, rename = false) =>
  generateWith(DOORS, lock, { rename, settings });

describe("the user's own names", () => {
  const given = {
    sections: { 登录: "Login" },
    names: { "Login/1001": "Locked", "1002#2": "Keyless", "1001": "Jammed" },
  };
  const names = [
    "doors/Login.Locked = 1001",
    "doors/Login.NoKey = 1002",
    "doors/Login.Keyless = 1002",
    "doors/Lifts.Jammed = 1001",
  ];

  it("go before errgen's, and before those of the lock", async () => {
    const plain = await build({});
    expect(namesIn(plain)[0]).toBe("doors/Section1.E1001 = 1001");
    for (const lock of [null, plain.lock]) {
      const own = await build(given, lock);
      expect(namesIn(own)).toEqual(names);
      expect(saidBy(own)).toEqual(["duplicate-code"]);
      expect((await build(given, own.lock)).lock).toBe(own.lock);
      // Once given they stay, also without the settings.
      expect(namesIn(await build({}, own.lock))).toEqual(names);
      expect(namesIn(await build(given, own.lock, true))).toEqual(names);
    }
  });

  it("that two would have are an error", async () => {
    const two = await build({
      names: { "1001": "A", "1002": "A" },
      sections: { 登录: "B", Lifts: "B" },
    });
    expect(two.files).toEqual([]);
    const said = two.diagnostics.filter(({ code }) => code === "duplicate-name");
    expect(said.map(({ location }) => location?.start.line)).toEqual([10, 6]);
  });

  it("for what is not there are told", async () => {
    const stray = await build({ names: { "1009": "A" }, sections: { Login: "B" } });
    expect(saidBy(stray).filter((code) => code === "unused-setting").length).toBe(2);
    expect(stray.files.length).toBeGreaterThan(0);
  });

  it("take one from a retired code", async () => {
    const before = await build({});
    const fewer = { "doors.md": written({ title: "Lifts", rows: [["1003", "slow"]] }) };
    const retired = await generateWith(fewer, before.lock);
    const settings = { names: { "1003": "Stuck" } };
    const taken = await generateWith(fewer, retired.lock, { settings });
    expect(namesIn(taken)).toEqual(["doors/Lifts.Stuck = 1003"]);
    expect(taken.lock).not.toContain("retired Stuck");
  });
});

describe("titles that the configuration gives", () => {
  const lamps = {
    "lamps.md": written({ rows: [["1", "lamp red"]] }, { rows: [["2", "match wet"]] }),
  };

  it("name new sections, and are told where a known one keeps its name", async () => {
    const settings = { titles: ["Lamps", "Matches"] };
    const titled = await generateWith(lamps, null, { settings });
    expect(namesIn(titled)).toEqual(["lamps/Lamps.LampRed = 1", "lamps/Matches.MatchWet = 2"]);
    expect(saidBy(titled)).toEqual([]);
    const plain = await generateWith(lamps, null);
    const later = await generateWith(lamps, plain.lock, { settings });
    expect(namesIn(later)).toEqual(["lamps/Section1.LampRed = 1", "lamps/Section2.MatchWet = 2"]);
    expect(saidBy(later)).toEqual(["kept-name", "kept-name"]);
    const renamed = await generateWith(lamps, plain.lock, { rename: true, settings });
    expect(namesIn(renamed)).toEqual(namesIn(titled));
    expect(saidBy(renamed)).toEqual([]);
  });
});
