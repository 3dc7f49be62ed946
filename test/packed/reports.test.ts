import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  githubSarif,
  gitlabReport,
  junitProblems,
  parseCommand,
  sarifProblems,
} from "../formats/valid-reports.js";
import { createProject, documentOf, type Project } from "./project.js";

const DOUBLED = "| Code | Text |\n| --- | --- |\n| 1 | one |\n| 1 | two |\n";

let projects: readonly Project[];

beforeEach(() => {
  projects = ["one", "another"].map(() => {
    const project = createProject({
      "web/docs/doors.md": documentOf("doors", ["door locked", "no key"]),
      "web/docs/lamps.md": DOUBLED,
      "web/errgen.config.json": '{ "inputs": ["docs"], "out": "out" }\n',
    });
    execFileSync("git", ["init", "-q"], { cwd: project.folder });
    return project;
  });
});

afterEach(() => {
  for (const project of projects) project.dispose();
});

interface Reported {
  readonly status: number | null;
  readonly text: string;
}

/** What a command reports in each of two folders, which is the same. */
function reported(args: readonly string[], env: NodeJS.ProcessEnv = {}): Reported {
  const [one, other] = projects.map((project) =>
    project.run(args, { cwd: join(project.folder, "web"), env }),
  );
  expect(one?.stderr).toBe("");
  expect(other).toEqual(one);
  return { status: one?.status ?? null, text: one?.stdout ?? "" };
}

const each = (change: (project: Project) => void): void => projects.forEach(change);

describe("reports", () => {
  it("of a build are valid in all formats, and its status stays", async () => {
    const sarif = reported(["build", "--format", "sarif"]);
    expect(sarif.status).toBe(0);
    expect(sarifProblems(sarif.text)).toEqual([]);
    const [run] = githubSarif.parse(JSON.parse(sarif.text)).runs;
    expect(run?.results).toMatchObject([
      {
        ruleId: "duplicate-code",
        level: "warning",
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: "web/docs/lamps.md" },
              region: { startLine: 4, startColumn: 3, endLine: 4, endColumn: 4 },
            },
          },
        ],
      },
    ]);
    const gitlab = reported(["build", "--format", "gitlab"]);
    expect(gitlabReport.parse(JSON.parse(gitlab.text))).toHaveLength(1);
    const junit = reported(["build", "--format", "junit"]);
    expect(await junitProblems(junit.text)).toEqual([]);
    const [command] = reported(["build", "--format", "github"]).text.split("\n").map(parseCommand);
    expect(command).toMatchObject({
      kind: "warning",
      properties: { file: "web/docs/lamps.md", line: "4", col: "3" },
    });
    // Nothing changed since: the report is the same from memory.
    expect(reported(["build", "--format", "sarif"])).toEqual(sarif);
    expect(reported(["build", "--format", "sarif", "--no-cache"])).toEqual(sarif);
  });

  it("of a check name the outputs that are not up to date", async () => {
    reported(["build", "-q", "--format", "gitlab"]);
    each((project) => {
      project.remove("web/out/doors/codes.ts");
      project.write("web/docs/lamps.md", DOUBLED.replace("two", "zwei"));
    });
    const junit = reported(["check", "--format", "junit"]);
    expect(junit.status).toBe(1);
    expect(await junitProblems(junit.text)).toEqual([]);
    const gitlab = reported(["check", "--format", "gitlab"]);
    const issues = gitlabReport.parse(JSON.parse(gitlab.text));
    expect(issues.map(({ check_name, location: { path } }) => `${path} ${check_name}`)).toEqual(
      expect.arrayContaining([
        "web/docs/lamps.md duplicate-code",
        "web/out/doors/codes.ts missing-output",
        "web/out/lamps/codes.ts stale-output",
        "web/errgen.lock.json stale-output",
      ]),
    );
    const sarif = reported(["check", "--format", "sarif"]);
    expect(sarifProblems(sarif.text)).toEqual([]);
    githubSarif.parse(JSON.parse(sarif.text));
  });

  it("of a diff list the changes, with what each kind means", () => {
    each((project) => {
      execFileSync("git", ["add", "-A"], { cwd: project.folder });
      const name = ["-c", "user.name=A", "-c", "user.email=a@example.com"];
      execFileSync("git", [...name, "commit", "-qm", "all"], { cwd: project.folder });
      project.write("web/docs/doors.md", documentOf("doors", ["door locked"]));
    });
    const sarif = reported(["diff", "--format", "sarif"]);
    expect(sarif.status).toBe(1);
    expect(sarifProblems(sarif.text)).toEqual([]);
    const { status, text } = reported(["diff", "--format", "gitlab", "--allow-major"]);
    expect(status).toBe(0);
    expect(gitlabReport.parse(JSON.parse(text))).toMatchObject([
      { check_name: "removed", severity: "minor" },
      { check_name: "duplicate-code", severity: "minor" },
    ]);
  });

  it("of what cannot be done are reports, too", async () => {
    each((project) =>
      project.write("web/errgen.config.json", '{ "inputs": ["gone.md"], "out": "out" }'),
    );
    for (const format of ["sarif", "gitlab", "junit", "github"]) {
      const { status, text } = reported(["build", "--format", format]);
      expect(status).toBe(2);
      expect(text).toContain("missing-path");
    }
    const { text } = reported(["build", "--format", "junit"]);
    expect(await junitProblems(text)).toEqual([]);
  });

  it("with more annotations than GitHub shows have the rest in the summary of the job", () => {
    const rows = Array.from({ length: 14 }, (_, index) => `| 1 | text ${index} |\n`).join("");
    each((project) =>
      project.write("web/docs/lamps.md", `| Code | Text |\n| --- | --- |\n${rows}`),
    );
    const { text } = reported(["build", "--format", "github"], {
      GITHUB_STEP_SUMMARY: "summary.md",
    });
    expect(text.match(/^::warning /gm)).toHaveLength(10);
    const [project] = projects;
    expect(readFileSync(join(project?.folder ?? "", "web/summary.md"), "utf8")).toMatch(
      /^### errgen, beside the annotations: 3 warnings in 1 file\n(?:.*\n){3}\| web\/docs\/lamps\.md:14:3 \|/,
    );
  });
});
