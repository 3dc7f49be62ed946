import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { FIXTURES } from "../read-fixtures.js";
import { createProject, documentOf, type Project } from "./project.js";

const SCRIPT = spawnSync("script", ["--version"]).status === 0;
const REQUIRED = process.env.ERRGEN_REQUIRE?.split(",").includes("script") ?? false;
if (!SCRIPT && !REQUIRED)
  console.warn("`script` is not installed: the question on a terminal is left out of the tests");

let project: Project;

beforeEach(() => {
  project = createProject();
});

afterEach(() => project.dispose());

/** Everything in the project, to see that nothing was written. */
function snapshot(): Readonly<Record<string, string>> {
  return project.tree(".");
}

/** As npm would install it. */
function installErrgen(): void {
  mkdirSync(join(project.folder, "node_modules"), { recursive: true });
  const installed = join(inject("project"), "node_modules/errgen");
  symlinkSync(installed, join(project.folder, "node_modules/errgen"), "junction");
}

describe("errgen init", () => {
  it("sets up a project with TypeScript, and what it sets up builds", () => {
    installErrgen();
    project.write(
      "package.json",
      '{\n\t"name": "app",\n\t"scripts": {\n\t\t"test": "vitest"\n\t},\n\t"devDependencies": {\n\t\t"typescript": "^6",\n\t\t"prettier": "^3"\n\t},\n\t"private": true\n}\n',
    );
    project.write("docs/errors/doors.md", documentOf("Doors", ["open", "stuck"]));
    project.write("docs/errors/0a1b2c3d4e.md", documentOf("Lamp service", ["broken"]));
    project.write("README.md", "# App\n\nNothing to see.\n");
    const { status, stdout, stderr } = project.run(["init"]);
    expect(stderr).toBe("");
    expect(stdout).toBe(`wrote errgen.config.ts for 2 documents:
  docs/errors/0a1b2c3d4e.md: 1 code, module lamp-service
  docs/errors/doors.md: 2 codes
changed package.json: scripts \`errgen\` and \`errgen:check\`
wrote .gitattributes: src/generated is generated and has LF line endings
next: npx errgen build
`);
    expect(status).toBe(0);
    expect(project.read("package.json")).toBe(
      '{\n\t"name": "app",\n\t"scripts": {\n\t\t"test": "vitest",\n\t\t"errgen": "errgen build",\n\t\t"errgen:check": "errgen check"\n\t},\n\t"devDependencies": {\n\t\t"typescript": "^6",\n\t\t"prettier": "^3"\n\t},\n\t"private": true\n}\n',
    );
    expect(project.read(".gitattributes")).toBe("src/generated/** linguist-generated eol=lf\n");
    const config = project.read("errgen.config.ts");
    expect(config).toContain('inputs: ["docs/errors"],');
    expect(config).toContain('"docs/errors/0a1b2c3d4e.md": { module: "lamp-service" },');
    expect(config).toContain('formatter: "prettier",');
    project.write("errgen.config.ts", config.replace(/.*formatter.*/, ""));
    expect(project.run(["build"])).toMatchObject({ status: 0, stderr: "" });
    expect(project.read("src/generated/index.ts")).toContain("./lamp-service/index.js");
  });

  it("does nothing the second time, and says so", () => {
    project.write("docs/doors.md", documentOf("Doors", ["open"]));
    expect(project.run(["init"]).status).toBe(0);
    const before = snapshot();
    expect(project.run(["init"])).toEqual({
      status: 0,
      stdout: "nothing to do: errgen is set up here\n",
      stderr: "",
    });
    expect(snapshot()).toEqual(before);
  });

  it("writes JSON with comments where there is no TypeScript", () => {
    project.write("docs/doors.md", documentOf("Doors", ["open"]));
    expect(project.run(["init"]).stdout).toContain("wrote errgen.config.json for 1 document:\n");
    expect(project.read("errgen.config.json")).toContain("  // Files, folders and globs to read.");
    expect(project.run(["build"])).toMatchObject({ status: 0, stderr: "" });
    expect(Object.keys(project.tree("generated"))).toContain("doors/codes.ts");
  });

  it("writes TypeScript that needs no errgen to import where none is installed", () => {
    project.write("tsconfig.json", "{}\n");
    project.write("docs/doors.md", documentOf("Doors", ["open"]));
    project.run(["init"]);
    expect(project.read("errgen.config.ts")).not.toMatch(/^import /m);
    expect(project.run(["build"]).status).toBe(0);
  });

  it("finds readable names for the seeds", () => {
    cpSync(join(FIXTURES, "seeds"), join(project.folder, "seeds"), { recursive: true });
    const { status, stdout } = project.run(["init"]);
    expect(status).toBe(0);
    expect(stdout.match(/\d+ codes, module [a-z]+(?:-[a-z]+)*(?:-\d+)?$/gm)).toHaveLength(5);
    expect(project.run(["build"]).stdout).toContain("259 entries of 5 documents → generated");
  });

  it("sets up another folder", () => {
    project.write("packages/app/package.json", "{}\n");
    project.write("packages/app/errors.md", documentOf("Errors", ["bad"]));
    expect(project.run(["init", "packages/app"]).status).toBe(0);
    expect(project.read("packages/app/package.json")).toBe(
      '{\n  "scripts": {\n    "errgen": "errgen build",\n    "errgen:check": "errgen check"\n  }\n}\n',
    );
    expect(project.read("package.json")).not.toContain("errgen");
  });

  it("leaves what is there: a configuration, a script, lines of .gitattributes", () => {
    project.write("docs/doors.md", documentOf("Doors", ["open"]));
    project.write("errgen.config.json", '{ "inputs": ["docs"], "out": "./made" }');
    project.write("package.json", '{ "scripts": { "errgen": "echo mine" } }');
    project.write(".gitattributes", "* text=auto\r\n*.png binary");
    const { status, stdout } = project.run(["init"]);
    expect(status).toBe(0);
    expect(stdout).toBe(`changed package.json: script \`errgen:check\`
changed .gitattributes: made is generated and has LF line endings
package.json has another script \`errgen\`, which stays as it is
next: npx errgen build
`);
    expect(project.read("errgen.config.json")).toBe('{ "inputs": ["docs"], "out": "./made" }');
    expect(JSON.parse(project.read("package.json"))).toEqual({
      scripts: { errgen: "echo mine", "errgen:check": "errgen check" },
    });
    expect(project.read(".gitattributes")).toBe(
      "* text=auto\r\n*.png binary\r\nmade/** linguist-generated eol=lf\r\n",
    );
  });

  it("does without package.json", () => {
    project.remove("package.json");
    project.write("doors.md", documentOf("Doors", ["open"]));
    const { status, stdout } = project.run(["init"]);
    expect(status).toBe(0);
    expect(stdout).toContain("there is no package.json for scripts");
    expect(Object.keys(snapshot())).not.toContain("package.json");
  });

  it.each([
    [
      "no document",
      {},
      "error no-documents: No document with error codes was found here; 1 file was read",
    ],
    [
      "a broken package.json",
      { "package.json": '{\n  "name": "x"\n  "version": "1"\n}\n' },
      "package.json:3:3 error broken-manifest: package.json is not valid JSON: comma expected",
    ],
    ["a package.json that is no object", { "package.json": "[]" }, "error broken-manifest"],
    [
      "a broken configuration",
      { "errgen.config.json": '{ "ot": 1 }' },
      "errgen.config.json:1:3 error unknown-setting",
    ],
  ])("writes nothing with %s", (_, files, message) => {
    project.write("README.md", "# App\n");
    for (const [path, text] of Object.entries(files)) project.write(path, text);
    const before = snapshot();
    const { status, stdout, stderr } = project.run(["init"]);
    expect(stderr).toContain(message);
    expect(stdout).toBe("");
    expect(status).toBe(2);
    expect(snapshot()).toEqual(before);
  });

  it("is an error for a folder that does not exist", () => {
    const { status, stderr } = project.run(["init", "nowhere"]);
    expect(stderr).toBe("error missing-path: nowhere is no folder\n");
    expect(status).toBe(2);
  });

  it.runIf(SCRIPT || REQUIRED)("asks on a terminal, and takes no for an answer", () => {
    project.write("docs/doors.md", documentOf("Doors", ["open"]));
    const bin = join(inject("project"), "node_modules/errgen/dist/bin/errgen.js");
    const ask = (answer: string, ...args: readonly string[]) =>
      spawnSync(
        "script",
        ["-qec", [process.execPath, bin, "init", ...args].join(" "), "/dev/null"],
        {
          cwd: project.folder,
          encoding: "utf8",
          input: `${answer}\n`,
          env: { PATH: process.env.PATH, HOME: process.env.HOME, TERM: "dumb" },
        },
      );
    const before = snapshot();
    const refused = ask("n");
    expect(refused.stdout).toContain("would write errgen.config.json for 1 document:");
    expect(refused.stdout).toContain("nothing was written");
    expect(refused.status).toBe(0);
    expect(snapshot()).toEqual(before);
    expect(ask("y").stdout).toContain("wrote errgen.config.json");
    expect(ask("", "--yes").stdout).toContain("nothing to do");
  });
});
