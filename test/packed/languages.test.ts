import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { compileTypescript } from "../compile-typescript.js";
import { runModule } from "../nodes.js";
import { createProject, documentOf, type Project } from "./project.js";

const CONFIG = '{ "inputs": ["docs"], "out": "src/generated", "documents": {} }';
const ENGLISH = documentOf("Doors", ["No key", "Stuck", "Only in English"]);
const CHINESE = documentOf("门", ["没有钥匙", "卡住了"]);
const PROGRAM = `
import { Doors } from "./generated/doors/index.js";
import { chooseLanguage, loadMessages } from "./generated/doors/languages.js";

const messages = await loadMessages(chooseLanguage(["zh-CN", "en"]));
export const texts = [messages.doorsMessage(Doors.NoKey), messages.errorMessage(1001), messages.doorsMessages[1002]];
`;

let project: Project;

afterEach(() => project.dispose());

const built = (...args: readonly string[]): string => {
  const { status, stderr } = project.run(["build", ...args]);
  expect(status, stderr).toBe(0);
  return stderr;
};

describe("documents in several languages", () => {
  it("are one module, whose messages load by language", () => {
    project = createProject({
      "errgen.config.json": CONFIG,
      "docs/doors.en.md": ENGLISH,
      "docs/doors.zh.md": CHINESE,
      "src/program.ts": PROGRAM,
    });
    expect(built()).toContain(
      "docs/doors.en.md:7:3 warning missing-translation: A code has no text in `zh`: `1002` at docs/doors.en.md:7:3",
    );
    const options = { module: "NodeNext", moduleResolution: "NodeNext" };
    const outDir = join(project.folder, "dist");
    expect(compileTypescript(project.folder, "typescript", { ...options, outDir })).toBe("");
    const run = 'console.log(JSON.stringify((await import("./dist/program.js")).texts));';
    expect(
      runModule(
        process.execPath,
        `process.chdir(process.argv[1]);${run}`.replace("./dist", join(project.folder, "dist")),
        project.folder,
      ),
    ).toEqual(["没有钥匙", "卡住了", "Only in English"]);
    expect(project.run(["check"]).status).toBe(0);
    expect(project.read("src/generated/docs/doors.md")).toContain("| Message (zh) |");
  });

  it("leave no file of a language that is gone, and none that is not named goes", () => {
    project = createProject({
      "docs/doors.en.md": ENGLISH,
      "docs/doors.zh.md": CHINESE,
    });
    built("docs", "-o", "out");
    const alone = project.run(["build", "docs/doors.en.md", "-o", "out"]);
    expect(alone.status).toBe(2);
    expect(alone.stderr).toContain("error unnamed-document: doors/messages.zh.ts");
    project.write("docs/doors.zh.md", "# 门\n");
    const broken = project.run(["build", "docs", "-o", "out"]);
    expect(broken.status).toBe(2);
    expect(broken.stderr).toContain("error lost-entries: doors/messages.zh.ts");
    project.remove("docs/doors.zh.md");
    built("docs", "-o", "out");
    const left = Object.keys(project.tree("out"));
    expect(left).toContain("doors-en/messages.ts");
    expect(left.filter((path) => /zh|languages|^doors\//.test(path))).toEqual([]);
  });

  it("become a module each with `languages: false`, and back", () => {
    project = createProject({
      "errgen.config.json": '{ "lock": false }',
      "docs/doors.en.md": ENGLISH,
      "docs/doors.zh.md": CHINESE,
    });
    built("docs", "-o", "out");
    const joined = project.tree("out");
    project.write("errgen.config.json", '{ "lock": false, "languages": false }');
    built("docs", "-o", "out");
    expect(existsSync(join(project.folder, "out/doors"))).toBe(false);
    expect(project.read("out/doors-zh/messages.ts")).toContain("没有钥匙");
    project.write("errgen.config.json", '{ "lock": false, "languages": ["zh"] }');
    built("docs", "-o", "out");
    expect(project.read("out/doors/messages.en.ts")).toContain("No key");
    project.remove("errgen.config.json");
    built("docs", "-o", "out");
    expect(project.tree("out")).toEqual(joined);
  });

  it("are shown by inspect, each as it was read", () => {
    project = createProject({ "docs/doors.md": ENGLISH, "docs/zh/doors.md": CHINESE });
    const { stdout, stderr } = project.run(["inspect", "docs"]);
    expect(stdout).toContain("  languages en, zh (docs/zh/doors.md)\n");
    expect(stdout).toContain("docs/zh/doors.md “门”: 2 entries in 1 sections, module doors\n");
    expect(stderr).toContain("warning missing-translation");
    const { documents } = JSON.parse(project.run(["inspect", "docs", "--format", "json"]).stdout);
    expect(documents[0].siblings).toEqual([{ language: "zh", path: "docs/zh/doors.md" }]);
    expect(documents).toHaveLength(2);
  });

  it("say which tags are none", () => {
    project = createProject({
      "errgen.config.json": '{ "inputs": ["docs"], "out": "out", "languages": ["english please"] }',
      "docs/doors.md": ENGLISH,
    });
    const { status, stderr } = project.run(["build"]);
    expect(status).toBe(2);
    expect(stderr).toContain("error invalid-config");
    expect(stderr).toContain("languages");
  });
});
