import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { IN_FULL } from "../in-full.js";
import { type CachedProject, createCachedProject } from "./cached-project.js";
import { createProject, documentOf } from "./project.js";
import { errgenBin } from "./run-errgen.js";
import { someOf } from "./some-of.js";

const START = ["errgen/dist/bin/errgen.js"];
const POSIX = process.platform !== "win32";

const DOCUMENTS = {
  "docs/doors.md": documentOf("Doors", ["open", "stuck"]),
  "docs/lamps.md": documentOf("Lamps", ["broken", "stolen"]),
  "docs/notes.md": "# Notes\n\nNothing here.\n",
};

/** Builds and checks, so that both are remembered. */
function prime(project: CachedProject, words: readonly string[]): void {
  expect(project.run(["build", ...words])).toMatchObject({ status: 0 });
  expect(project.run(["check", ...words])).toMatchObject({ status: 0 });
}

type Change = readonly [what: string, change: (project: CachedProject) => void];

const AT_THE_DOCUMENTS: readonly Change[] = [
  ["nothing", () => {}],
  [
    "a document's byte",
    ({ write }) => write("docs/doors.md", documentOf("Doors", ["open", "stock"])),
  ],
  ["a document's table", ({ write }) => write("docs/doors.md", "# Doors\n\nGone.\n")],
  ["a new document", ({ write }) => write("docs/keys.md", documentOf("Keys", ["lost"]))],
  ["a new file without codes", ({ write }) => write("docs/more.md", "# More\n\nNothing.\n")],
  ["a document removed", ({ remove }) => remove("docs/lamps.md")],
  [
    "a document renamed",
    ({ folder }) => renameSync(join(folder, "docs/lamps.md"), join(folder, "docs/lights.md")),
  ],
  [
    "two documents that change places",
    ({ write }) => {
      write("docs/doors.md", DOCUMENTS["docs/lamps.md"]);
      write("docs/lamps.md", DOCUMENTS["docs/doors.md"]);
    },
  ],
  ["a document ignored", ({ write }) => write("docs/.gitignore", "lamps.md\n")],
  ["a document ignored from above", ({ write }) => write(".gitignore", "lamps.md\n")],
  [
    "a document that became a folder",
    ({ remove, write }) => {
      remove("docs/lamps.md");
      write("docs/lamps.md/more.md", DOCUMENTS["docs/lamps.md"]);
    },
  ],
  ["the documents' folder removed", ({ remove }) => remove("docs")],
];

const AT_THE_OUTPUTS: readonly Change[] = [
  [
    "an output edited",
    ({ read, write }) => write("out/doors/codes.ts", `${read("out/doors/codes.ts")}// mine\n`),
  ],
  ["an output emptied", ({ write }) => write("out/doors/codes.ts", "")],
  ["an output removed", ({ remove }) => remove("out/doors/messages.ts")],
  ["all outputs removed", ({ remove }) => remove("out")],
  ["a page removed", ({ remove }) => remove("out/docs/doors.md")],
  [
    "an output in CRLF",
    ({ read, write }) =>
      write("out/doors/codes.ts", read("out/doors/codes.ts").replaceAll("\n", "\r\n")),
  ],
  [
    "an orphan",
    ({ read, write }) =>
      write("out/gone/codes.ts", read("out/doors/codes.ts").replace("docs/doors.md", "gone.md")),
  ],
  [
    "an orphan page",
    ({ read, write }) =>
      write("out/docs/gone.md", read("out/docs/doors.md").replace("docs/doors.md", "gone.md")),
  ],
  ["a leftover", ({ write }) => write("out/doors/.codes.ts.123.errgen-new", "half")],
  ["a foreign file beside", ({ write }) => write("out/doors/mine.ts", "export {};\n")],
  [
    "a foreign file in an output's place",
    ({ write }) => write("out/doors/codes.ts", "export {};\n"),
  ],
];

const AT_THE_LINKS: readonly Change[] = [
  [
    "an output that became a link",
    ({ folder }) => {
      renameSync(join(folder, "out/doors/codes.ts"), join(folder, "codes.ts"));
      symlinkSync(join(folder, "codes.ts"), join(folder, "out/doors/codes.ts"));
    },
  ],
  [
    "an output's folder that became a link",
    ({ folder }) => {
      renameSync(join(folder, "out/doors"), join(folder, "doors"));
      symlinkSync(join(folder, "doors"), join(folder, "out/doors"), "junction");
    },
  ],
];

const AT_THE_CONFIGURATION: readonly Change[] = [
  ["a configuration that appears", ({ write }) => write("errgen.config.json", '{"docs":"pages"}')],
  [
    "a configuration in package.json",
    ({ write }) => write("package.json", '{"type":"module","errgen":{"naming":"screaming"}}'),
  ],
  ["a broken configuration", ({ write }) => write("errgen.config.json", "{")],
  ["an .editorconfig", ({ write }) => write(".editorconfig", "[*]\nend_of_line = crlf\n")],
];

/** Changes that take others back, for sequences. */
const BACK: readonly Change[] = [
  [
    "the documents as they were",
    ({ remove, write }) => {
      remove("docs");
      for (const [path, contents] of Object.entries(DOCUMENTS)) write(path, contents);
    },
  ],
  ["nothing ignored", ({ remove }) => remove(".gitignore")],
  ["no configuration", ({ remove }) => remove("errgen.config.json")],
];

describe("what a command says from memory is what it says without one, after", () => {
  let project: CachedProject;
  let restore: () => void;
  const words = ["docs", "-o", "out"];

  beforeAll(() => {
    project = createCachedProject(DOCUMENTS);
    mkdirSync(join(project.folder, ".git"));
    prime(project, words);
    restore = project.snapshot();
  });

  afterEach(() => restore());

  afterAll(() => project.dispose());

  it.for([
    ...someOf(AT_THE_DOCUMENTS),
    ...someOf(AT_THE_OUTPUTS),
    ...(POSIX ? someOf(AT_THE_LINKS) : []),
    ...someOf(AT_THE_CONFIGURATION),
  ])("%s", ([, change]) => {
    // From now on the files are known by their times.
    project.run(["check", ...words]);
    change(project);
    project.expectSameWithout(["check", ...words]);
    if (!IN_FULL) return;
    project.expectSameWithout(["check", ...words, "-v"]);
    project.expectSameWithout(["build", ...words]);
    project.expectSameWithout(["check", ...words]);
  });

  it.for(
    someOf([
      ["check", "docs", "-o", "other"],
      ["check", "docs/doors.md", "-o", "out"],
      ["check", "docs/*.md", "-o", "out"],
      ["check", "docs", "-o", "out", "--format", "json"],
      ["check", "docs", "-o", "out", "--no-config"],
      ["build", "docs", "-o", "out", "--dry-run"],
      ["build", "docs", "-o", "out", "-v"],
      ["build", "docs", "-o", "out", "--format", "json"],
      ["build", "docs", "-o", "out", "--force"],
      ["build", "docs/doors.md", "-o", "out", "--prune"],
    ]),
  )("other arguments: %j", (args) => {
    project.run(args);
    project.expectSameWithout(args);
  });

  it("another working directory", () => {
    const cwd = join(project.folder, "docs");
    const args = ["check", ".", "-o", "../out"];
    const first = project.run(args, { cwd });
    expect(project.run(args, { cwd })).toEqual(first);
    expect(project.run([...args, "--no-cache"], { cwd })).toEqual(first);
  });

  it("a terminal with colours", () => {
    const env = { NO_COLOR: "", FORCE_COLOR: "1" };
    project.write(
      "docs/lamps.md",
      documentOf("Lamps", ["broken", "stolen"]).replace("1001", "1000"),
    );
    project.run(["build", ...words]);
    project.run(["build", ...words]);
    const painted = project.run(["build", ...words], { env });
    expect(painted.stderr).toContain("\u001b[");
    expect(project.run(["build", ...words, "--no-cache"], { env })).toEqual(painted);
  });

  it.runIf(POSIX)("a document that comes through a pipe", () => {
    const build = (out: string, ...more: readonly string[]) =>
      spawnSync(
        "sh",
        ["-c", 'cat docs/doors.md | "$@"', "sh", process.execPath, errgenBin()].concat([
          ...["build", "/dev/stdin", "--no-config", "-o", out],
          ...more,
        ]),
        {
          cwd: project.folder,
          encoding: "utf8",
          env: { ...process.env, XDG_CACHE_HOME: project.cache },
        },
      );
    expect(build("piped").status).toBe(build("plain", "--no-cache").status);
    expect(project.tree("piped")).toEqual(project.tree("plain"));
  });
});

describe("a configuration's changes are seen", () => {
  let project: CachedProject;

  afterEach(() => project.dispose());

  it("in JSON", () => {
    const configuration = { inputs: ["docs"], out: "out", exclude: ["notes.md"] };
    project = createCachedProject({
      ...DOCUMENTS,
      "errgen.config.json": JSON.stringify(configuration),
    });
    prime(project, []);
    expect(project.loadedBy(["check"])).toEqual(START);
    for (const change of someOf([
      { naming: "screaming" },
      { style: "union" },
      { fileExtension: ".mts" },
      { exclude: ["notes.md", "lamps.md"] },
      { documents: { "docs/doors.md": { module: "gates" } } },
      { documents: { "docs/keys.md": {} } },
      { docs: false },
      { nonsense: true },
      {},
    ])) {
      project.write("errgen.config.json", JSON.stringify({ ...configuration, ...change }));
      project.expectSameWithout(["check"]);
      if (IN_FULL) project.expectSameWithout(["build"]);
      else project.run(["build"]);
    }
    // A document that the configuration names, and that was not there.
    project.write(
      "errgen.config.json",
      JSON.stringify({ ...configuration, inputs: ["docs/doors.md"], documents: { "new.md": {} } }),
    );
    project.expectSameWithout(["build", "--prune"]);
    project.expectSameWithout(["check"]);
    project.write("new.md", "here");
    project.expectSameWithout(["check"]);
  });

  it("one that is nearer", () => {
    project = createCachedProject({
      ...DOCUMENTS,
      "errgen.config.json": '{ "inputs": ["docs"], "out": "out" }',
    });
    const cwd = join(project.folder, "docs");
    expect(project.run(["build"], { cwd }).status).toBe(0);
    expect(project.run(["check"], { cwd }).status).toBe(0);
    project.write("docs/errgen.config.json", '{ "inputs": ["doors.md"], "out": "here" }');
    const nearer = project.run(["check"], { cwd });
    expect(nearer).toEqual(project.run(["check", "--no-cache"], { cwd }));
    expect(nearer.status).toBe(1);
    project.remove("docs/errgen.config.json");
    expect(project.run(["check"], { cwd }).status).toBe(0);
  });

  it("in TypeScript, with what it imports", () => {
    project = createCachedProject({
      ...DOCUMENTS,
      "settings/index.ts": 'export { naming } from "./naming";\n',
      "settings/naming.ts": 'export const naming = "pascal";\n',
      "errgen.config.ts":
        'import { naming } from "./settings";\nexport default { inputs: ["docs"], out: "out", naming };\n',
    });
    prime(project, []);
    expect(project.loadedBy(["check"])).toEqual(START);
    const screaming = 'export const naming = "screaming";\n';
    for (const [path, contents] of [
      ["settings/naming.ts", screaming],
      ["settings/naming.js", screaming],
      ["settings.ts", screaming],
      ["errgen.config.ts", 'export default { inputs: ["docs"], out: "other" };\n'],
    ] as const) {
      const restore = project.snapshot();
      project.write(path, contents);
      project.expectSameWithout(["check"]);
      restore();
    }
  });

  it.for([
    ["errgen.config.ts", 'naming: process.env.NAMING ?? "pascal"', ""],
    [
      "errgen.config.mjs",
      "naming",
      'import { env } from "node:process";\nconst naming = env.NAMING ?? "pascal";',
    ],
    [
      "errgen.config.js",
      "naming",
      'const naming = (await import("node:process")).env.NAMING ?? "pascal";',
    ],
  ] as const)("and what it reads of the environment: %s", ([name, setting, before]) => {
    project = createCachedProject({
      ...DOCUMENTS,
      [name]: `${before}\nexport default { inputs: ["docs"], out: "out", lock: false, ${setting} };\n`,
    });
    prime(project, []);
    expect(project.run(["check"], { env: { NAMING: "screaming" } }).status).toBe(1);
    expect(project.run(["check"]).status).toBe(0);
  });

  it("of several projects, each by itself", () => {
    const one = (name: string, more: object = {}): object => ({
      inputs: [`docs/${name}.md`],
      out: `out/${name}`,
      ...more,
    });
    const configure = (lamps: object): void =>
      project.write(
        "errgen.config.json",
        JSON.stringify({ projects: { doors: one("doors"), lamps: one("lamps", lamps) } }),
      );
    project = createCachedProject(DOCUMENTS);
    configure({});
    prime(project, []);
    expect(project.loadedBy(["check"])).toEqual(START);
    project.expectSameWithout(["check"]);
    configure({ header: ["mine"] });
    expect(project.expectSameWithout(["check"]).status).toBe(1);
    project.write("docs/doors.md", documentOf("Doors", ["new"]));
    project.expectSameWithout(["build"]);
    project.expectSameWithout(["check"]);
    project.expectSameWithout(["check", "--format", "json"]);
    project.remove("out/lamps/docs/lamps.md");
    project.expectSameWithout(["check", "--project", "doors"]);
    project.expectSameWithout(["check"]);
  });
});

describe("the cache itself", () => {
  let project: CachedProject;
  const words = ["docs", "-o", "out", "--no-config"];

  beforeAll(() => {
    project = createCachedProject(DOCUMENTS);
    prime(project, words);
  });

  afterAll(() => project.dispose());

  const entries = (): readonly string[] =>
    readdirSync(join(project.cache, "errgen/outcomes")).map((name) =>
      join(project.cache, "errgen/outcomes", name),
    );

  it("makes a command with nothing to do load nothing but its first file", () => {
    expect(project.loadedBy(["check", ...words])).toEqual(START);
    expect(project.loadedBy(["build", ...words])).toEqual(START);
    expect(project.loadedBy(["check", ...words, "--no-cache"]).join()).toContain("remark");
  });

  it("serves the first check after a build, and other options, without reading documents", () => {
    for (const args of [
      ["check", ...words, "--format", "json"],
      ["build", ...words, "-q"],
    ])
      expect(project.loadedBy(args).join()).not.toMatch(/read-each|remark/);
  });

  it("also knows globs", () => {
    const args = ["check", "docs/{doors,lamps}.md", "-o", "out", "--no-config"];
    expect(project.run(args).status).toBe(0);
    expect(project.loadedBy(args).join()).not.toMatch(/program|remark/);
    project.write("docs/doors.md", documentOf("Doors", ["other"]));
    project.expectSameWithout(args);
    project.write("docs/doors.md", DOCUMENTS["docs/doors.md"]);
  });

  it.for<Change>([
    ["removed", ({ cache }) => rmSync(cache, { recursive: true, force: true })],
    ["truncated", () => rewrite((bytes) => bytes.subarray(0, bytes.length / 2))],
    ["emptied", () => rewrite(() => Buffer.alloc(0))],
    [
      "damaged in one bit",
      () =>
        rewrite((bytes) => {
          const at = bytes.lastIndexOf("documents");
          bytes[at] = (bytes[at] ?? 0) ^ 1;
          return bytes;
        }),
    ],
    [
      "a wrong number in it",
      () => rewrite((bytes) => Buffer.from(bytes.toString().replace('"entries":4', '"entries":5'))),
    ],
    ["each entry in another's place", () => swap()],
  ])("changes no answer when it is %s", ([, change]) => {
    change(project);
    project.expectSameWithout(["check", ...words]);
    project.expectSameWithout(["build", ...words]);
  });

  function rewrite(change: (bytes: Buffer) => Buffer): void {
    for (const file of entries()) writeFileSync(file, change(readFileSync(file)));
  }

  function swap(): void {
    const files = entries();
    const contents = files.map((file) => readFileSync(file));
    files.forEach((file, index) => {
      writeFileSync(file, contents[(index + 1) % files.length] ?? "");
    });
  }

  it("changes no answer when it comes from another project", () => {
    const other = createProject({ ...DOCUMENTS, "docs/doors.md": documentOf("Doors", ["new"]) });
    const env = { XDG_CACHE_HOME: project.cache, LOCALAPPDATA: project.cache };
    expect(other.run(["build", ...words], { env }).stdout).toContain("changed");
    expect(other.run(["check", ...words], { env })).toEqual(
      other.run(["check", ...words, "--no-cache"], { env }),
    );
    other.dispose();
  });

  it("is not needed: a folder that cannot be made is no error", () => {
    const env = { XDG_CACHE_HOME: join(project.folder, "package.json"), LOCALAPPDATA: "" };
    expect(project.run(["check", ...words], { env })).toEqual(
      project.run(["check", ...words, "--no-cache"]),
    );
  });

  it("lies in node_modules where there is one, and is bounded", () => {
    const folder = join(project.folder, "node_modules/.cache/errgen/outcomes");
    mkdirSync(folder, { recursive: true });
    for (let n = 0; n < 200; n++) writeFileSync(join(folder, `${n}.json`), "old");
    expect(project.run(["check", ...words]).status).toBe(0);
    expect(project.loadedBy(["check", ...words])).toEqual(START);
    expect(readdirSync(folder).length).toBeLessThan(200);
    expect(readdirSync(folder).filter((name) => name.endsWith(".new"))).toEqual([]);
    project.remove("node_modules");
  });
});

describe("another errgen", () => {
  it("believes nothing that this one remembered", () => {
    const project = createCachedProject(DOCUMENTS);
    const bin = installCopy(join(project.cache, "other"));
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, [bin, ...args, "docs", "-o", "out", "--no-config"], {
        cwd: project.folder,
        encoding: "utf8",
        env: { ...process.env, NO_COLOR: "1", XDG_CACHE_HOME: project.cache },
      });
    expect(run("build").status).toBe(0);
    expect(run("check").status).toBe(0);
    const entries = () => readdirSync(join(project.cache, "errgen/outcomes")).length;
    const before = entries();
    expect(run("check").status).toBe(0);
    expect(entries()).toBe(before);

    const manifest = join(bin, "../../../package.json");
    const text = readFileSync(manifest, "utf8");
    writeFileSync(manifest, text.replace(/"version": "[^"]+"/, '"version": "99.0.0"'));
    expect(run("check").status).toBe(0);
    expect(entries()).toBeGreaterThan(before);

    const chunks = join(bin, "../../chunks");
    for (const name of readdirSync(chunks)) {
      const code = readFileSync(join(chunks, name), "utf8");
      writeFileSync(join(chunks, name), code.replaceAll("export enum ", "export const enum "));
      if (POSIX) chmodSync(join(chunks, name), 0o644);
    }
    const patched = run("check");
    expect(patched.status).toBe(1);
    expect(run("check", "--no-cache").stdout).toBe(patched.stdout);
    project.dispose();
  });
});

/** One step of somebody's day: an edit, then a command. */
const steps = fc.record({
  change: fc.constantFrom(
    ...[...AT_THE_DOCUMENTS, ...AT_THE_OUTPUTS, ...AT_THE_CONFIGURATION, ...BACK],
  ),
  args: fc.constantFrom<readonly string[]>(
    ["build", "docs", "-o", "out"],
    ["check", "docs", "-o", "out"],
    ["check", "docs", "-o", "out", "--format", "json"],
    ["build", "docs", "-o", "out", "-v", "--dry-run"],
    ["build", "docs/*.md", "-o", "out", "-q"],
  ),
});

const sequences = fc.array(steps, { minLength: 3, maxLength: 8 });

describe("any sequence of changes and commands", () => {
  it("goes the same way with and without a cache", { timeout: 3_600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(sequences, fc.boolean(), async (sequence, young) => {
        const project = createCachedProject(DOCUMENTS, { young });
        try {
          mkdirSync(join(project.folder, ".git"));
          for (const { change, args } of sequence) {
            attempt(() => change[1](project));
            project.expectSameWithout(args);
            // The files as they are now are known by their times.
            project.run(args);
            // The runner wants to hear from a test that takes minutes.
            await nextTurn();
          }
        } finally {
          project.dispose();
        }
      }),
      { numRuns: IN_FULL ? 40 : 2 },
    );
  });
});

/** A change of what an earlier one took away is none. */
function attempt(action: () => void): void {
  try {
    action();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  }
}

/** The installed package once more, to be changed, with the packages that it needs. */
function installCopy(folder: string): string {
  const installed = join(inject("project"), "node_modules");
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  for (const name of readdirSync(installed).filter((name) => !name.startsWith(".")))
    if (name === "errgen")
      cpSync(join(installed, name), join(folder, "node_modules", name), { recursive: true });
    else symlinkSync(join(installed, name), join(folder, "node_modules", name), "junction");
  return join(folder, "node_modules/errgen/dist/bin/errgen.js");
}
