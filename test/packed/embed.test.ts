import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, lstatSync, renameSync, statSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CachedProject, createCachedProject } from "./cached-project.js";
import { documentOf } from "./project.js";
import { someOf } from "./some-of.js";
import { startWatch } from "./watched.js";

const GIT = spawnSync("git", ["--version"]).status === 0;
const POSIX = process.platform !== "win32";

const table = (texts: readonly string[], members: readonly string[]): string => {
  const width = Math.max(7, ...texts.map(({ length }) => length));
  const last = Math.max(19, ...members.map(({ length }) => length + 2));
  return [
    `| Code   | ${"Message".padEnd(width)} | ${"TypeScript: `Doors`".padEnd(last)} |`,
    `| ------ | ${"-".repeat(width)} | ${"-".repeat(last)} |`,
    ...texts.map(
      (text, index) =>
        `| \`${1000 + index}\` | ${text.padEnd(width)} | ${`\`${members[index]}\``.padEnd(last)} |`,
    ),
  ].join("\n");
};
const DOORS = table(["open", "stuck"], ["Open", "Stuck"]);

/** A file of the user's with two blocks, in which nothing else is as errgen would write it. */
const readme = (between: string): string =>
  `\ufeff# Doors  \n\n* item\n\n  <!-- errgen:begin doors -->\n${between.replace(/^(?=.)/gm, "  ")}  <!-- errgen:end -->\n\n<!--errgen:begin doors/Doors-->\n${between}<!-- errgen:end -->\n\n*   no final newline`;

let project: CachedProject;

beforeEach(() => {
  project = createCachedProject({
    "docs/doors.md": documentOf("Doors", ["open", "stuck"]),
    "README.md": readme(""),
    "guide/codes.md": "<!-- errgen:begin doors -->\r\n<!-- errgen:end -->\r\n",
    "guide/other.md": "# Nothing here\n",
  });
  configure({});
});

afterEach(() => project.dispose());

function configure(settings: object): void {
  const embed = ["README.md", "guide/**/*.md"];
  project.write(
    "errgen.config.json",
    JSON.stringify({ inputs: ["docs"], out: "out", embed, ...settings }),
  );
}

describe("errgen build", () => {
  it("puts tables into files of the user's, and keeps every other byte", () => {
    const { status, stdout, stderr } = project.run(["build"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("(10 of 10 files changed)");
    expect(project.read("README.md")).toBe(readme(`\n${DOORS}\n\n`));
    expect(project.read("guide/codes.md")).toBe(
      `<!-- errgen:begin doors -->\n\n${DOORS}\n\n<!-- errgen:end -->\n`.replaceAll("\n", "\r\n"),
    );
    expect(project.run(["check"]).status).toBe(0);
    expect(project.run(["build"]).stdout).toMatch(/up to date/);
  });

  it("writes nothing at all where a marker is damaged", () => {
    project.write("guide/codes.md", "\r\n- <!-- errgen:begin doors -->\r\n");
    const before = project.tree(".");
    const { status, stderr } = project.run(["build", "--no-cache"]);
    expect(status).toBe(2);
    expect(stderr).toContain(
      "guide/codes.md:2:3 error damaged-marker: A block begins and does not end",
    );
    expect(project.tree(".")).toEqual(before);
  });

  it("says which file is not there or has no markers", () => {
    configure({ embed: ["READNE.md"] });
    const missing = project.run(["build"]);
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain("READNE.md does not exist, and `embed` names it");
    configure({ embed: ["guide/other.md"] });
    const bare = project.run(["build"]);
    expect(bare.status).toBe(0);
    expect(bare.stderr).toContain("warning no-markers: `embed` names guide/other.md");
  });

  it("does not touch a file that is not UTF-8", () => {
    const bytes = Buffer.concat([Buffer.from("caf\xe9\n\n", "latin1"), Buffer.from(readme(""))]);
    project.write("README.md", bytes);
    const { status, stderr } = project.run(["build"]);
    expect(status).toBe(2);
    expect(stderr).toContain("README.md is no text in UTF-8");
  });

  it("leaves the file alone where documents or an output are given, and in a dry run", () => {
    expect(project.run(["build", "--dry-run"]).stdout).toContain("README.md");
    expect(project.run(["build", "docs", "-o", "elsewhere"]).status).toBe(0);
    expect(project.read("README.md")).toBe(readme(""));
  });

  it("lets no formatter into it", () => {
    configure({ formatter: { command: 'node -e "process.stdin.pipe(process.stdout)"' } });
    expect(project.run(["build"]).status).toBe(0);
    expect(project.read("README.md")).toBe(readme(`\n${DOORS}\n\n`));
  });

  it.runIf(POSIX)("leaves permissions as they are, and a link a link", () => {
    const at = (path: string): string => join(project.folder, path);
    renameSync(at("README.md"), at("guide/real.md"));
    symlinkSync("guide/real.md", at("README.md"));
    chmodSync(at("guide/real.md"), 0o640);
    expect(project.run(["build"]).status).toBe(0);
    expect(lstatSync(at("README.md")).isSymbolicLink()).toBe(true);
    expect(statSync(at("guide/real.md")).mode & 0o777).toBe(0o640);
    expect(project.read("guide/real.md")).toBe(readme(`\n${DOORS}\n\n`));
  });

  it("keeps a document that has its own table as it is", () => {
    const document = `${documentOf("Doors", ["open", "stuck"])}\n<!-- errgen:begin doors -->\n<!-- errgen:end -->\n`;
    project.write("docs/doors.md", document);
    configure({ embed: ["docs/*.md"] });
    expect(project.run(["build"]).status).toBe(0);
    expect(project.read("docs/doors.md")).toContain(`\n${DOORS}\n`);
    expect(project.run(["check", "--no-cache"]).status).toBe(0);
    expect(project.run(["inspect", "docs/doors.md"]).stderr).toContain("info generated-block");
  });

  it("gives each project its own blocks", () => {
    project.write("lamps/lamps.md", documentOf("Lamps", ["dark"]));
    const begin = (name: string): string => `<!-- errgen:begin ${name} -->\n<!-- errgen:end -->\n`;
    project.write("README.md", begin("one:doors") + begin("two:lamps"));
    configure({
      inputs: undefined,
      out: undefined,
      embed: ["README.md"],
      projects: {
        one: { inputs: ["docs"], out: "out/one" },
        two: { inputs: ["lamps"], out: "out/two" },
      },
    });
    expect(project.run(["build"]).status).toBe(0);
    expect(project.read("README.md")).toMatch(/one:doors.*`Stuck`.*two:lamps.*`Dark`/s);
    expect(project.run(["check"]).status).toBe(0);
  });
});

describe("errgen check", () => {
  it("finds a table that is not up to date, with the difference", () => {
    project.run(["build"]);
    project.write("README.md", project.read("README.md").replaceAll("stuck ", "stock "));
    const before = project.tree(".");
    const { status, stdout } = project.run(["check"]);
    expect(status).toBe(1);
    expect(stdout).toContain("README.md stale: it differs from what the documents give now");
    expect(stdout).toContain("-  | `1001` | stock");
    expect(stdout).toContain("1 stale; to mend: errgen build");
    expect(project.tree(".")).toEqual(before);
  });

  const changes: readonly (readonly [string, () => void])[] = [
    ["the table", () => project.write("README.md", readme(`\n${DOORS}\n`))],
    ["text beside it", () => project.write("README.md", `${project.read("README.md")}\nmore\n`)],
    ["a marker", () => project.write("README.md", readme("").replace("errgen:end", "errgen:ende"))],
    ["all markers", () => project.write("README.md", "# Doors\n")],
    ["a file gone", () => project.remove("README.md")],
    [
      "a new file",
      () => project.write("guide/new.md", "<!-- errgen:begin doors -->\n<!-- errgen:end -->\n"),
    ],
    [
      "a file without markers that gets some",
      () => project.write("guide/other.md", "<!-- errgen:begin door -->\n<!-- errgen:end -->\n"),
    ],
  ];
  it.each(someOf(changes))("says from memory what it says without one, after %s", (_, change) => {
    project.run(["build"]);
    project.run(["check"]);
    project.expectSameWithout(["check"]);
    change();
    project.expectSameWithout(["check"]);
    project.expectSameWithout(["build"]);
    project.expectSameWithout(["check"]);
  });

  it("remembers a run with nothing to do", () => {
    project.run(["build"]);
    project.run(["check"]);
    expect(project.loadedBy(["check"]).join()).not.toContain("mdast");
  });

  it.runIf(GIT)("--staged looks at what git's index holds", () => {
    const git = (...args: readonly string[]) =>
      execFileSync("git", args, { cwd: project.folder, stdio: "pipe" });
    git("init", "-q");
    project.run(["build"]);
    git("add", "-A");
    expect(project.run(["check", "--staged"]).status).toBe(0);
    const whole = project.read("README.md");
    project.write("README.md", readme(""));
    git("add", "README.md");
    project.write("README.md", whole);
    expect(project.run(["check"]).status).toBe(0);
    expect(project.run(["check", "--staged"]).status).toBe(1);
  });
});

it("errgen watch builds when a file with markers changes, and not because of itself", async () => {
  const watched = await startWatch(project.folder, []);
  try {
    expect(project.read("README.md")).toBe(readme(`\n${DOORS}\n\n`));
    project.write("README.md", readme(""));
    await watched.until(
      "the table is back",
      () => project.read("README.md") === readme(`\n${DOORS}\n\n`),
    );
    project.write("guide/new.md", "<!-- errgen:begin doors -->\n<!-- errgen:end -->\n");
    await watched.until("a new file has a table", () =>
      project.read("guide/new.md").includes(DOORS),
    );
    project.write("docs/doors.md", documentOf("Doors", ["open", "shut"]));
    await watched.until("the table says so", () => project.read("README.md").includes("shut"));
    const builds = watched.builds.length;
    utimesSync(join(project.folder, "README.md"), new Date(), new Date());
    project.write("docs/doors.md", documentOf("Doors", ["open", "barred"]));
    await watched.until("the next build", () => project.read("README.md").includes("barred"));
    expect(watched.builds.length).toBe(builds + 1);
  } finally {
    expect(await watched.stop()).toBe(143);
  }
});
