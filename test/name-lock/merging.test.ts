import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generateWith, namesIn, saidBy, type Table, written } from "./keeping-names.js";

type Row = Table["rows"][number];

const ROWS: readonly Row[] = [
  ["1001", "door locked"],
  ["1003", "no key"],
  ["1005", "bell broken"],
  ["1007", "lamp dead"],
];

const build = (rows: readonly Row[], lock: string | null) =>
  generateWith({ "doors.md": written({ title: "Doors", rows }) }, lock);

const sorted = (rows: readonly Row[]): readonly Row[] =>
  [...rows].sort(([a], [b]) => (a < b ? -1 : 1));

/** What git makes of a lock that both branches changed. */
function merge(
  base: string,
  ours: string,
  theirs: string,
  ...options: readonly string[]
): { readonly conflicts: number | null; readonly text: string } {
  const folder = mkdtempSync(join(tmpdir(), "errgen-merge-"));
  const files = { ours, base, theirs };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { status } = spawnSync("git", ["merge-file", ...options, ...Object.keys(files)], {
    cwd: folder,
  });
  const text = readFileSync(join(folder, "ours"), "utf8");
  rmSync(folder, { recursive: true });
  return { conflicts: status, text };
}

/** The locks of two branches that each add rows to the same document. */
async function branches(ours: readonly Row[], theirs: readonly Row[]) {
  const base = (await build(ROWS, null)).lock ?? "";
  const one = await build(sorted([...ROWS, ...ours]), base);
  const other = await build(sorted([...ROWS, ...theirs]), base);
  return {
    base,
    ours: one.lock ?? "",
    theirs: other.lock ?? "",
    merged: sorted([...ROWS, ...ours, ...theirs]),
    names: new Set([...namesIn(one), ...namesIn(other)]),
  };
}

describe("a merge of two branches", () => {
  it.each<[string, Row, Row]>([
    ["each in its place", ["1002", "bolt rusty"], ["1006", "bell stolen"]],
    ["at the beginning and at the end", ["0999", "house gone"], ["1009", "roof gone"]],
  ])("that each add a code, %s, is git's alone", async (_, ours, theirs) => {
    const { base, merged, names, ...sides } = await branches([ours], [theirs]);
    const { conflicts, text } = merge(base, sides.ours, sides.theirs);
    expect(conflicts).toBe(0);
    const after = await build(merged, text);
    expect(new Set(namesIn(after))).toEqual(names);
    expect(after.lock).toBe(text);
  });

  it.each([[[]], [["--diff3"]], [["--zdiff3"]], [["--union"]]])(
    "that each add codes at the same place is joined by the next build (git merge-file %j)",
    async (options) => {
      const { base, merged, names, ...sides } = await branches(
        [
          ["1008", "gate open"],
          ["1011", "gate shut"],
        ],
        [
          ["1009", "roof gone"],
          ["1010", "roof wet"],
        ],
      );
      const { conflicts, text } = merge(base, sides.ours, sides.theirs, ...options);
      expect(conflicts).toBe(options.includes("--union") ? 0 : 1);
      const after = await build(merged, text);
      expect(saidBy(after)).toEqual([]);
      expect(new Set(namesIn(after))).toEqual(names);
      expect(after.lock).not.toContain("<<<<<<<");
      expect((await build(merged, after.lock)).lock).toBe(after.lock);
    },
  );

  it("that gave one name to two codes asks which one is to have it", async () => {
    const { base, merged, ...sides } = await branches(
      [["1002", "new lock"]],
      [["1006", "new lock"]],
    );
    const { conflicts, text } = merge(base, sides.ours, sides.theirs);
    expect(conflicts).toBe(0);
    const after = await build(merged, text);
    expect(after.lock).toBeNull();
    expect(after.files).toEqual([]);
    const [problem] = after.diagnostics;
    expect(problem).toMatchObject({
      code: "unreadable-lock",
      location: { path: "errgen.lock.json", start: { line: 12, column: 5 } },
    });
    expect(problem?.message).toContain("`NewLock`, which line 9 gives to another code");
    const mended = text.replace(/\n.*"doors\/Doors\/1006".*/, "");
    expect(namesIn(await build(merged, mended))).toContain("doors/Doors.NewLock_1006 = 1006");
  });

  it("that gave two names to one code asks which one is to stay", async () => {
    const { base, merged, ...sides } = await branches(
      [["1008", "gate open"]],
      [["1008", "gate ajar"]],
    );
    const { text } = merge(base, sides.ours, sides.theirs);
    const after = await build(merged, text);
    expect(after.diagnostics.map(({ message }) => message).join()).toContain(
      "`doors/Doors/1008` stands on line 13 with another name",
    );
  });

  it("that reworded one message in two ways keeps its name", async () => {
    const base = (await build(ROWS, null)).lock ?? "";
    const reworded = (text: string): readonly Row[] => [["1001", text], ...ROWS.slice(1)];
    const ours = (await build(reworded("the door is locked"), base)).lock ?? "";
    const theirs = (await build(reworded("door bolted"), base)).lock ?? "";
    const { text } = merge(base, ours, theirs);
    const after = await build(reworded("door bolted"), text);
    expect(saidBy(after)).toEqual([]);
    expect(namesIn(after)[0]).toBe("doors/Doors.DoorLocked = 1001");
  });
});
