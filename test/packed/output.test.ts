import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { IN_FULL } from "../in-full.js";
import { createProject, documentOf, type Project } from "./project.js";
import { errgenBin } from "./run-errgen.js";
import { someOf } from "./some-of.js";

const BUILD = ["build", "docs", "-o", "out", "--no-config"];
const POSIX = process.platform !== "win32";
const ROOT = process.getuid?.() === 0;
const KILLS = IN_FULL ? 300 : 12;

let project: Project;

beforeEach(() => {
  project = createProject({
    "docs/doors.md": documentOf("Doors", ["open", "stuck"]),
    "docs/lamps.md": documentOf("Lamps", ["broken", "stolen"]),
  });
  expect(project.run(BUILD).status).toBe(0);
});

afterEach(() => project.dispose());

describe("the output folder", () => {
  it("keeps the modification time of what did not change", () => {
    const past = new Date("2020-01-01T00:00:00Z");
    for (const path of Object.keys(project.tree("out")))
      utimesSync(join(project.folder, "out", path), past, past);
    project.write("docs/doors.md", documentOf("Doors", ["open", "stuck fast"]));
    expect(project.run(BUILD).status).toBe(0);
    const touched = Object.keys(project.tree("out")).filter(
      (path) => statSync(join(project.folder, "out", path)).mtime > past,
    );
    expect(touched).toEqual(["docs/doors.md", "doors/codes.ts", "doors/messages.ts"]);
  });

  it("loses the module of a document that is gone, also one that was renamed", () => {
    project.remove("docs/lamps.md");
    project.write("docs/lights.md", documentOf("Lights", ["broken", "stolen"]));
    const { status, stdout } = project.run(BUILD);
    expect(status).toBe(0);
    expect(stdout).toContain("removed");
    expect(Object.keys(project.tree("out"))).toEqual([
      "docs/doors.md",
      "docs/index.md",
      "docs/lights.md",
      "doors/codes.ts",
      "doors/index.ts",
      "doors/messages.ts",
      "index.ts",
      "lights/codes.ts",
      "lights/index.ts",
      "lights/messages.ts",
      "messages.ts",
    ]);
  });

  it("loses the files of another extension and keeps those of another style", () => {
    const configure = (settings: object) =>
      project.write(
        "errgen.config.json",
        JSON.stringify({ inputs: ["docs"], out: "out", ...settings }),
      );
    const before = Object.keys(project.tree("out"));
    for (const [fileExtension, imported] of [
      [".mts", ".mjs"],
      [".ts", ".js"],
    ] as const)
      for (const style of someOf(["constants", "object", "union", "enum"])) {
        configure({ style, fileExtension });
        expect(project.run(["check"]).status).toBe(1);
        expect(project.run(["build"]).status).toBe(0);
        expect(Object.keys(project.tree("out"))).toEqual(
          before.map((path) => path.replace(/\.ts$/, fileExtension)),
        );
        expect(project.read(`out/index${fileExtension}`)).toContain(`doors/index${imported}"`);
        expect(project.run(["check"]).status).toBe(0);
      }
  });

  it("keeps the module of a document that still exists but was not named", () => {
    const before = project.tree("out");
    const { status, stderr } = project.run(["build", "docs/doors.md", "-o", "out", "--no-config"]);
    expect(status).toBe(2);
    expect(stderr).toContain("error unnamed-document");
    expect(project.tree("out")).toEqual(before);
    expect(
      project.run(["build", "docs/doors.md", "-o", "out", "--no-config", "--prune"]).status,
    ).toBe(0);
    expect(Object.keys(project.tree("out")).filter((path) => path.includes("lamps"))).toEqual([]);
  });

  it("keeps the module of a found document whose table broke", () => {
    const before = project.tree("out");
    project.write("docs/lamps.md", "# Lamps\n\nThe table is gone.\n");
    const { status, stderr } = project.run(BUILD);
    expect(status).toBe(2);
    expect(stderr).toContain("error lost-entries");
    expect(project.tree("out")).toEqual(before);
  });

  it("never holds errgen's hand over a foreign file, whatever the command", () => {
    const own = {
      "out/mine.ts": "export const mine = 1;\n",
      "out/doors/mine.ts": "export const mine = 2;\n",
      "out/docs/mine.md": "# Mine\n",
      "out/extra/codes.ts": "export const extra = 3;\n",
      "out/index.mts": "export const index = 4;\n",
    };
    for (const [path, contents] of Object.entries(own)) project.write(path, contents);
    project.remove("docs/lamps.md");
    for (const args of [
      BUILD,
      [...BUILD, "--prune"],
      [...BUILD, "--force"],
      [...BUILD, "--dry-run"],
      ["check", ...BUILD.slice(1)],
    ])
      project.run(args);
    for (const [path, contents] of Object.entries(own)) expect(project.read(path)).toBe(contents);
  });

  it("overwrites a foreign file with --force only", () => {
    project.write("out/doors/codes.ts", "export const mine = 1;\n");
    expect(project.run(BUILD).status).toBe(2);
    expect(project.read("out/doors/codes.ts")).toBe("export const mine = 1;\n");
    expect(project.run([...BUILD, "--force"]).status).toBe(0);
    expect(project.read("out/doors/codes.ts")).toContain("export enum Doors");
  });

  it("leaves another project's output below the same folder alone", () => {
    const other = ["build", "docs/lamps.md", "-o", "out/other", "--no-config"];
    expect(project.run(other).status).toBe(0);
    const before = project.tree("out/other");
    project.write("docs/doors.md", documentOf("Doors", ["closed"]));
    expect(project.run(BUILD).status).toBe(0);
    expect(project.run([...BUILD, "--prune"]).status).toBe(0);
    expect(project.tree("out/other")).toEqual(before);
  });

  it.runIf(POSIX)("does not write through a symbolic link", () => {
    const outside = join(project.folder, "outside");
    mkdirSync(outside);
    writeFileSync(
      join(outside, "codes.ts"),
      readFileSync(join(project.folder, "out/doors/codes.ts")),
    );
    rmSync(join(project.folder, "out/doors"), { recursive: true });
    symlinkSync(outside, join(project.folder, "out/doors"));
    project.write("docs/doors.md", documentOf("Doors", ["changed"]));
    const before = project.tree("outside");
    const { status, stderr } = project.run(BUILD);
    expect(status).toBe(2);
    expect(stderr).toContain("error output-in-the-way");
    expect(project.tree("outside")).toEqual(before);
  });

  it("mends a file with conflict markers", () => {
    const good = project.read("out/doors/codes.ts");
    project.write(
      "out/doors/codes.ts",
      `<<<<<<< ours\n${good}=======\n${good.replace("open", "shut")}>>>>>>> theirs\n`,
    );
    expect(project.run(BUILD).status).toBe(0);
    expect(project.read("out/doors/codes.ts")).toBe(good);
  });

  it("follows the line ending that a file has, and .editorconfig for a new one", () => {
    project.write(
      "out/doors/codes.ts",
      project.read("out/doors/codes.ts").replaceAll("\n", "\r\n"),
    );
    project.write("docs/doors.md", documentOf("Doors", ["changed"]));
    project.write(".editorconfig", "root = true\n[*.ts]\nend_of_line = crlf\n");
    project.remove("out/lamps/codes.ts");
    expect(project.run(BUILD).status).toBe(0);
    expect(project.read("out/doors/codes.ts")).toMatch(/changed.*\r\n/);
    expect(project.read("out/doors/codes.ts")).not.toMatch(/[^\r]\n/);
    expect(project.read("out/lamps/codes.ts")).not.toMatch(/[^\r]\n/);
    expect(project.read("out/doors/messages.ts")).not.toContain("\r");
  });

  it("is whole after a kill at any moment, and right after the next build", {
    timeout: 600_000,
  }, async () => {
    const texts = (round: number) =>
      Array.from({ length: 200 }, (_, index) => `text ${index} of round ${round}`);
    for (let round = 0; round < KILLS; round++) {
      for (const name of ["doors", "lamps", "bells"])
        project.write(`docs/${name}.md`, documentOf(name, texts(round)));
      const child = spawn(process.execPath, [errgenBin(), ...BUILD], {
        cwd: project.folder,
        stdio: "ignore",
      });
      const timer = setTimeout(() => child.kill("SIGKILL"), Math.random() * 450);
      await once(child, "exit");
      clearTimeout(timer);
      for (const [path, contents] of Object.entries(project.tree("out")))
        if (!path.includes(".errgen-"))
          expect(contents, path).toMatch(/^(?:\/\/|<!--) Code generated by errgen[\s\S]*[^\n]\n$/);
    }
    expect(project.run(BUILD).status).toBe(0);
    const after = project.tree("out");
    expect(Object.keys(after).filter((path) => path.includes(".errgen-"))).toEqual([]);
    project.remove("out");
    project.run(BUILD);
    expect(project.tree("out")).toEqual(after);
  });

  it("does not mix two builds at once", async () => {
    project.write(
      "docs/doors.md",
      documentOf(
        "Doors",
        Array.from({ length: 300 }, (_, index) => `text ${index}`),
      ),
    );
    const start = (...args: readonly string[]) => {
      const child = spawn(process.execPath, [errgenBin(), ...BUILD, ...args], {
        cwd: project.folder,
        stdio: "ignore",
      });
      return once(child, "exit");
    };
    const exits = await Promise.all(Array.from({ length: 6 }, () => start()));
    expect(exits.map(([status]) => status)).toEqual(Array(6).fill(0));
    expect(project.run(["check", ...BUILD.slice(1)]).status).toBe(0);
    expect(readdirSync(join(project.folder, "out")).filter((name) => name.startsWith("."))).toEqual(
      [],
    );
  });

  it.runIf(POSIX)("stays as it was in a folder that cannot be written", () => {
    const before = project.tree("out");
    project.write("docs/doors.md", documentOf("Doors", ["changed"]));
    const user = ROOT ? { uid: 65534 } : {};
    spawnSync("chmod", ["-R", "a+rX,a-w", project.folder]);
    const obstacle = spawnSync("touch", ["out/doors/obstacle"], { cwd: project.folder, ...user });
    expect(obstacle.status).not.toBe(0);
    const { status, stderr } = project.run(BUILD, user);
    spawnSync("chmod", ["-R", "u+w", project.folder]);
    expect(stderr).toContain("error write-failed");
    expect(stderr.match(/\berror\b/g)?.length).toBe(2);
    expect(status).toBe(2);
    expect(project.tree("out")).toEqual(before);
  });

  it.runIf(process.platform === "linux" && ROOT)("stays as it was when the disk is full", () => {
    const disk = join(project.folder, "disk");
    mkdirSync(disk);
    expect(spawnSync("mount", ["-t", "tmpfs", "-o", "size=96k", "tmpfs", disk]).status).toBe(0);
    try {
      const args = ["build", "docs", "-o", "disk/out", "--no-config"];
      expect(project.run(args).status).toBe(0);
      const before = project.tree("disk/out");
      project.write(
        "docs/doors.md",
        documentOf(
          "Doors",
          Array.from({ length: 900 }, (_, index) => `a long text, number ${index}`),
        ),
      );
      const { status, stderr } = project.run(args);
      expect(stderr).toContain("ENOSPC");
      expect(status).toBe(2);
      expect(project.tree("disk/out")).toEqual(before);
    } finally {
      spawnSync("umount", [disk]);
    }
  });
});
