import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { toGithub } from "../../src/cli/formats/github.js";
import { toGitlab } from "../../src/cli/formats/gitlab.js";
import { summaryOf, writeJobSummary } from "../../src/cli/formats/job-summary.js";
import { toJunit } from "../../src/cli/formats/junit.js";
import { type Reported, reportedOf } from "../../src/cli/formats/reported.js";
import { toSarif } from "../../src/cli/formats/sarif.js";
import type { Diagnostic } from "../../src/diagnostic.js";
import { takeExcerpts } from "../../src/excerpt.js";
import { createSource, type Location } from "../../src/source.js";
import {
  githubSarif,
  gitlabReport,
  junitProblems,
  parseCommand,
  sarifProblems,
} from "./valid-reports.js";

const TEXT = '| Code | Resson |\n| --- | --- |\n| 1 | one |\n| 1 | <b>&"two"</b> ]]> |\n';

function at(path: string, part: string, text = TEXT): Location {
  const source = createSource(path, text);
  const start = source.text.indexOf(part);
  return { path, ...source.position(start, start + part.length) };
}

const header = at("docs/a b#é.md", "Resson");

const FOUND: readonly Diagnostic[] = [
  {
    code: "same-code",
    severity: "error",
    message: "Code `1`, used: twice 100%\nhere",
    location: at("docs/a b#é.md", "1 | <"),
    related: [{ location: at("docs/a b#é.md", "1 | one"), message: "first used here" }],
    hint: "Give it another <code>",
  },
  {
    code: "likely-typo",
    severity: "warning",
    message: "`Resson`\0\x1b \ud800 ]]> :: looks like `Reason`",
    location: header,
    fix: {
      label: "Write `Reason`",
      edits: [{ start: header.start.offset, end: header.end.offset, text: "Reason" }],
    },
  },
  { code: "own-rule", severity: "info", message: "A", location: at("错误.md", "one") },
  { code: "no-entries", severity: "error", message: "None", location: at("b.md", "") },
  { code: "no-out", severity: "error", message: "No output folder", location: null },
];

function reported(diagnostics: readonly Diagnostic[], text = TEXT): readonly Reported[] {
  const excerpts = takeExcerpts(diagnostics, () => text);
  return reportedOf({ diagnostics, excerpts, root: "/repo/packages/web" }, "/repo");
}

const explain = (code: string) =>
  code === "own-rule" ? null : `What ${code} means. And more of it.`;

describe("SARIF", () => {
  const text = toSarif(reported(FOUND), explain);
  const log = githubSarif.parse(JSON.parse(text));

  it("passes its schema, and what GitHub asks for", () => {
    expect(sarifProblems(text)).toEqual([]);
    expect(sarifProblems(toSarif([], explain))).toEqual([]);
    const [run] = log.runs;
    for (const { ruleId, ruleIndex } of run?.results ?? [])
      expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(run?.results.map(({ level, ruleId }) => `${level} ${ruleId}`)).toEqual([
      "error no-entries",
      "warning likely-typo",
      "error same-code",
      "note own-rule",
    ]);
  });

  it("has places from the top of the repository, with columns in UTF-16 units", () => {
    const { locations } = log.runs[0]?.results[1] ?? {};
    expect(locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: "packages/web/docs/a%20b%23%C3%A9.md", uriBaseId: "%SRCROOT%" },
      region: { startLine: 1, startColumn: 10, endLine: 1, endColumn: 16 },
    });
  });

  it("has both places, the fix, and what has no place as a notification", () => {
    const [run] = JSON.parse(text).runs;
    expect(run.results[2].relatedLocations).toMatchObject([
      { id: 0, message: { text: "first used here" } },
    ]);
    expect(run.results[1].fixes[0].artifactChanges[0].replacements).toEqual([
      { deletedRegion: { charOffset: 9, charLength: 6 }, insertedContent: { text: "Reason" } },
    ]);
    expect(run.invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          { descriptor: { id: "no-out" }, level: "error", message: { text: "No output folder" } },
        ],
      },
    ]);
  });
});

describe("fingerprints", () => {
  const prints = (found: readonly Reported[]): readonly string[] =>
    gitlabReport.parse(JSON.parse(toGitlab(found))).map(({ fingerprint }) => fingerprint);

  it("are unlike for findings that are alike", () => {
    const one = FOUND[1] as Diagnostic;
    expect(new Set(prints(reported([...FOUND, one, one]))).size).toBe(FOUND.length + 2);
  });

  it("stay when lines move", () => {
    const moved = `a\n\n${TEXT}`;
    const again = FOUND.slice(1, 2).map((one) => ({
      ...one,
      location: at("docs/a b#é.md", "Resson", moved),
    }));
    expect(prints(reported(again, moved))).toEqual(prints(reported(FOUND.slice(1, 2))));
  });
});

describe("GitLab's report", () => {
  it("is as GitLab documents it", () => {
    const issues = gitlabReport.parse(JSON.parse(toGitlab(reported(FOUND))));
    expect(
      issues.map(({ severity, location }) => [severity, location.path, location.lines.begin]),
    ).toEqual([
      ["major", ".", 1],
      ["major", "packages/web/b.md", 1],
      ["minor", "packages/web/docs/a b#é.md", 1],
      ["major", "packages/web/docs/a b#é.md", 4],
      ["info", "packages/web/错误.md", 3],
    ]);
    expect(issues[3]?.description).toContain("(first used here: packages/web/docs/a b#é.md:3:3)");
    expect(gitlabReport.parse(JSON.parse(toGitlab([])))).toEqual([]);
  });
});

describe("JUnit's report", () => {
  it("is valid, with and without findings", async () => {
    for (const found of [reported(FOUND), []])
      expect(await junitProblems(toJunit(found))).toEqual([]);
  });

  it("counts what failed, and says all of each finding", () => {
    const xml = toJunit(reported(FOUND));
    expect(xml).toContain('<testsuites name="errgen" tests="5" failures="3" errors="0">');
    expect(xml).toContain('name="packages/web/docs/a b#é.md" tests="2" failures="1" errors="0"');
    expect(xml).toContain("Give it another &#60;code&#62;</failure>");
    expect(xml).toContain("`Resson`\\u0000\\u001b \\ud800 ]]&#62; :: looks");
  });

  it("is well-formed whatever texts say", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (message) => {
        const [one] = reported(FOUND);
        const xml = toJunit([{ ...(one as Reported), message: `a${message}` }]);
        expect(await junitProblems(xml)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

describe("annotations of GitHub Actions", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "errgen-summary-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("are commands that the runner reads as they are meant", () => {
    const { annotations, rest } = toGithub(reported(FOUND));
    expect(rest).toEqual([]);
    expect(annotations.map(parseCommand)[3]).toEqual({
      kind: "error",
      properties: {
        file: "packages/web/docs/a b#é.md",
        line: "4",
        col: "3",
        title: "errgen: same-code",
      },
      message:
        "Code `1`, used: twice 100%\nhere (first used here: packages/web/docs/a b#é.md:3:3)\nGive it another <code>",
    });
    expect(parseCommand(annotations[0] ?? "")?.properties).toEqual({ title: "errgen: no-out" });
  });

  it("hold whatever texts say", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (message) => {
        const [one] = reported(FOUND);
        const { annotations } = toGithub([{ ...(one as Reported), message }]);
        expect(annotations[0]).not.toMatch(/[\r\n]/);
        expect(parseCommand(annotations[0] ?? "")?.message).toBe(message);
      }),
    );
  });

  const many = reported(
    Array.from({ length: 25 }, (_, index) => ({
      code: "a-b",
      severity: index < 12 ? "error" : "warning",
      message: `Found \`${index}\` | and ::error::`,
      location: at("a.md", "one"),
    })),
  );

  it("are ten of a kind at most, and the rest is in the summary of the job", () => {
    const { annotations, rest } = toGithub(many);
    const kinds = annotations.map((line) => parseCommand(line)?.kind);
    expect(kinds.filter((kind) => kind === "error")).toHaveLength(10);
    expect(kinds.filter((kind) => kind === "warning")).toHaveLength(10);
    const file = join(folder, "summary.md");
    const said: string[] = [];
    const stdout = { write: (text: string | Uint8Array) => said.push(String(text)) };
    writeJobSummary(rest, { stdout, env: { GITHUB_STEP_SUMMARY: file } });
    expect(said.join("")).toBe(
      "Beside the annotations: 2 errors, 3 warnings in 1 file, in the summary of the job\n",
    );
    expect(readFileSync(file, "utf8").match(/^\| packages\/web\/a\.md:3:7 \|/gm)).toHaveLength(5);
    said.length = 0;
    writeJobSummary(rest, { stdout, env: {} });
    expect(said).toHaveLength(5);
    expect(said.map((line) => parseCommand(line))).toEqual(said.map(() => null));
  });

  it("have a summary that GitHub takes, however much was found", () => {
    const [one] = many;
    const all = Array.from({ length: 20_000 }, () => one as Reported);
    const summary = summaryOf(all);
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    expect(summary).toMatch(/\nAnd \d+ more\.\n/);
  });
});
