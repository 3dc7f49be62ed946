import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { createProject, documentOf, type Project } from "./project.js";

let project: Project;

beforeEach(() => {
  project = createProject({
    "docs/doors.md": documentOf("Doors", ["open", "stuck"]),
    "docs/lamps.md": documentOf("Lamps", ["broken", "stolen"]),
  });
});

afterEach(() => project.dispose());

/** What is told on standard error, a line each, hints as they stand below their diagnostics. */
function problems(...args: readonly string[]): readonly string[] {
  const command = args.length > 0 ? args : ["build"];
  const { status, stderr } = project.run([...command, "--format", "text"]);
  expect(status).toBe(2);
  return stderr.trimEnd().split("\n").slice(0, -1);
}

describe("a configuration in JSON", () => {
  it("may have comments, trailing commas and a byte order mark", () => {
    project.write(
      "errgen.config.json",
      '\ufeff{\n  // which documents\n  "inputs": ["docs/doors.md",],\n  /* where to */ "out": "out",\n}\n',
    );
    expect(project.run(["build"])).toMatchObject({ status: 0, stderr: "" });
  });

  it("is told with the place of each mistake, in their order, and what was meant", () => {
    project.write(
      "errgen.config.json",
      `{
  "output": "src",
  "out": 3,
  "naming": "pascel",
  "docs": true,
  "formatter": "pretier",
  "header": ["a", "b", "c", "d"],
  "inputs": "docs",
  "documents": {
    "docs/doors.md": { "modul": "a", "encoding": "gb1830", "format": "markdwon" },
    "docs/lamps.md": { "module": "Bad Name", "titles": [""] }
  }
}
`,
    );
    const at = (line: number, column: number): string =>
      `errgen.config.json:${line}:${column} error`;
    expect(problems()).toEqual([
      `${at(2, 3)} unknown-setting: There is no setting \`output\``,
      "  hint: Did you mean `out`?",
      `${at(3, 10)} invalid-config: \`out\` must be a text, not a number`,
      `${at(4, 13)} invalid-config: \`naming\` must be one of "pascal", "screaming", "camel", "preserve", not "pascel"`,
      "  hint: Did you mean `pascal`?",
      `${at(5, 11)} invalid-config: \`docs\` must be the name of a folder, or false`,
      `${at(6, 16)} invalid-config: \`formatter\` must be "prettier", "biome", "oxfmt" or { "command": "…" }`,
      "  hint: Did you mean `prettier`?",
      `${at(7, 13)} invalid-config: \`header\` may have three lines at most, since errgen's own header stands in the first five`,
      `${at(8, 13)} invalid-config: \`inputs\` must be a list, not "docs"`,
      `${at(10, 24)} unknown-setting: There is no setting \`documents["docs/doors.md"].modul\``,
      "  hint: Did you mean `module`?",
      `${at(10, 50)} invalid-config: \`documents["docs/doors.md"].encoding\` must be one of 39 words, not "gb1830"`,
      "  hint: Did you mean `gb18030`?",
      `${at(10, 70)} invalid-config: \`documents["docs/doors.md"].format\` must be one of "markdown", "rst", "lisp", "indented", "delimited", "json", "yaml", not "markdwon"`,
      "  hint: Did you mean `markdown`?",
      `${at(11, 34)} invalid-config: \`documents["docs/lamps.md"].module\` must be in kebab-case, like \`cdn-service\``,
      `${at(11, 57)} invalid-config: \`documents["docs/lamps.md"].titles[0]\` must not be empty`,
    ]);
  });

  it.each([
    ['{ "inputs": ["docs"] "out": "x" }', "errgen.config.json:1:22", "comma expected"],
    ["{\n  inputs: []\n}", "errgen.config.json:2:3", "invalid symbol"],
    ['{ "inputs": ["docs" ', "errgen.config.json:1:21", "close bracket expected"],
    ["", "errgen.config.json:1:1", "value expected"],
  ])("is told where it is no JSON: %j", (text, place, what) => {
    project.write("errgen.config.json", text);
    expect(problems()).toEqual([
      `${place} error unreadable-config: The configuration is not valid JSON: ${what}`,
    ]);
  });

  it("may not ask for imports that find nothing", () => {
    project.write(
      "errgen.config.json",
      '{\n  "inputs": ["docs"],\n  "out": "out",\n  "fileExtension": ".mts",\n  "importExtension": "none"\n}\n',
    );
    expect(problems()).toEqual([
      'errgen.config.json:5:22 error unresolvable-imports: `fileExtension` is ".mts", and no import without an extension finds such a file',
      '  hint: Set `importExtension` to ".js" for imports of `.mjs`, or to ".ts" for `.mts`',
    ]);
  });

  it("has its places in package.json, too", () => {
    project.write("package.json", '{\n  "name": "x",\n  "errgen": { "inputs": [1] }\n}\n');
    expect(problems()).toEqual([
      "package.json:3:26 error invalid-config: `inputs[0]` must be a text, not a number",
    ]);
    expect(problems("build", "-c", "docs/../package.json")[0]).toContain("package.json:3:26");
  });

  it("is shown from where errgen was called", () => {
    project.write("errgen.config.json", '{ "ot": "x" }');
    const cwd = join(project.folder, "docs");
    for (const command of ["build", "check", "inspect"])
      expect(project.run([command, "doors.md"], { cwd }).stderr).toContain(
        "../errgen.config.json:1:3 error unknown-setting",
      );
  });
});

describe("a configuration in TypeScript", () => {
  it("is loaded with what it imports, and told what is wrong with its name", () => {
    project.write("names.ts", 'export const out: string = "made";\n');
    project.write(
      "errgen.config.ts",
      'import { out } from "./names.js";\nexport default { inputs: ["docs"], out };\n',
    );
    expect(project.run(["build"])).toMatchObject({ status: 0, stderr: "" });
    project.write("errgen.config.ts", "export default { inptus: [] };\n");
    expect(problems()).toEqual([
      "error unknown-setting: errgen.config.ts: There is no setting `inptus`",
      "  hint: Did you mean `inputs`?",
    ]);
    project.write("errgen.config.ts", "export default [];\n");
    expect(problems()).toEqual([
      "error invalid-config: errgen.config.ts: `the configuration` must be an object, not a list",
    ]);
  });
});

describe("several projects in one file", () => {
  const two = {
    naming: "camel",
    projects: {
      doors: { inputs: ["docs/doors.md"], out: "doors/generated" },
      lamps: { inputs: ["docs/lamps.md"], out: "lamps/generated", naming: "screaming" },
    },
  };
  const configure = (value: object): void =>
    project.write("errgen.config.json", JSON.stringify(value, null, 2));

  it("are built and checked in their order, each with the settings above as defaults", () => {
    configure(two);
    expect(project.run(["build"])).toMatchObject({
      status: 0,
      stdout:
        "doors: 2 entries of 1 document → doors/generated (8 of 8 files changed)\n" +
        "lamps: 2 entries of 1 document → lamps/generated (8 of 8 files changed)\n",
    });
    expect(project.read("doors/generated/doors/codes.ts")).toContain("  stuck = 1001");
    expect(project.read("lamps/generated/lamps/codes.ts")).toContain("  STOLEN = 1001");
    expect(project.run(["check"])).toMatchObject({
      status: 0,
      stdout: "doors: 8 files are up to date\nlamps: 8 files are up to date\n",
    });
    project.remove("doors/generated/index.ts");
    const { status, stdout } = project.run(["check"]);
    expect(status).toBe(1);
    expect(stdout).toContain("doors: 1 missing; to mend: errgen build\n");
    expect(stdout).toContain("lamps: 8 files are up to date\n");
  });

  it("are one JSON document", () => {
    configure(two);
    const { stdout } = project.run(["build", "--format", "json"]);
    const { projects } = JSON.parse(stdout) as { projects: readonly { project: string }[] };
    expect(projects.map((one) => one.project)).toEqual(["doors", "lamps"]);
  });

  it("are each chosen by name, or by output in a list", () => {
    configure(two);
    expect(project.run(["build", "--project", "lamps"]).stdout).toMatch(/^lamps: .*\n$/);
    configure({ projects: Object.values(two.projects) });
    expect(project.run(["build", "--project", "lamps/generated"]).stdout).toMatch(/^lamps.*\n$/);
    expect(problems("build", "--project", "lamps")).toEqual([
      "error unknown-project: There is no project `lamps`",
      "  hint: Did you mean `lamps/generated`?",
    ]);
    expect(project.run(["build", "docs", "-o", "x", "--project", "lamps/generated"]).status).toBe(
      0,
    );
  });

  it("go on when one of them fails", () => {
    configure(two);
    project.write("docs/doors.md", "# Doors\n");
    const { status, stdout, stderr } = project.run(["build"]);
    expect(status).toBe(2);
    expect(stderr).toContain("error no-entries");
    expect(stderr).toContain("doors: 1 error in 1 file; nothing was written\n");
    expect(stdout).toMatch(/^lamps: 2 entries/);
  });

  it("need a choice where documents or an output are given", () => {
    configure(two);
    expect(problems("build", "docs")).toEqual([
      "error several-projects: The configuration lists several projects, and it is not said which one is meant",
      "  hint: Choose one with `--project`: doors, lamps",
    ]);
    expect(problems("check", "-o", "x")[0]).toContain("error several-projects");
  });

  it("are all looked at by inspect", () => {
    configure(two);
    const { status, stdout } = project.run(["inspect"]);
    expect(status).toBe(0);
    expect(stdout).toContain("docs/doors.md");
    expect(stdout).toContain("docs/lamps.md");
    expect(project.run(["inspect", "docs/lamps.md"]).stdout).not.toContain("docs/doors.md");
  });

  it.each([
    ["the same", "a", "./a"],
    ["one inside the other", "a", "a/b"],
    ["one around the other", "a/b", "a"],
    ["the same but for case", "Out", "out"],
  ])("may not share an output: %s", (_, first, second) => {
    configure({ projects: [{ out: first }, { name: "other", out: second }] });
    expect(problems()[0]).toMatch(/^errgen\.config\.json:8:14 error shared-output: /);
  });

  it("have names of their own", () => {
    configure({
      projects: [
        { name: "a", out: "x" },
        { name: "a", out: "y" },
      ],
    });
    expect(problems()).toEqual([
      "errgen.config.json:8:15 error duplicate-project: Two projects are called `a`",
    ]);
  });
});

describe("the published JSON Schema", () => {
  it("describes every setting", () => {
    const file = join(inject("project"), "node_modules/errgen/dist/schemas/config.schema.json");
    const schema = JSON.parse(readFileSync(file, "utf8")) as Schema;
    expect(undescribed(schema, "")).toEqual([]);
    expect(Object.keys(schema.properties ?? {})).toContain("projects");
  });
});

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
}

function undescribed(schema: Schema, path: string): readonly string[] {
  const { properties = {}, additionalProperties, anyOf = [], items } = schema;
  const inside = [
    ...anyOf,
    ...(items ? [items] : []),
    ...(typeof additionalProperties === "object" ? [additionalProperties] : []),
  ];
  return [
    ...Object.entries(properties).flatMap(([key, one]) => [
      ...(one.description === undefined ? [`${path}.${key}`] : []),
      ...undescribed(one, `${path}.${key}`),
    ]),
    ...inside.flatMap((one) => undescribed(one, path)),
  ];
}
