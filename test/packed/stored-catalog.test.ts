import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import * as z from "zod";
import { catalogSchema } from "../../src/stored-catalog/catalog-schema.js";
import { FIXTURES, readTree } from "../read-fixtures.js";
import { createProject, documentOf, type Project } from "./project.js";
import { runErrgen } from "./run-errgen.js";
import { someOf } from "./some-of.js";
import { startWatch } from "./watched.js";

const TEXTS = "| Code | English | 中文 |\n| --- | --- | --- |\n| E1 | Bell is gone | 铃不见了 |\n";

let project: Project;

beforeEach(() => {
  project = createProject({
    "docs/doors.md": documentOf("Doors", ["open", "stuck"]),
    "docs/lamps.en.md": documentOf("Lamps", ["lamp is broken", "lamp was stolen"]),
    "docs/lamps.zh.md": documentOf("灯", ["灯坏了", "灯被偷了"]),
    "docs/bells.md": TEXTS,
  });
});

afterEach(() => project.dispose());

const configure = (settings: object, file = "errgen.config.json"): void =>
  project.write(file, JSON.stringify({ inputs: ["docs"], out: "out", catalog: true, ...settings }));

const run = (...args: readonly string[]) => project.run(args);

/** Builds the documents with a catalog, and hands it to another project's folder. */
function handOver(settings: object = {}): Project {
  configure(settings);
  expect(run("build").status).toBe(0);
  const other = createProject({ "vendor/catalog.json": project.read("out/catalog.json") });
  const inputs = ["vendor/catalog.json"];
  other.write(
    "errgen.config.json",
    JSON.stringify({ inputs, out: "out", catalog: true, ...settings }),
  );
  return other;
}

describe("catalog.json", () => {
  it("gives what its documents gave, in a project that has none of them", () => {
    const other = handOver({ codeNames: true, naming: "screaming" });
    const { status, stdout, stderr } = other.run(["build"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("5 entries of 4 documents → out");
    expect(other.tree("out")).toEqual(project.tree("out"));
    expect(other.run(["check"]).status).toBe(0);
    expect(other.run(["build"]).stdout).toContain("(up to date)");
    other.dispose();
  });

  it("gives what the seeds gave in every style", () => {
    const folder = mkdtempSync(join(tmpdir(), "errgen-seeds-"));
    for (const path of ["seeds", "errgen.config.json", "styles.config.mjs"])
      cpSync(join(FIXTURES, path), join(folder, path), { recursive: true });
    const config = JSON.parse(readFileSync(join(folder, "errgen.config.json"), "utf8"));
    writeFileSync(
      join(folder, "errgen.config.json"),
      JSON.stringify({ ...config, out: "made", catalog: true }),
    );
    const errgen = (...args: readonly string[]) => runErrgen(args, { cwd: folder });
    expect(errgen("build").status).toBe(0);
    // What is expected of the documents is expected of their catalog.
    const styles = readFileSync(join(folder, "styles.config.mjs"), "utf8");
    writeFileSync(
      join(folder, "styles.config.mjs"),
      styles.replace("...config,", 'inputs: ["made/catalog.json"],'),
    );
    expect(errgen("build", "-c", "styles.config.mjs")).toMatchObject({ status: 0, stderr: "" });
    expect(readTree(join(folder, "seeds-expected"))).toEqual(
      readTree(join(FIXTURES, "seeds-expected")),
    );
    rmSync(folder, { recursive: true });
  });

  it("does not change when lines move, unless it says where everything stands", () => {
    const move = () => project.write("docs/doors.md", `\n\n${project.read("docs/doors.md")}`);
    configure({});
    expect(run("build").status).toBe(0);
    move();
    expect(run("check").status).toBe(0);
    configure({ catalog: "places" });
    expect(run("build").status).toBe(0);
    expect(run("check").status).toBe(0);
    move();
    expect(run("check")).toMatchObject({ status: 1 });
  });

  it("with places gives itself again, and explains where codes stood", () => {
    const other = handOver({ catalog: "places" });
    expect(other.run(["build"]).status).toBe(0);
    expect(other.tree("out")).toEqual(project.tree("out"));
    expect(other.run(["explain", "E1"]).stdout).toContain("docs/bells.md:3:3");
    other.dispose();
  });

  it("keeps its names, which no lock file of the reader's holds or changes", () => {
    configure({});
    expect(run("build").status).toBe(0);
    project.write("docs/doors.md", documentOf("Doors", ["shut", "stuck"]));
    expect(run("build").status).toBe(0);
    const locked = handOver();
    expect(locked.run(["build"]).status).toBe(0);
    expect(locked.read("out/doors/codes.ts")).toContain("Open = 1000");
    expect(locked.tree(".")["errgen.lock.json"]).toBeUndefined();
    locked.write("docs/own.md", documentOf("Own", ["lost"]));
    const both = ["build", "vendor/catalog.json", "docs/own.md"];
    expect(locked.run(both).status).toBe(0);
    const names = locked.read("errgen.lock.json");
    expect(names).toContain('"own/Own/1000"');
    expect(names).not.toContain("doors");
    expect(locked.run(["check", ...both.slice(1)]).status).toBe(0);
    locked.dispose();
  });

  it("is read beside documents, whose modules give way to its own", () => {
    const other = handOver();
    other.write("docs/doors.md", documentOf("Doors of ours", ["gone"]));
    expect(other.run(["build", "vendor/catalog.json", "docs"]).status).toBe(0);
    expect(Object.keys(other.tree("out"))).toContain("docs-doors/codes.ts");
    other.remove("errgen.lock.json");
    const config = JSON.parse(other.read("errgen.config.json"));
    const documents = { "docs/doors.md": { module: "doors" } };
    other.write("errgen.config.json", JSON.stringify({ ...config, documents }));
    const { status, stderr } = other.run(["build", "vendor/catalog.json", "docs"]);
    expect(status).toBe(2);
    expect(stderr).toContain(
      "error duplicate-module: The module name `doors` is that of docs/doors.md, and of docs/doors.md in vendor/catalog.json",
    );
    other.dispose();
  });

  it("is read where a glob names it, and passed over in a folder", () => {
    const other = handOver();
    other.write("vendor/own.md", documentOf("Own", ["lost"]));
    expect(other.run(["build", "vendor/*.json"]).status).toBe(0);
    expect(Object.keys(other.tree("out"))).toContain("lamps/codes.ts");
    expect(other.run(["build", "vendor", "--prune"]).status).toBe(0);
    expect(Object.keys(other.tree("out")).filter((path) => path.includes("lamps"))).toEqual([]);
    other.dispose();
  });

  it("is no other generated file", () => {
    configure({});
    expect(run("build").status).toBe(0);
    const { status, stderr } = run("build", "out/docs/doors.md", "-o", "out2");
    expect(status).toBe(2);
    expect(stderr).toContain("error generated-input");
  });

  it("is inspected and explained with places of its own", () => {
    const other = handOver();
    const { documents } = JSON.parse(
      other.run(["inspect", "vendor/catalog.json", "--format", "json"]).stdout,
    );
    expect(documents.map(({ module }: { module: string }) => module)).toEqual([
      "bells",
      "doors",
      "lamps",
    ]);
    const text = other.run(["inspect", "vendor/catalog.json"]).stdout;
    expect(text).toContain("docs/doors.md “Doors”: 2 entries in 1 sections, module doors");
    expect(text).toContain("format   markdown 1.00: as vendor/catalog.json has it; 2 entries");
    const line = other
      .read("vendor/catalog.json")
      .split("\n")
      .indexOf('              "code": "E1",');
    expect(other.run(["explain", "E1"]).stdout).toContain(`vendor/catalog.json:${line + 1}:23`);
    other.dispose();
  });

  it("says what is wrong with it, and that settings are of no use to it", () => {
    const other = handOver();
    const text = other.read("vendor/catalog.json");
    other.write("vendor/catalog.json", text.replace('"codeType": "number"', '"codeType": "int"'));
    const wrong = other.run(["build"]);
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toMatch(
      /^vendor\/catalog\.json:\d+:27 error invalid-catalog: `documents\[1\]\.sections\[0\]\.entries\[0\]\.codeType` must be one of "number", "string", not "int"/,
    );
    other.write("vendor/catalog.json", text);
    const config = JSON.parse(other.read("errgen.config.json"));
    const documents = { "vendor/catalog.json": { module: "other", encoding: "utf-8" } };
    other.write("errgen.config.json", JSON.stringify({ ...config, documents }));
    const { status, stderr } = other.run(["build"]);
    expect(status).toBe(0);
    expect(stderr).toContain("vendor/catalog.json:1:1 warning unused-setting");
    expect(stderr.match(/ warning \S+:/g)).toHaveLength(1);
    other.dispose();
  });

  it("is watched", async () => {
    const other = handOver();
    const watched = await startWatch(other.folder, []);
    other.write(
      "vendor/catalog.json",
      other.read("vendor/catalog.json").replaceAll('"stuck"', '"stuck fast"'),
    );
    await watched.until("the message is new", () =>
      other.read("out/doors/messages.ts").includes("stuck fast"),
    );
    expect(watched.builds.at(-1)?.lines[0]).toContain("rebuilt 1 of 4 documents, ");
    await watched.stop();
    other.dispose();
  });

  it("has the schema that the package ships", () => {
    const file = join(inject("project"), "node_modules/errgen/dist/schemas/catalog.schema.json");
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(
      z.toJSONSchema(catalogSchema, { io: "input" }),
    );
  });
});

describe("the outputs for programs", () => {
  it.each(
    someOf([
      ["catalog.json", { catalog: true }],
      ["openapi.json", { openapi: true }],
      ["docs/llms.txt", { docsFormats: ["markdown", "text"] }],
    ] as const),
  )("are missing, stale or orphans as any: %s", (path, settings) => {
    const file = `out/${path}`;
    const nothing = { catalog: false };
    configure({ ...nothing, ...settings });
    expect(run("build").status).toBe(0);
    const text = project.read(file);
    project.remove(file);
    expect(run("check").stdout).toContain(`${file} missing: `);
    project.write(file, text.replace("stuck", "stuck fast"));
    expect(run("check").stdout).toContain(`${file} stale: `);
    project.write(file, text);
    expect(run("check").status).toBe(0);
    configure(nothing);
    expect(run("check").stdout).toContain(`${file} orphan: `);
    expect(run("build").status).toBe(0);
    expect(Object.keys(project.tree("out"))).not.toContain(path);
    project.write(file, '{ "mine": true }\n');
    configure({ ...nothing, ...settings });
    expect(run("build").stderr).toContain("error foreign-file");
    expect(project.read(file)).toBe('{ "mine": true }\n');
  });

  it("are no more than is asked for", () => {
    configure({ catalog: false, docsFormats: ["text"] });
    expect(run("build").status).toBe(0);
    expect(Object.keys(project.tree("out")).filter((path) => !path.endsWith(".ts"))).toEqual([
      "docs/llms.txt",
    ]);
    configure({ catalog: false, openapi: true, docs: false, docsFormats: ["text"] });
    expect(run("build").status).toBe(0);
    expect(Object.keys(project.tree("out")).filter((path) => !path.endsWith(".ts"))).toEqual([
      "openapi.json",
    ]);
  });
});
