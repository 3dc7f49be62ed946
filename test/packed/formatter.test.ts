import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { IN_FULL } from "../in-full.js";
import { FIXTURES, REPOSITORY, readTree } from "../read-fixtures.js";
import { createProject, type Project } from "./project.js";

interface Tool {
  readonly name: "prettier" | "biome" | "oxfmt";
  readonly package: string;
  /** How its users call it, on everything. */
  readonly command: readonly string[];
  readonly config: string;
  /** A configuration with a width, an override for one output and an ignored folder. */
  readonly settings: object;
  readonly ignore?: Readonly<Record<string, string>>;
}

const OPTIONS = { tabWidth: 4, singleQuote: true, semi: false, printWidth: 60 };

const TOOLS: readonly Tool[] = [
  {
    name: "prettier",
    package: "prettier",
    command: ["node_modules/prettier/bin/prettier.cjs", "--write", "."],
    config: ".prettierrc",
    settings: {
      ...OPTIONS,
      overrides: [{ files: "src/generated/cdn/*.ts", options: { useTabs: true } }],
    },
    ignore: { ".prettierignore": "src/generated/scale\n" },
  },
  {
    name: "biome",
    package: "@biomejs/biome",
    command: ["node_modules/@biomejs/biome/bin/biome", "format", "--write", "."],
    config: "biome.json",
    settings: {
      extends: ["./config/shared.json"],
      files: { includes: ["**", "!src/generated/scale"] },
      overrides: [
        { includes: ["src/generated/cdn/*.ts"], formatter: { indentStyle: "tab", lineWidth: 40 } },
      ],
    },
  },
  {
    name: "oxfmt",
    package: "oxfmt",
    command: ["node_modules/oxfmt/bin/oxfmt", "--write", "."],
    config: ".oxfmtrc.json",
    settings: {
      ...OPTIONS,
      ignorePatterns: ["src/generated/scale"],
      overrides: [{ files: ["src/generated/cdn/*.ts"], options: { useTabs: true } }],
    },
  },
];

let project: Project;

beforeEach(() => {
  project = createProject({
    "config/shared.json": JSON.stringify({
      formatter: { indentStyle: "space", indentWidth: 4, lineWidth: 60 },
      javascript: { formatter: { quoteStyle: "single", semicolons: "asNeeded" } },
    }),
  });
  cpSync(join(FIXTURES, "seeds"), join(project.folder, "docs"), { recursive: true });
});

afterEach(() => project.dispose());

function install(...packages: readonly string[]): void {
  for (const name of packages) {
    mkdirSync(join(project.folder, "node_modules", name, ".."), { recursive: true });
    symlinkSync(
      join(REPOSITORY, "node_modules", name),
      join(project.folder, "node_modules", name),
      "junction",
    );
  }
}

function configure(formatter: unknown): void {
  const documents = JSON.parse(
    JSON.stringify({ "000_62e724b4ec26dca5": "cdn", "001_9bb0a0fd4813d50c": "scale" }),
    (_, value) => (typeof value === "string" ? { module: value } : value),
  ) as Record<string, object>;
  const byPath = Object.entries(documents).map(([stem, one]) => [`docs/${stem}.txt`, one]);
  project.write(
    "errgen.config.json",
    JSON.stringify({
      inputs: ["docs"],
      out: "src/generated",
      documents: Object.fromEntries(byPath),
      ...(formatter === undefined ? {} : { formatter }),
    }),
  );
}

/** Runs the formatter as its users do, on everything, in place. */
function formatInPlace({ command }: Tool): void {
  const { status, stderr } = spawnSync(process.execPath, command, {
    cwd: project.folder,
    encoding: "utf8",
  });
  expect(`${status} ${status === 0 ? "" : stderr}`).toBe("0 ");
}

/** The others in full only. */
const tools = IN_FULL ? TOOLS : TOOLS.slice(0, 1);

describe.each(tools)("the formatter $name", (tool) => {
  beforeEach(() => {
    install(tool.package);
    project.write(".editorconfig", "root = true\n[*]\nend_of_line = lf\n");
    project.write(tool.config, JSON.stringify(tool.settings));
    for (const [path, contents] of Object.entries(tool.ignore ?? {})) project.write(path, contents);
  });

  it("leaves nothing to change for itself, ignored files and overrides included", () => {
    configure(undefined);
    expect(project.run(["build"]).status).toBe(0);
    const plain = project.tree("src/generated");
    formatInPlace(tool);
    const wanted = project.tree("src/generated");
    expect(wanted["scale/codes.ts"]).toBe(plain["scale/codes.ts"]);
    expect(wanted["cdn/codes.ts"]).not.toBe(plain["cdn/codes.ts"]);
    project.remove("src/generated");
    configure(tool.name);
    expect(project.run(["build"]).status).toBe(0);
    expect(project.tree("src/generated")).toEqual(wanted);
    formatInPlace(tool);
    expect(project.tree("src/generated")).toEqual(wanted);
    expect(project.run(["check"]).status).toBe(0);
    expect(project.run(["build"]).stdout).toContain("(up to date)");
  });

  it("leaves files alone that .gitignore names, where the tool obeys it", () => {
    if (tool.name === "biome")
      project.write(
        tool.config,
        JSON.stringify({
          ...tool.settings,
          vcs: { enabled: true, clientKind: "git", useIgnoreFile: true },
        }),
      );
    spawnSync("git", ["init", "-q"], { cwd: project.folder });
    project.write(".gitignore", "src/generated/cdn/\nnode_modules/\n");
    configure(undefined);
    project.run(["build"]);
    formatInPlace(tool);
    const wanted = project.tree("src/generated");
    project.remove("src/generated");
    configure(tool.name);
    expect(project.run(["build"]).status).toBe(0);
    expect(project.tree("src/generated")).toEqual(wanted);
  });

  it("is found above the project, with the configuration there", () => {
    configure(tool.name);
    project.write("packages/app/package.json", "{}\n");
    project.write(
      "packages/app/errgen.config.json",
      `{ "inputs": ["../../docs"], "out": "generated", "formatter": "${tool.name}" }`,
    );
    project.write(".git/HEAD", "ref: refs/heads/main\n");
    const app = { cwd: join(project.folder, "packages/app") };
    expect(project.run(["build"], app)).toMatchObject({ status: 0 });
    const built = project.tree("packages/app/generated");
    formatInPlace(tool);
    expect(project.tree("packages/app/generated")).toEqual(built);
  });

  it("is an error where its configuration is broken, and nothing is written", () => {
    configure(tool.name);
    project.write(tool.config, "{ nonsense");
    const { status, stderr } = project.run(["build"]);
    expect(stderr).toContain(`error formatter-failed: ${tool.name} failed`);
    expect(stderr).toContain("hint: Mend its configuration");
    expect(status).toBe(2);
    expect(() => project.tree("src")).toThrow();
  });

  it("is an error where it is not installed, with the command that installs it", () => {
    project.remove("node_modules");
    configure(tool.name);
    const { status, stderr } = project.run(["build"]);
    expect(stderr).toContain(
      `error formatter-missing: The setting \`formatter\` names ${tool.name}`,
    );
    expect(stderr).toContain(`npm install --save-dev ${tool.package}`);
    expect(status).toBe(2);
  });

  it("leaves no temporary folder behind", () => {
    const temporary = mkdtempSync(join(tmpdir(), "errgen-temporary-"));
    configure(tool.name);
    const env = { TMPDIR: temporary, TMP: temporary, TEMP: temporary };
    expect(project.run(["build"], { env }).status).toBe(0);
    expect(Object.keys(readTree(temporary)).filter((path) => path.includes("format"))).toEqual([]);
    rmSync(temporary, { recursive: true });
  });
});

describe("a formatter that is a command", () => {
  it("gets each file and its path, without a shell", () => {
    project.write(
      "format.mjs",
      `let text = "";
for await (const chunk of process.stdin) text += chunk;
process.stdout.write(text + "// " + process.argv.slice(2).join(" | ") + "\\n");\n`,
    );
    configure({ command: `"${process.execPath}" format.mjs --path={path} 'a b' $HOME` });
    expect(project.run(["build"]).status).toBe(0);
    expect(project.read("src/generated/cdn/codes.ts")).toMatch(
      /\n\/\/ --path=src\/generated\/cdn\/codes\.ts \| a b \| \$HOME\n$/,
    );
    expect(project.run(["check"]).status).toBe(0);
  });

  it("is found among what the project has installed", () => {
    install("prettier");
    project.write(
      "node_modules/.bin/own-format",
      `#!${process.execPath}\nprocess.stdin.pipe(process.stdout);\n`,
    );
    spawnSync("chmod", ["+x", join(project.folder, "node_modules/.bin/own-format")]);
    configure({ command: "own-format" });
    expect(project.run(["build"]).status).toBe(0);
  });

  it.each([
    ["no-such-program --stdin", "formatter-missing"],
    [`"${process.execPath}" -e "console.error('bad'); process.exit(3)"`, "formatter-failed"],
    [`"${process.execPath}" -e ""`, "formatter-failed"],
    [`"${process.execPath}" -e "console.log('export {}')"`, "formatter-failed"],
  ])("is an error where it fails: %s", (command, code) => {
    configure({ command });
    const { status, stderr } = project.run(["build"]);
    expect(stderr).toContain(`error ${code}: `);
    expect(status).toBe(2);
    expect(() => project.tree("src")).toThrow();
  });
});
