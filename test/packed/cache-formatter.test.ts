import { mkdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { IN_FULL } from "../in-full.js";
import { REPOSITORY } from "../read-fixtures.js";
import { type CachedProject, createCachedProject } from "./cached-project.js";
import { documentOf } from "./project.js";
import { someOf } from "./some-of.js";

const START = ["errgen/dist/bin/errgen.js"];

const TOOLS = {
  prettier: {
    package: "prettier",
    changes: [
      [".prettierrc", "tabWidth: 4\n"],
      [".prettierrc", '"@somebody/config"\n'],
      [".prettierrc", ""],
      ["out/.prettierrc.json", '{ "tabWidth": 3 }'],
      ["out/doors/.editorconfig", "[*]\nindent_style = tab\n"],
      [".prettierignore", "out/lamps\n"],
      ["package.json", '{ "type": "module", "prettier": { "singleQuote": true } }'],
      ["prettier.config.mjs", "export default { tabWidth: Number(process.env.WIDTH ?? 5) };\n"],
    ],
  },
  biome: {
    package: "@biomejs/biome",
    changes: [
      ["biome.json", '{ "formatter": { "indentStyle": "space" } }'],
      ["biome.json", '{ "formatter": { "includes": ["**", "!**/lamps/**"] } }'],
    ],
  },
  oxfmt: {
    package: "oxfmt",
    changes: [
      [".oxfmtrc.json", '{ "tabWidth": 4 }'],
      [".gitignore", "out/lamps\n"],
    ],
  },
} as const;

let project: CachedProject;

afterEach(() => project.dispose());

function setUp(formatter: unknown): void {
  project = createCachedProject({
    "docs/doors.md": documentOf("Doors", ["open", "stuck"]),
    "docs/lamps.md": documentOf("Lamps", ["broken", "stolen"]),
    "errgen.config.json": JSON.stringify({ inputs: ["docs"], out: "out", formatter }),
  });
  mkdirSync(join(project.folder, ".git"));
}

function install(name: string): void {
  const target = join(project.folder, "node_modules", name);
  mkdirSync(dirname(target), { recursive: true });
  symlinkSync(join(REPOSITORY, "node_modules", name), target, "junction");
}

function prime(): void {
  expect(project.run(["build"])).toMatchObject({ status: 0 });
  expect(project.run(["check"])).toMatchObject({ status: 0 });
}

describe("what a formatter reads decides what is remembered", () => {
  const names = (["prettier", "biome", "oxfmt"] as const).slice(0, IN_FULL ? 3 : 1);

  it.for(names)("%s", (name) => {
    setUp(name);
    const { package: packageName, changes } = TOOLS[name];
    install(packageName);
    prime();
    expect(project.loadedBy(["check"])).toEqual(START);
    for (const [path, contents] of someOf<readonly [string, string]>(changes)) {
      const restore = project.snapshot();
      project.write(path, contents);
      project.expectSameWithout(["check"]);
      if (IN_FULL) project.expectSameWithout(["build"]);
      restore();
    }
  });

  it("prettier, which is not there any more", () => {
    setUp("prettier");
    install("prettier");
    prime();
    project.remove("node_modules");
    expect(project.expectSameWithout(["check"]).status).toBe(2);
  });

  it("prettier's configuration in a script, which may read anything", () => {
    setUp("prettier");
    install("prettier");
    project.write(
      "prettier.config.mjs",
      "export default { tabWidth: Number(process.env.WIDTH ?? 4) };\n",
    );
    prime();
    expect(project.run(["check"], { env: { WIDTH: "8" } }).status).toBe(1);
  });

  it("a command, of which nothing is known", () => {
    setUp({ command: `"${process.execPath}" format.mjs` });
    const format = (from: string): void =>
      project.write(
        "format.mjs",
        `for await (const text of process.stdin.setEncoding("utf8")) process.stdout.write(text.replaceAll("open", ${JSON.stringify(from)}));\n`,
      );
    format("shut");
    prime();
    format("ajar");
    expect(project.run(["check"]).status).toBe(1);
  });
});
