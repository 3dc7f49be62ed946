import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { IN_FULL } from "../in-full.js";
import { REPOSITORY } from "../read-fixtures.js";
import { createProject, documentOf, type Project } from "./project.js";

const NAMES = ["doors", "lamps", "bells", "pumps", "stoves"];

let project: Project;

afterEach(() => project.dispose());

/** A project with so many documents, built with a formatter's name in its configuration, if any. */
function built(documents: number, formatter: string | null): void {
  const names = NAMES.slice(0, documents);
  project = createProject(
    Object.fromEntries(
      names.map((name) => [
        `docs/${name}.md`,
        documentOf(name, ["a long enough text to be laid out in one way or the other", "b"]),
      ]),
    ),
  );
  project.write(
    "errgen.config.json",
    JSON.stringify({ inputs: ["docs"], out: "out", ...(formatter === null ? {} : { formatter }) }),
  );
  project.write(
    ".prettierrc",
    '{ "semi": false, "singleQuote": true, "printWidth": 120, "overrides": [{ "files": "*.md", "options": { "tabWidth": 4 } }] }\n',
  );
  project.write(
    "biome.json",
    '{ "formatter": { "indentStyle": "tab" }, "javascript": { "formatter": { "quoteStyle": "single" } } }\n',
  );
  execFileSync("ln", [
    "-s",
    join(REPOSITORY, "node_modules"),
    join(project.folder, "node_modules"),
  ]);
  expect(project.run(["build"]).status).toBe(0);
}

function format(tool: "prettier" | "biome"): void {
  const node = (path: string, ...args: readonly string[]) =>
    execFileSync(process.execPath, [join(REPOSITORY, "node_modules", path), ...args], {
      cwd: project.folder,
      stdio: "pipe",
    });
  if (tool === "prettier") node("prettier/bin/prettier.cjs", "--write", "out");
  else node("@biomejs/biome/bin/biome", "format", "--write", "out");
}

function edit(path: string, change: (contents: string) => string): void {
  project.write(path, change(project.read(path)));
}

const toCrlf = (contents: string): string => contents.replaceAll("\n", "\r\n");

interface State {
  readonly name: string;
  readonly prepare: () => void;
  /** What check says of which output; none if all is fine. */
  readonly findings?: Readonly<Record<string, string>>;
  readonly says?: string;
}

const STATES: readonly State[] = [
  { name: "fine", prepare: () => {} },
  {
    name: "a missing file",
    prepare: () => project.remove("out/doors/codes.ts"),
    findings: { "doors/codes.ts": "missing" },
  },
  {
    name: "a missing module",
    prepare: () => project.remove("out/doors"),
    findings: {
      "doors/codes.ts": "missing",
      "doors/messages.ts": "missing",
      "doors/index.ts": "missing",
    },
  },
  {
    name: "a document that changed",
    prepare: () => edit("docs/doors.md", (text) => text.replace("| b |", "| c |")),
    findings: {
      "../errgen.lock.json": "stale",
      "doors/codes.ts": "stale",
      "doors/messages.ts": "stale",
      "docs/doors.md": "stale",
    },
    says: '+  1001: "c",',
  },
  {
    name: "an output changed by hand",
    prepare: () => edit("out/doors/messages.ts", (text) => text.replace('"b"', '"B"')),
    findings: { "doors/messages.ts": "stale" },
    says: '-  1001: "B",',
  },
  {
    name: "an orphan",
    prepare: () => {
      project.write("docs/zebra.md", documentOf("zebra", ["lost"]));
      project.run(["build"]);
      project.remove("docs/zebra.md");
    },
    findings: {
      "docs/index.md": "stale",
      "index.ts": "stale",
      "messages.ts": "stale",
      "docs/zebra.md": "orphan",
      "zebra/codes.ts": "orphan",
      "zebra/index.ts": "orphan",
      "zebra/messages.ts": "orphan",
    },
  },
  {
    name: "a foreign file beside",
    prepare: () => {
      project.write("out/mine.ts", "export const mine = 1;\n");
      project.write("out/doors/mine.ts", "export const mine = 1;\n");
    },
  },
  {
    name: "outputs with other line endings",
    prepare: () => {
      for (const path of Object.keys(project.tree("out"))) edit(`out/${path}`, toCrlf);
    },
  },
  { name: "documents with other line endings", prepare: () => edit("docs/doors.md", toCrlf) },
  {
    name: "a document with a byte order mark",
    prepare: () => edit("docs/doors.md", (text) => `\ufeff${text}`),
  },
  {
    name: "a leftover of a killed build",
    prepare: () => project.write("out/doors/.codes.ts.123.errgen-new", "half"),
    says: "left by a build that was killed",
  },
];

describe.each(IN_FULL ? [1, 5] : [5])("errgen check with %i documents", (documents) => {
  describe.each([["with the cache"], ...(IN_FULL ? [["without the cache", "--no-cache"]] : [])])(
    "%s",
    (_, ...flags) => {
      it.each(STATES)("$name", ({ prepare, findings = {}, says = "" }) => {
        built(documents, null);
        prepare();
        expectCheck(flags, findings, says);
      });

      it.each(["prettier", "biome"] as const)("after %s, with the setting", (tool) => {
        built(documents, tool);
        format(tool);
        expectCheck(flags, {}, "");
        const before = project.tree("out");
        expect(project.run(["build"]).status).toBe(0);
        expect(project.tree("out")).toEqual(before);
      });

      it.each(["prettier", "biome"] as const)("after %s, without the setting", (tool) => {
        built(documents, null);
        const before = project.tree("out");
        format(tool);
        const changed = Object.entries(project.tree("out")).filter(
          ([path, contents]) => before[path] !== contents,
        );
        expect(changed.length).toBeGreaterThan(documents);
        expectCheck(
          flags,
          Object.fromEntries(changed.map(([path]) => [path, "stale"])),
          "the setting `formatter`",
        );
      });
    },
  );
});

/** Check's verdict in text and as JSON, twice, and that it wrote nothing. */
function expectCheck(
  flags: readonly string[],
  findings: Readonly<Record<string, string>>,
  says: string,
): void {
  const before = project.tree("out");
  const status = Object.keys(findings).length === 0 ? 0 : 1;
  for (let time = 0; time < 2; time++) {
    const json = project.run(["check", "--format", "json", ...flags]);
    const report = JSON.parse(json.stdout) as {
      readonly findings: readonly { readonly path: string; readonly state: string }[];
    };
    expect(Object.fromEntries(report.findings.map(({ path, state }) => [path, state]))).toEqual(
      findings,
    );
    expect(json.status).toBe(status);
  }
  const text = project.run(["check", ...flags]);
  expect(text.stdout + text.stderr).toContain(says);
  expect(text.status).toBe(status);
  expect(project.tree("out")).toEqual(before);
}
