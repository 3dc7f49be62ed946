import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { withOutputLock } from "../src/output/lock.js";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "errgen-lock-"));
  vi.stubEnv("TMPDIR", folder);
  vi.stubEnv("TEMP", folder);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const locks = (): readonly string[] => readdirSync(folder).map((name) => join(folder, name));

/** Where the lock of a folder lies. */
async function lockOf(out: string): Promise<string> {
  let found = "";
  await withOutputLock(out, async () => {
    found = locks()[0] ?? "";
  });
  return found;
}

describe("the lock of an output folder", () => {
  it("is there while the action runs, and gone after it", async () => {
    expect(await lockOf("out")).toContain(".lock");
    expect(locks()).toEqual([]);
  });

  it("is taken from a process that is gone", async () => {
    const { pid } = spawnSync(process.execPath, ["-e", "0"]);
    writeFileSync(await lockOf("out"), String(pid));
    expect(await withOutputLock("out", async () => "done")).toBe("done");
    expect(locks()).toEqual([]);
  });

  it("is taken from a process that was killed before it wrote its number", async () => {
    const lock = await lockOf("out");
    const past = new Date(Date.now() - 60_000);
    writeFileSync(lock, "");
    utimesSync(lock, past, past);
    expect(await withOutputLock("out", async () => "done")).toBe("done");
    expect(locks()).toEqual([]);
  });

  it("is waited for", async () => {
    const order: string[] = [];
    let entered = () => {};
    let leave = () => {};
    const inside = new Promise<void>((resolve) => (entered = resolve));
    const left = new Promise<void>((resolve) => (leave = resolve));
    const first = withOutputLock("out", async () => {
      entered();
      await left;
      order.push("first");
    });
    await inside;
    const second = withOutputLock("out", async () => order.push("second"));
    leave();
    await Promise.all([first, second]);
    expect(order).toEqual(["first", "second"]);
  });
});
