import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { diffSchema } from "../../src/diff-schema.js";
import { createProject, documentOf, type Project } from "./project.js";

interface Printed {
  readonly against: string;
  readonly level: string | null;
  readonly entries: Readonly<Record<string, number>>;
  readonly changes: readonly {
    readonly kind: string;
    readonly level: string;
    readonly from: string | null;
    readonly to: string | null;
    readonly before: { readonly document: string } | null;
    readonly after: { readonly document: string } | null;
  }[];
  readonly uncompared: readonly string[];
  readonly diagnostics: readonly {
    readonly code: string;
    readonly severity: string;
    readonly hint?: string;
  }[];
}

const DOORS = documentOf("doors", ["door locked", "no key", "bell broken"]);
const LIFTS = documentOf("lifts", ["floor closed", "cabin stuck"]);

let project: Project;

beforeEach(() => {
  project = createProject({ "docs/doors.md": DOORS });
});

afterEach(() => project.dispose());

function git(...args: readonly string[]): string {
  return gitIn(project.folder, ...args);
}

function gitIn(cwd: string, ...args: readonly string[]): string {
  const who = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"];
  const safe = ["-c", "protocol.file.allow=always"];
  return execFileSync("git", [...who, ...safe, ...args], { cwd, encoding: "utf8", stdio: "pipe" });
}

/** Commits all that is there, in a repository that begins with the first commit. */
function commit(): void {
  git("init", "-q", "-b", "trunk");
  git("add", "-A");
  git("commit", "-q", "-m", "as it is");
}

function edit(path: string, from: string, to: string): void {
  project.write(path, project.read(path).replace(from, to));
}

function diffJson(
  status: number,
  args: readonly string[] = ["docs"],
  cwd = project.folder,
): Printed {
  const done = project.run(["diff", ...args, "--format", "json"], { cwd });
  expect(done.status, done.stdout + done.stderr).toBe(status);
  expect(done.stderr).toBe("");
  const printed = JSON.parse(done.stdout) as Printed;
  diffSchema.parse(printed);
  return printed;
}

const kinds = ({ changes }: Printed): readonly string[] =>
  changes.map(({ kind, level, from, to }) =>
    [level, kind, ...(from === null && to === null ? [] : [from, to])].join(" "),
  );

const codes = ({ diagnostics }: Printed): readonly string[] =>
  diagnostics.map(({ code, severity }) => `${severity} ${code}`);

const leftInTemp = (): readonly string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith("errgen-revision-"));

describe("errgen diff", () => {
  it("says what changed since the last commit, and breaks on what is major", () => {
    commit();
    expect(diffJson(0)).toMatchObject({ level: null, entries: { unchanged: 3 } });
    edit("docs/doors.md", "bell broken |", "bell broken |\n| 1003 | gate shut |");
    expect(kinds(diffJson(0))).toEqual(["minor added"]);
    edit("docs/doors.md", "1001 | no key", "1009 | no key");
    expect(kinds(diffJson(1))).toEqual(["major renumbered 1001 1009", "minor added"]);
    expect(diffJson(0, ["docs", "--allow-major"]).level).toBe("major");
    const { status, stdout, stderr } = project.run(["diff", "docs"]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toBe(
      "docs/doors.md:6:3 major renumbered: `Doors.NoKey` is `1009` now; it was `1001`\n" +
        "docs/doors.md:8:3 minor added: `1003` (`Doors.GateShut`) is new: “gate shut”\n" +
        "1 major, 1 minor changes since HEAD; 2 entries are as before\n",
    );
    expect(project.run(["diff", "docs", "--format", "markdown"]).stdout).toBe(
      "### Breaking\n\n- `Doors.NoKey` is `1009` now; it was `1001`\n\n" +
        "### Added\n\n- `1003` (`Doors.GateShut`) is new: “gate shut”\n",
    );
    expect(project.run(["diff", "docs", "--format", "github"]).stdout).toBe(
      "::error file=docs/doors.md,line=6,col=3,title=errgen%3A renumbered::major: `Doors.NoKey` is `1009` now; it was `1001`\n" +
        "::notice file=docs/doors.md,line=8,col=3,title=errgen%3A added::minor: `1003` (`Doors.GateShut`) is new: “gate shut”\n",
    );
    const allowed = project.run(["diff", "docs", "--format", "github", "--allow-major"]);
    expect(allowed.stdout).toMatch(/^::warning file=docs/);
  });

  it("leaves the working tree, git's index and the temporary folder as they are", () => {
    commit();
    edit("docs/doors.md", "no key", "no key at all");
    git("add", "-A");
    edit("docs/doors.md", "bell broken", "bell stolen");
    project.write("docs/new.md", LIFTS);
    const [state, index] = [
      git("status", "--porcelain=v2"),
      readFileSync(join(project.folder, ".git/index")),
    ];
    const before = leftInTemp();
    diffJson(1);
    expect(git("status", "--porcelain=v2")).toBe(state);
    expect(readFileSync(join(project.folder, ".git/index")).equals(index)).toBe(true);
    expect(leftInTemp()).toEqual(before);
    expect(kinds(diffJson(1)).filter((kind) => kind.includes("message"))).toEqual([
      "patch message-changed no key no key at all",
      "patch message-changed bell broken bell stolen",
    ]);
  });

  it("compares two revisions of any name, from any folder of the repository", () => {
    commit();
    git("tag", "v1");
    edit("docs/doors.md", "1000 | door locked", "1005 | door locked");
    git("commit", "-q", "-a", "-m", "renumbered");
    expect(kinds(diffJson(0))).toEqual([]);
    for (const revision of ["v1", "HEAD~1", "trunk~1", git("rev-parse", "v1").trim()])
      expect(kinds(diffJson(1, ["docs", "--against", revision]))).toEqual([
        "major renumbered 1000 1005",
      ]);
    expect(
      kinds(diffJson(1, ["../docs", "--against", "v1"], join(project.folder, "docs"))),
    ).toEqual(["major renumbered 1000 1005"]);
    const glob = diffJson(1, ["docs/*.md", "--against", "v1"]);
    expect(kinds(glob)).toEqual(["major renumbered 1000 1005"]);
  });

  it("knows a renamed file, named or found, in git or not yet", () => {
    project.write(
      "errgen.config.json",
      '{ "documents": { "docs/gates.md": { "columns": { "code": "Code" } } } }',
    );
    commit();
    execFileSync("mv", ["docs/doors.md", "docs/gates.md"], { cwd: project.folder });
    edit("docs/gates.md", "no key", "no keys");
    const renamed = ["major document-renamed doors gates"];
    for (const input of ["docs", "docs/gates.md", "docs/g*.md"])
      expect(kinds(diffJson(1, [input])).slice(0, 1)).toEqual(renamed);
    git("add", "-A");
    expect(diffJson(1).entries).toMatchObject({ added: 0, removed: 0, changed: 1, unchanged: 2 });
  });

  it("takes a document that did not exist for new, and one that exists no more for gone", () => {
    commit();
    project.write("docs/lifts.md", LIFTS);
    expect(kinds(diffJson(0))).toEqual(["minor document-added", "minor added", "minor added"]);
    expect(kinds(diffJson(0, ["docs/lifts.md"]))).toEqual([
      "minor document-added",
      "minor added",
      "minor added",
    ]);
    project.remove("docs/doors.md");
    expect(kinds(diffJson(1, ["docs/doors.md"]))).toEqual([
      "major document-removed",
      "major removed",
      "major removed",
      "major removed",
    ]);
    expect(diffJson(1).entries).toMatchObject({ added: 2, removed: 3 });
    project.remove("docs");
    expect(diffJson(1).entries).toMatchObject({ added: 0, removed: 3 });
    expect(codes(diffJson(2, ["docs/none.md"]))).toEqual(["error missing-path"]);
  });

  it("says of a document that could not be read that nothing in it is compared", () => {
    project.write(
      "docs/doors.md",
      Buffer.from("| Code | Text |\n| --- | --- |\n| 1 | \x81\xff\x81 |\n", "latin1"),
    );
    project.write("docs/lifts.md", LIFTS);
    project.write("docs/bells.edn", '{:bell {:code 1 :text "broken"}');
    commit();
    project.write("docs/doors.md", DOORS);
    project.write("docs/bells.edn", '{:bell {:code 1 :text "broken"}}');
    edit("docs/lifts.md", "1001 | cabin", "1002 | cabin");
    const printed = diffJson(1);
    expect(printed.uncompared).toEqual(["docs/bells.edn", "docs/doors.md"]);
    expect(codes(printed)).toEqual(["warning not-compared", "warning not-compared"]);
    expect(kinds(printed)).toEqual(["major renumbered 1001 1002"]);
    edit("docs/lifts.md", "1002 | cabin", "1001 | cabin");
    expect(diffJson(0).level).toBeNull();
    expect(project.run(["diff", "docs"]).stderr).toMatch(
      /^warning not-compared: Nothing in docs\/doors\.md is compared, since HEAD:docs\/doors\.md cannot be read: /m,
    );
  });

  it("reads what was, by the settings of now and the names of then", () => {
    const configure = (settings: object): void =>
      project.write(
        "errgen.config.json",
        JSON.stringify({ inputs: ["docs"], out: "out", ...settings }),
      );
    configure({});
    expect(project.run(["build"]).status).toBe(0);
    commit();
    edit("docs/doors.md", "no key", "the key is missing");
    expect(kinds(diffJson(1, []))).toEqual(["major reused no key the key is missing"]);
    edit("docs/doors.md", "the key is missing", "no key at hand");
    expect(kinds(diffJson(0, []))).toEqual(["patch message-changed no key no key at hand"]);
    configure({ lock: false });
    expect(kinds(diffJson(1, []))).toContain("major renamed NoKey NoKeyAtHand");
    configure({
      projects: { one: { inputs: ["docs"], out: "one" }, two: { inputs: ["docs"], out: "two" } },
    });
    const both = project.run(["diff", "--format", "json"]);
    expect((JSON.parse(both.stdout) as { projects: unknown[] }).projects).toHaveLength(2);
    diffSchema.parse(JSON.parse(both.stdout));
  });

  it("works in a shallow clone, and says how to fetch what is not there", () => {
    commit();
    git("tag", "v1");
    edit("docs/doors.md", "1001 | no key", "1009 | no key");
    git("commit", "-q", "-a", "-m", "second");
    const clone = join(project.folder, "clone");
    git("clone", "-q", "--depth=1", `file://${project.folder}`, clone);
    const at = (...args: readonly string[]) => ["docs", ...args];
    expect(kinds(diffJson(0, at(), clone))).toEqual([]);
    const old = diffJson(2, at("--against", "v1"), clone);
    expect(codes(old)).toEqual(["error unknown-revision"]);
    const [command = ""] = /git fetch[^`]*/.exec(old.diagnostics[0]?.hint ?? "") ?? [];
    gitIn(clone, ...command.split(" ").slice(1));
    expect(kinds(diffJson(1, at("--against", "FETCH_HEAD"), clone))).toEqual([
      "major renumbered 1001 1009",
    ]);
    git("branch", "next");
    const next = diffJson(2, at("--against", "origin/next"), clone);
    const [fetch = ""] = /git fetch[^`]*/.exec(next.diagnostics[0]?.hint ?? "") ?? [];
    gitIn(clone, ...fetch.split(" ").slice(1));
    expect(kinds(diffJson(0, at("--against", "origin/next"), clone))).toEqual([]);
    expect(diffJson(2, at("--against", "next"), clone).diagnostics[0]?.hint).toBe(
      "Did you mean `origin/next`?",
    );
    expect(diffJson(2, at("--against", "HEAD~1"), clone).diagnostics[0]?.hint).toContain(
      "git fetch --unshallow",
    );
  });

  it("says what keeps it from comparing", () => {
    const outside = { GIT_CEILING_DIRECTORIES: tmpdir() };
    const alone = project.run(["diff", "docs"], { env: outside });
    expect(alone).toMatchObject({ status: 2, stdout: "" });
    expect(alone.stderr).toContain("error no-repository: The catalog is to be compared with HEAD");
    git("init", "-q");
    expect(project.run(["diff", "docs"]).stderr).toContain("no commit yet");
    commit();
    expect(codes(diffJson(2, ["docs", "--against=nothing"]))).toEqual(["error unknown-revision"]);
    expect(codes(diffJson(2, ["docs", "--against=--all"]))).toEqual(["error unknown-revision"]);
    expect(codes(diffJson(2, [tmpdir()]))).toEqual(["error outside-repository"]);
    expect(codes(diffJson(2, []))).toEqual(["error no-inputs"]);
    rmSync(join(project.folder, ".git/objects"), { recursive: true });
    mkdirSync(join(project.folder, ".git/objects"));
    expect(diffJson(2).diagnostics[0]?.code).toMatch(/^un(?:known|readable)-revision$/);
  });

  it("says nothing of documents in a submodule, which the repository does not know", () => {
    const library = join(project.folder, "library");
    mkdirSync(library);
    project.write("library/docs/lifts.md", LIFTS);
    gitIn(library, "init", "-q");
    gitIn(library, "add", "-A");
    gitIn(library, "commit", "-q", "-m", "lifts");
    git("init", "-q");
    git("submodule", "add", "-q", `file://${library}`, "docs/sub");
    project.remove("library");
    commit();
    const printed = diffJson(0);
    expect(printed.uncompared).toEqual(["docs/sub/docs/lifts.md"]);
    expect(codes(printed)).toEqual(["warning not-compared"]);
  });

  it("reads through attributes, links and names that need quoting", () => {
    project.write("docs/wide.md", Buffer.from(`\ufeff${LIFTS}`, "utf16le"));
    project.write(".gitattributes", "docs/wide.md working-tree-encoding=UTF-16LE-BOM\n");
    project.write('shared/ünïcode "x".md', LIFTS);
    execFileSync("ln", ["-s", '../shared/ünïcode "x".md', "docs/link.md"], { cwd: project.folder });
    commit();
    expect(kinds(diffJson(0, ["docs", "shared"]))).toEqual([]);
    expect(diffJson(0, ["docs", "shared"]).entries.unchanged).toBe(9);
  });

  it("compares with a folder, a document and a catalog", () => {
    project.write("before/docs/doors.md", DOORS);
    project.write("old/doors.md", DOORS);
    project.write("old.md", DOORS);
    edit("docs/doors.md", "1001 | no key", "1009 | no key");
    const found = ["major renumbered 1001 1009"];
    const env = { GIT_CEILING_DIRECTORIES: tmpdir() };
    for (const [input = "", earlier = ""] of [
      ["docs", "before"],
      ["docs", "old"],
      ["docs/doors.md", "before"],
      ["docs/doors.md", "old.md"],
    ]) {
      const done = project.run(["diff", input, "--against", earlier, "--format", "json"], { env });
      expect(kinds(JSON.parse(done.stdout) as Printed), `${input} ${earlier}`).toEqual(found);
    }
    expect(codes(diffJson(2, ["docs", "old", "--against", "old.md"]))).toEqual([
      "error missing-path",
    ]);
    expect(codes(diffJson(2, ["docs/doors.md", "--against", "package.json"]))).toEqual([
      "error not-compared",
    ]);
    project.write(
      "errgen.config.json",
      '{ "inputs": ["docs", "more/*.md"], "out": "out", "catalog": true }',
    );
    project.write("more/lifts.md", LIFTS);
    expect(project.run(["build"]).status).toBe(0);
    execFileSync("cp", ["out/catalog.json", "earlier.json"], { cwd: project.folder });
    expect(kinds(diffJson(0, ["--against", "earlier.json"]))).toEqual([]);
    edit("docs/doors.md", "| 1002 | bell broken |\n", "");
    expect(kinds(diffJson(1, ["--against", "earlier.json"]))).toEqual(["major removed"]);
    edit("earlier.json", '"schemaVersion": 1', '"schemaVersion": 99');
    expect(codes(diffJson(2, ["--against", "earlier.json"]))).toEqual(["error not-compared"]);
  });
});
