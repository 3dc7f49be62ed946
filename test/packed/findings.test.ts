import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createProject, type Project } from "./project.js";

let project: Project;

beforeEach(() => {
  project = createProject({
    "docs/a.md": "| Code | Text |\n| --- | --- |\n| 1 | one |\n| 1 | zwei\t错误 |\n",
    "docs/b.md": "| Code | Text |\n| --- | --- |\n| 2 | two |\n| 2 | deux |\n| 3 | three |\n",
  });
});

afterEach(() => project.dispose());

const BUILD = ["build", "docs/b.md", "docs/a.md", "-o", "out"];

const PRETTY = `docs/a.md:4:3 warning duplicate-code: Code \`1\` is already used in this section
  4 │ | 1 | zwei  错误 |
    │   ^
  docs/a.md:3:3 first used here
  3 │ | 1 | one |
    │   -
  hint: Look-ups give the first meaning, One; give E1 a code of its own

docs/b.md:4:3 warning duplicate-code: Code \`2\` is already used in this section
  4 │ | 2 | deux |
    │   ^
  docs/b.md:3:3 first used here
  3 │ | 2 | two |
    │   -
  hint: Look-ups give the first meaning, Two; give Deux a code of its own

2 warnings in 2 files
`;

describe("findings of a command", () => {
  it("stand with their lines, by document, the same when nothing changed since", () => {
    for (let time = 0; time < 2; time++) expect(project.run(BUILD).stderr).toBe(PRETTY);
    expect(project.run([...BUILD, "--no-cache"]).stderr).toBe(PRETTY);
    expect(project.run(["check", ...BUILD.slice(1)]).stderr).toBe(PRETTY);
    expect(project.run([...BUILD, "-q"])).toMatchObject({ stdout: "", stderr: "" });
  });

  it("have a line each with `text`, with all places in it", () => {
    const { stderr } = project.run([...BUILD, "--format", "text"]);
    expect(stderr.split("\n")[0]).toBe(
      "docs/b.md:4:3 warning duplicate-code: Code `2` is already used in this section (first used here: docs/b.md:3:3)",
    );
  });

  it("have all places as JSON", () => {
    const { diagnostics } = JSON.parse(project.run([...BUILD, "--format", "json"]).stdout);
    expect(diagnostics[0].related).toMatchObject([
      {
        message: "first used here",
        location: { path: "docs/b.md", start: { line: 3, column: 3 } },
      },
    ]);
  });

  it("are shown in colours where they are wanted", () => {
    const { stderr } = project.run(BUILD, { env: { NO_COLOR: "", FORCE_COLOR: "1" } });
    expect(stderr).toContain("\x1b[2m  4 │\x1b[22m".replace("  4", "4"));
  });

  it("show the line of a configuration, and end with what came of it", () => {
    project.write("errgen.config.json", '{\n  "inputs": ["docs"],\n  "owt": "out"\n}\n');
    const { status, stderr } = project.run(["build"]);
    expect(status).toBe(2);
    expect(stderr).toContain('  3 │   "owt": "out"\n    │   ^^^^^');
    expect(stderr).toMatch(/\n1 error in 1 file; nothing was written\n$/);
  });

  it.each([
    ["inspect", "docs/a.md"],
    ["diff", "docs/a.md", "--against", "docs/b.md"],
  ])("are shown by errgen %s, too", (...args) => {
    expect(project.run(args).stderr).toContain("  4 │ | 1 | zwei  错误 |\n    │   ^\n");
  });

  it("show what keeps errgen new from a code", () => {
    project.write(
      "docs/c.md",
      "| Code | Text |\n| --- | --- |\n| LOST | lost |\n| GONE | gone |\n",
    );
    expect(project.run(["new", "docs/c.md"]).stderr).toMatch(/ error no-code-pattern: .*\n +\d │ /);
  });
});
