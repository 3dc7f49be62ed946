import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type CachedProject, createCachedProject } from "./cached-project.js";
import { documentOf } from "./project.js";
import { startWatch } from "./watched.js";

const LOCK = "errgen.lock.json";
const CONFIG = '{ "inputs": ["docs"], "out": "src/generated" }';

let project: CachedProject;

afterEach(() => project.dispose());

function created(config: string | null): void {
  project = createCachedProject({
    "docs/doors.md": documentOf("Doors", ["open", "stuck"]),
    "docs/lamps.md": documentOf("Lamps", ["broken"]),
    ...(config === null ? {} : { "errgen.config.json": config }),
  });
}

const hasLock = (): boolean => existsSync(join(project.folder, LOCK));
const built = (...args: readonly string[]): void => {
  const { status, stderr } = project.run(["build", ...args]);
  expect(status, stderr).toBe(0);
};

describe("the lock file", () => {
  it("keeps names, is checked, and lets them go with --rename", () => {
    created(CONFIG);
    built();
    const first = project.read(LOCK);
    expect(first).toContain('"doors/Doors/1000": "Open: open"');
    project.write("docs/doors.md", documentOf("Gates", ["ajar", "stuck"]));
    const stale = project.run(["check"]);
    expect(stale.status).toBe(1);
    expect(stale.stdout).toContain(`${LOCK} stale: `);
    expect(stale.stdout).toContain('+    "doors/Doors/1000": "Open: ajar",');
    expect(project.read(LOCK)).toBe(first);
    built();
    expect(project.read("src/generated/doors/codes.ts")).toContain("Open = 1000");
    expect(project.run(["check"]).status).toBe(0);
    const dry = project.run(["build", "--rename", "--dry-run"]);
    expect(dry.stdout).toContain(`would update ../../${LOCK}\n`);
    built("--rename");
    expect(project.read(LOCK)).toContain('"doors/Gates/1000": "Ajar: ajar"');
    expect(project.read("src/generated/doors/codes.ts")).toContain("Ajar = 1000");
    expect(project.run(["check"]).status).toBe(0);
    project.remove(LOCK);
    expect(project.run(["check"]).stdout).toContain(`${LOCK} missing: `);
    expect(project.run(["build", "--rename", "--watch"]).status).toBe(2);
  });

  it("is begun by a configuration only, or by whoever puts one there", () => {
    created(null);
    built("docs", "-o", "out");
    expect(hasLock()).toBe(false);
    project.write(LOCK, "{}\n");
    built("docs", "-o", "out", "--no-config");
    expect(project.read(LOCK)).toBe("{}\n");
    built("docs", "-o", "out");
    expect(project.read(LOCK)).toContain("doors/Doors/1000");
    project.remove(LOCK);
    project.write("errgen.config.json", CONFIG.replace("{", '{ "lock": false,'));
    built();
    expect(hasLock()).toBe(false);
  });

  it("is written with all files or not at all, in the line endings that it has", () => {
    created(CONFIG);
    project.write("src/generated/doors/codes.ts", "mine\n");
    expect(project.run(["build"]).status).toBe(2);
    expect(hasLock()).toBe(false);
    project.remove("src/generated");
    built();
    project.write(LOCK, project.read(LOCK).replaceAll("\n", "\r\n"));
    project.write(`.${LOCK}.123.errgen-new`, "half");
    const check = project.run(["check"]);
    expect(check.status).toBe(0);
    expect(check.stderr).toContain("left by a build that was killed");
    project.write("docs/doors.md", documentOf("Doors", ["open", "stuck", "gone"]));
    built();
    expect(project.read(LOCK)).toContain('"Gone: gone",\r\n');
    expect(existsSync(join(project.folder, `.${LOCK}.123.errgen-new`))).toBe(false);
  });

  it("stops a build that cannot believe it, with its place", () => {
    created(CONFIG);
    built();
    const before = project.tree("src");
    project.write(LOCK, project.read(LOCK).replace("Open: open", "Stuck: open"));
    project.write("docs/lamps.md", documentOf("Lamps", ["stolen"]));
    const { status, stderr } = project.run(["build"]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^errgen\.lock\.json:9:5 error unreadable-lock: /m);
    expect(project.tree("src")).toEqual(before);
  });

  it("is shared by projects that are built at the same time", async () => {
    created(
      JSON.stringify({
        projects: {
          doors: { inputs: ["docs/doors.md"], out: "a" },
          lamps: { inputs: ["docs/lamps.md"], out: "b" },
        },
      }),
    );
    const watches = await Promise.all(
      ["doors", "lamps"].map((name) => startWatch(project.folder, ["--project", name])),
    );
    await Promise.all(watches.map((watch) => watch.stop()));
    expect(project.read(LOCK)).toContain('"doors:doors/Doors/1000"');
    expect(project.read(LOCK)).toContain('"lamps:lamps/Lamps/1000"');
    expect(project.run(["check"]).status).toBe(0);
  });

  it("is no document, also where a glob means it", () => {
    created(
      '{ "inputs": ["*.json"], "out": "out", "exclude": ["package.json", "errgen.config.json"] }',
    );
    project.write("codes.json", '{ "1001": "door locked", "1002": "no key", "1003": "no door" }\n');
    built();
    built();
    expect(project.run(["check"]).status).toBe(0);
  });

  it("is part of what the cache remembers", () => {
    created(CONFIG);
    built();
    expect(project.run(["check"]).status).toBe(0);
    expect(project.loadedBy(["check"])).toEqual(["errgen/dist/bin/errgen.js"]);
    const lock = project.read(LOCK);
    for (const text of [lock.replace("Open:", "Opened:"), lock.replace("{", "{{"), "{}\n", lock]) {
      project.write(LOCK, text);
      project.expectSameWithout(["check"]);
    }
    project.remove(LOCK);
    expect(project.expectSameWithout(["check"]).status).toBe(1);
  });

  it("is watched, but for what the watch itself writes", async () => {
    created(CONFIG);
    const watch = await startWatch(project.folder, []);
    project.write(LOCK, project.read(LOCK).replace("Open: open", "Opened: open"));
    await watch.until("the new name is built", () =>
      project.read("src/generated/doors/codes.ts").includes("Opened = 1000"),
    );
    project.write("docs/lamps.md", documentOf("Lamps", ["broken", "stolen"]));
    await watch.until("the new code is locked", () => project.read(LOCK).includes("Stolen"));
    const builds = watch.builds.length;
    // Longer than a build of its own lock would take to begin.
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(watch.builds.length).toBe(builds);
    expect(builds).toBe(3);
    await watch.stop();
  });
});
