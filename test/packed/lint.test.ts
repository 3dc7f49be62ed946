import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lintSchema } from "../../src/lint-schema.js";
import { createProject, documentOf, type Project } from "./project.js";

let project: Project;

const FERRY = `# Ferry

| Code | Name        | Message           |
| ---- | ----------- | ----------------- |
| 4001 | FERRY_FULL  | the ferry is full |
| 4002 |             | no such harbour   |
| 4003 | TICKET_USED | the ticket is used |
`;
const MISSING = "docs/ferry.md:6:3 warning missing-name: A code has no name: `4002`";
const CLEAN = documentOf("Piers", ["the pier is closed", "the pier is full"]);

beforeEach(() => {
  project = createProject({ "docs/ferry.md": FERRY });
});

afterEach(() => project.dispose());

function lint(...args: readonly string[]) {
  const { status, stdout, stderr } = project.run(["lint", "--format", "text", ...args]);
  return { status, lines: stdout.trimEnd().split("\n"), stderr };
}

describe("errgen lint", () => {
  it("exits with 1 for an error or a warning, else with 0", () => {
    expect(lint("docs")).toEqual({
      status: 1,
      lines: [MISSING, "1 warning in 1 file; 1 document read"],
      stderr: "",
    });
    project.write("docs/ferry.md", CLEAN);
    expect(lint("docs")).toEqual({
      status: 0,
      lines: ["no findings; 1 document read"],
      stderr: "",
    });
    project.write("docs/ferry.md", FERRY.replace("| 4002 |             ", "| 402  | NO_HARBOUR  "));
    expect(lint("docs")).toMatchObject({ status: 0 });
  });

  it("exits with 2 where it cannot run", () => {
    for (const args of [["docs/none.md"], [], ["docs", "-c", "none.json"]]) {
      const { status, stderr } = lint(...args);
      expect(status).toBe(2);
      expect(stderr).toMatch(/ ?error (?:missing-path|no-inputs|missing-config): /);
    }
    project.write("docs/letter.md", "# A letter\n\nNo codes here.\n");
    expect(lint("docs/letter.md", "docs/ferry.md")).toMatchObject({
      status: 2,
      lines: [MISSING, "1 warning in 1 file; 1 document read"],
    });
    expect(project.run(["lint", "docs", "--dry-run"])).toMatchObject({ status: 2 });
  });

  it("prints one JSON document, as its schema says", () => {
    const { stdout, status } = project.run(["lint", "docs", "--format", "json"]);
    const { diagnostics } = lintSchema.parse(JSON.parse(stdout));
    expect([status, diagnostics.map(({ code }) => code)]).toEqual([1, ["missing-name"]]);
    const failed = project.run(["lint", "--format", "json"]);
    expect(lintSchema.parse(JSON.parse(failed.stdout)).diagnostics).toHaveLength(1);
  });

  it("shows the lines that findings are about, or reports to other programs", () => {
    const { status, stdout } = project.run(["lint", "docs"]);
    expect([status, stdout]).toEqual([
      1,
      `${MISSING}
  6 │ | 4002 |             | no such harbour   |
    │   ^^^^

1 warning in 1 file; 1 document read
`,
    ]);
    const report = (format: string) => project.run(["lint", "docs", "--format", format]).stdout;
    expect(report("github")).toMatch(/^::warning file=docs\/ferry.md,line=6,col=3,/);
    expect(JSON.parse(report("sarif")).runs[0].results).toHaveLength(1);
    expect(JSON.parse(report("gitlab"))).toHaveLength(1);
    expect(report("junit")).toContain("missing-name");
  });

  it("explains its rules with their examples", () => {
    const { status, stdout } = project.run(["explain", "missing-name"]);
    expect(status).toBe(0);
    expect(stdout).toContain("Most codes of a section have a symbolic name");
    expect(stdout).toContain("    | 4002 | NO_SUCH_HARBOUR | no such harbour    |");
  });
});

describe("the setting lint", () => {
  it("says how severe findings are, and which are none", () => {
    const findings = (setting: object): readonly string[] => {
      project.write("errgen.config.json", JSON.stringify({ inputs: ["docs"], lint: setting }));
      const { status, lines } = lint();
      return [String(status), ...lines];
    };
    const found = (level: string) => MISSING.replace("warning", level);
    expect(findings({ "missing-name": "off" })).toEqual(["0", "no findings; 1 document read"]);
    expect(findings({ "missing-name": "info" })).toEqual([
      "0",
      found("info"),
      "1 info in 1 file; 1 document read",
    ]);
    expect(findings({ "missing-name": ["error"] })).toEqual([
      "1",
      found("error"),
      "1 error in 1 file; 1 document read",
    ]);
  });

  it("says which words are right", () => {
    project.write("docs/ferry.md", CLEAN.replace("Message", "Resson"));
    expect(lint("docs").lines[0]).toMatch(/typo: “Resson” looks like a misspelling of “reason”$/);
    project.write(
      "errgen.config.json",
      '{ "inputs": ["docs"], "lint": { "typo": ["warning", { "words": ["RESSON"] }] } }',
    );
    expect(lint()).toMatchObject({ status: 0 });
  });

  it("is told what is wrong with it", () => {
    const problem = (lint: string): string => {
      project.write("errgen.config.json", `{ "inputs": ["docs"], "lint": ${lint} }`);
      return project.run(["lint"]).stderr;
    };
    expect(problem('{ "mising-name": "off" }')).toMatch(
      /unknown-setting: There is no setting `lint\["mising-name"\]`\n {2}hint: Did you mean `missing-name`\?/,
    );
    expect(problem('{ "typo": "of" }')).toMatch(
      /invalid-config: `lint.typo` must be "error", "warning", "info", "off", or a list of one and options\n {2}hint: Did you mean `off`\?/,
    );
    expect(problem('{ "typo": ["off", { "word": [] }] }')).toMatch(
      /unknown-setting: There is no setting `lint.typo\[1\].word`\n {2}hint: Did you mean `words`\?/,
    );
    expect(problem('{ "typo": ["off", { "words": [1] }] }')).toMatch(
      /invalid-config: `lint.typo\[1\].words\[0\]` must be a text, not a number/,
    );
    expect(problem('{ "empty-section": ["off", { "words": [] }] }')).toMatch(
      /invalid-config: `lint\["empty-section"\]/,
    );
  });

  it("is for rules of the project's own, too", () => {
    project.write(
      "errgen.config.mjs",
      `export default {
  inputs: ["docs"],
  lint: { "short-message": "error" },
  rules: [{ code: "short-message", severity: "info", *check({ documents }) {
    for (const { sections } of documents) for (const { entries } of sections)
      for (const { message, location } of entries)
        if (message.length < 16) yield { message: "Say more", location };
  } }],
};`,
    );
    expect(lint().lines).toContain("docs/ferry.md:6:1 error short-message: Say more");
    expect(project.run(["build", "-o", "out"])).toMatchObject({ status: 2 });
    project.write("errgen.config.mjs", 'export default { lint: { "short-mesage": "off" } };');
    expect(project.run(["lint", "docs"]).stderr).toMatch(/`lint` names `short-mesage`/);
  });

  it("is for the rules of a build, too", () => {
    const twice = "| 4001 | OTHER | another meaning |\n";
    project.write("docs/ferry.md", `${FERRY}${twice}`);
    const build = (lint: object) => {
      project.write("errgen.config.json", JSON.stringify({ inputs: ["docs"], out: "out", lint }));
      const { status, stderr } = project.run(["build", "--no-cache"]);
      return { status, told: stderr.includes("duplicate-code") };
    };
    expect(build({})).toEqual({ status: 0, told: true });
    expect(build({ "duplicate-code": "off" })).toEqual({ status: 0, told: false });
    expect(build({ "duplicate-code": "error" })).toEqual({ status: 2, told: true });
    project.write("docs/ferry.md", `${FERRY}${twice}\n<!-- errgen-disable-line -->\n`);
    expect(build({}).told).toBe(true);
    project.write("docs/ferry.md", `<!-- errgen-disable duplicate-code -->\n\n${FERRY}${twice}`);
    expect(build({}).told).toBe(false);
  });
});

describe("errgen lint --fix", () => {
  const BROKEN =
    "\ufeff# Ferry\r\n\r\n| Code | Message |\r\n|---|\r\n| 4001 | full |\r\n| 4002 | no\\_go |";
  const MENDED = BROKEN.replace("|---|", "|---|---|");

  it("mends what is certain, and keeps every other byte", () => {
    project.write("docs/ferry.md", BROKEN);
    chmodSync(join(project.folder, "docs/ferry.md"), 0o640);
    const { status, lines, stderr } = lint("docs", "--fix");
    expect([status, stderr]).toEqual([0, "1 finding mended in 1 document\n"]);
    expect(lines.at(-1)).toMatch(/; 1 document read$/);
    expect(project.read("docs/ferry.md")).toBe(MENDED);
    expect(statSync(join(project.folder, "docs/ferry.md")).mode & 0o777).toBe(0o640);
    const { mtimeMs } = statSync(join(project.folder, "docs/ferry.md"));
    expect(lint("docs", "--fix").stderr).toBe("");
    expect(statSync(join(project.folder, "docs/ferry.md")).mtimeMs).toBe(mtimeMs);
    expect(existsSync(join(project.folder, "out"))).toBe(false);
  });

  it("mends what a link leads to, and leaves the link", () => {
    project.write("elsewhere/ferry.md", BROKEN);
    project.remove("docs/ferry.md");
    symlinkSync("../elsewhere/ferry.md", join(project.folder, "docs/ferry.md"));
    expect(lint("docs/ferry.md", "--fix").status).toBe(0);
    expect(project.read("elsewhere/ferry.md")).toBe(MENDED);
  });

  it("prints a diff that patch takes, and writes nothing, with --dry-run", () => {
    project.write("docs/ferry.md", BROKEN);
    const { status, stdout, stderr } = project.run(["lint", "docs", "--fix", "--dry-run"]);
    expect(status).toBe(1);
    expect(stdout).toContain("--- docs/ferry.md\n+++ docs/ferry.md\n@@ -1,6 +1,6 @@\n");
    expect(stdout).toContain("-|---|\r\n+|---|---|\r\n");
    expect(stdout).toContain("\\ No newline at end of file");
    expect(stderr).toBe("1 finding would be mended in 1 document\n");
    expect(project.read("docs/ferry.md")).toBe(BROKEN);
    const { fixed, diff } = lintSchema.parse(
      JSON.parse(project.run(["lint", "docs", "--fix", "--dry-run", "--format", "json"]).stdout),
    );
    expect([fixed, diff]).toEqual([["docs/ferry.md"], stdout]);
  });

  it("writes other encodings as they are", () => {
    const text = '错误码,信息\r\n4001,"渡轮已满 "\r\n4002,港口不存在\r\n';
    const utf16 = Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, "utf16le").swap16()]);
    project.write("docs/ferry.csv", utf16);
    expect(lint("docs/ferry.csv", "--fix").stderr).toContain("1 finding mended");
    const mended = readFileSync(join(project.folder, "docs/ferry.csv"));
    const wanted = Buffer.from(text.replace('满 "', '满"'), "utf16le").swap16();
    expect(mended.subarray(2).equals(wanted)).toBe(true);
    const gb = Buffer.from("b4edcef3c2eb2cd0c5cfa20a343030312c22b6c9c2d6d2d1c2fa20220a", "hex");
    project.write("docs/ferry.csv", gb);
    expect(lint("docs/ferry.csv", "--fix").stderr).toContain("1 finding mended");
    const now = readFileSync(join(project.folder, "docs/ferry.csv"));
    expect(now.toString("hex")).toBe(gb.toString("hex").replace("20220a", "220a"));
  });

  it("leaves a finding that is meant to be", () => {
    const meant = `<!-- errgen-disable table-repaired -->\n\n# Ferry\n\n| Code | Message |\n|---|\n| 4001 | full |\n| 4002 | no way |\n`;
    project.write("docs/ferry.md", meant);
    expect(lint("docs", "--fix")).toMatchObject({ status: 0, stderr: "" });
    expect(project.read("docs/ferry.md")).toBe(meant);
  });
});
