import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { FIXTURES, REPOSITORY, readTree } from "../read-fixtures.js";
import { type CachedProject, createCachedProject } from "./cached-project.js";
import { documentOf } from "./project.js";
import { someOf } from "./some-of.js";
import { startWatch, type Watched } from "./watched.js";

const EXAMPLE = join(FIXTURES, "plugins");

let project: CachedProject;
let watch: Watched | null = null;

/** A project in whose node_modules the packed package is. */
function createWithPackage(files: Readonly<Record<string, string>>): CachedProject {
  const created = createCachedProject(files);
  mkdirSync(join(created.folder, "node_modules"));
  symlinkSync(
    join(inject("project"), "node_modules/errgen"),
    join(created.folder, "node_modules/errgen"),
    "junction",
  );
  return created;
}

function createExample(): void {
  project = createWithPackage({});
  for (const name of ["docs", "plugins", "errgen.config.ts"])
    cpSync(join(EXAMPLE, name), join(project.folder, name), { recursive: true });
}

/** A project of one document, whose configuration holds these plugins. */
function createSmall(plugins: string, file = "errgen.config.mjs"): void {
  project = createWithPackage({ "docs/doors.md": documentOf("Doors", ["open", "stuck"]) });
  configure(plugins, file);
}

function configure(plugins: string, file = "errgen.config.mjs"): void {
  project.write(file, `export default { inputs: ["docs"], out: "out", ${plugins} };\n`);
}

/** An emitter of the name `own` whose `emit` has this body. */
const emitter = (body: string): string =>
  `emitters: [{ name: "own", *emit({ documents }, options) { ${body} } }]`;

const file = (path: string, contents: string): string =>
  `yield { path: ${JSON.stringify(path)}, contents: ${contents} };`;

/** A file with the right header. */
const rightFile = (path: string, more = ""): string =>
  file(path, `options.headerOf(${JSON.stringify(path)}, null) + "\\n${more}"`);

const problems = (...args: readonly string[]): readonly string[] =>
  project
    .run(args.length > 0 ? args : ["build"])
    .stderr.split("\n")
    .filter((line) => / (?:error|warning) /.test(` ${line}`));

afterEach(async () => {
  await watch?.stop();
  watch = null;
  project?.dispose();
});

describe("the example of plugins", () => {
  beforeEach(createExample);

  it("builds what is expected, is up to date then, and cleans up", () => {
    const { status, stderr } = project.run(["build"]);
    expect(status, stderr).toBe(0);
    expect(stderr).toContain("docs/gateway.conf:10:1 warning unknown-line: Found `remark = none`");
    expect(stderr).toContain("docs/gateway.conf:5:18 warning ends-without-period: The message of");
    expect(project.tree("generated/php")).toEqual(readTree(join(EXAMPLE, "expected")));
    expect(project.read("generated/gateway/codes.ts")).toContain("Taken = 17");
    expect(project.read("errgen.lock.json")).toBe(
      readTree(EXAMPLE)["errgen.lock.json"] ?? "no lock file",
    );
    expect(project.run(["check"]).status).toBe(0);
    expect(project.run(["build"]).stdout).toContain("up to date");
    project.remove("docs/ships.md");
    const orphans = project.run(["check"]);
    expect(orphans.status).toBe(1);
    expect(orphans.stdout).toMatch(/generated\/php\/ships\/Codes\.php orphan: /);
    expect(project.run(["build"]).status).toBe(0);
    expect(existsSync(join(project.folder, "generated/php/ships"))).toBe(false);
    expect(project.read("generated/php/codes.json")).toContain('["gateway"]');
  });

  it("is shown by inspect and explain", () => {
    const { stdout, stderr } = project.run(["inspect", "docs/gateway.conf"]);
    expect(stdout).toContain("format   gateway-conf 1.00: 8 of 9 lines are groups or settings");
    expect(stderr).toContain("warning ends-without-period");
    expect(project.run(["inspect", "--format", "json"]).stdout).toContain(
      '"format": "gateway-conf"',
    );
    expect(project.run(["explain", "taken"]).stdout).toContain("docs/gateway.conf:2:14\n");
  });

  it("says when a file of an emitter is edited or missing, and mends it", () => {
    expect(project.run(["build"]).status).toBe(0);
    const path = "generated/php/gateway/Codes.php";
    const before = project.read(path);
    project.write(path, before.replace("17", "99"));
    expect(project.run(["check"]).stdout).toMatch(/gateway\/Codes\.php stale: /);
    project.remove("generated/php/ships/Codes.php");
    expect(project.run(["check"]).stdout).toMatch(/ships\/Codes\.php missing: /);
    expect(project.run(["build"]).status).toBe(0);
    expect(project.read(path)).toBe(before);
    project.write(path, "<?php // mine\n");
    expect(problems().join("\n")).toContain("error foreign-file");
    expect(project.read(path)).toBe("<?php // mine\n");
  });

  it("is seen by the cache, with all of its files", () => {
    expect(project.run(["build"]).status).toBe(0);
    expect(project.run(["check", "-q"]).status).toBe(0);
    // What shows the warnings is loaded where they are shown.
    expect(project.loadedBy(["check", "-q"])).toEqual(["errgen/dist/bin/errgen.js"]);
    const change = (path: string, from: string, to: string): void => {
      const restore = project.snapshot();
      expect(project.read(path)).toContain(from);
      project.write(path, project.read(path).replace(from, to));
      project.expectSameWithout(["check"]);
      restore();
    };
    change("plugins/php-emitter.ts", "enum ${", "final enum ${");
    change("plugins/conf-parser.ts", "group !== undefined", "group === ''");
    change("plugins/ends-without-period.ts", '"warning"', '"error"');
    change("docs/gateway.conf", "= 17", "= 19");
    change("generated/php/gateway/Codes.php", "17", "99");
    project.write("generated/php/left/Codes.php", project.read("generated/php/gateway/Codes.php"));
    expect(project.expectSameWithout(["check"]).status).toBe(1);
  });

  it("type-checks against the package's declarations, as strict as can be", () => {
    const compilerOptions = {
      strict: true,
      noEmit: true,
      module: "nodenext",
      target: "es2023",
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noImplicitReturns: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      noPropertyAccessFromIndexSignature: true,
      verbatimModuleSyntax: true,
      isolatedModules: true,
      erasableSyntaxOnly: true,
      types: [],
      lib: ["es2023", "dom"],
    };
    project.write(
      "tsconfig.json",
      JSON.stringify({ compilerOptions, include: ["errgen.config.ts", "plugins"] }),
    );
    const tsc = join(REPOSITORY, "node_modules/typescript/bin/tsc");
    const { stdout } = spawnSync(process.execPath, [tsc, "-p", project.folder], {
      encoding: "utf8",
    });
    expect(stdout).toBe("");
  });
});

describe("a parser of the project's own", () => {
  const PARSER = (parts: string): string =>
    `parsers: [{ name: "own", extensions: [".own"], detect: () => ({ score: 1, reason: "mine" }), parse: async () => [], ${parts} }]`;

  it("is chosen by content, by extension or by name, and leaves the others to theirs", () => {
    createExample();
    const gateway = project.read("docs/gateway.conf");
    project.write("docs/renamed.txt", gateway.replaceAll("17", "57"));
    const formats = (): string => project.run(["inspect", "docs/renamed.txt"]).stdout;
    expect(formats()).toContain("format   gateway-conf");
    const config = project.read("errgen.config.ts");
    const naming = (format: string): string =>
      config.replace("out:", `documents: { "docs/renamed.txt": { format: "${format}" } },\n  out:`);
    project.write("errgen.config.ts", naming("indented"));
    expect(formats()).toContain("format   indented");
    project.write("errgen.config.ts", naming("gateway-conf"));
    expect(formats()).toContain("as configured");
    project.write("errgen.config.ts", naming("gateway-cnf"));
    const { status, stderr } = project.run(["inspect", "docs/renamed.txt"]);
    expect(status).toBe(2);
    expect(stderr).toContain("`format` of docs/renamed.txt must be one of ");
    expect(stderr).toContain("Did you mean `gateway-conf`?");
  });

  it.each(
    someOf([
      ['detect: () => { throw new Error("boom"); }', "failed looking at docs/doors.own: boom"],
      ["detect: () => 1", "gave a detection, which must be an object, not a number"],
      [
        'detect: () => ({ score: 7, reason: "" })',
        "gave a detection, whose `score` must be at most 1, not 7",
      ],
      ['parse: () => { throw new Error("boom"); }', "failed reading docs/doors.own: boom"],
      ['parse: async () => { throw new Error("boom"); }', "failed reading docs/doors.own: boom"],
      ["parse: async () => {}", "gave nothing, expected an iterable of blocks"],
      ['parse: async () => "text"', "gave a string, expected an iterable of blocks"],
      ['parse: async () => [{ kind: "row" }]', "gave value 1, whose `kind` must be heading, label"],
      [
        'parse: async () => [{ kind: "note", text: 7 }]',
        "gave value 1, whose `text` must be a text, not a number",
      ],
      [
        'parse: async (s) => [{ kind: "table", header: null, rows: [{ cells: [{}], position: s.position(0, 1) }], position: s.position(0, 1) }]',
        "gave value 1, whose `rows[0].cells[0].text` is missing",
      ],
      [
        'parse: async (s) => [{ kind: "note", text: "", position: { start: s.position(0, 0).start, end: { line: 1, column: 1, offset: 9999 } } }]',
        "whose `position.end.offset` must be at most ",
      ],
      [
        "parse: async (s, report) => { report({ code: 'Bad Code' }); return []; }",
        "gave a repair, whose `code` must be in kebab-case",
      ],
      [
        'parse: function* () { yield 7; }, detect: () => ({ score: 1, reason: "" })',
        "gave value 1, which must be an object",
      ],
    ]),
  )("that fails is an error that names it: %s", (parts, message) => {
    createSmall(PARSER(parts));
    project.write("docs/doors.own", documentOf("Doors", ["open", "stuck"]));
    project.remove("docs/doors.md");
    const [first = ""] = problems();
    expect(first).toMatch(
      /^docs\/doors\.own:1:1 error plugin-(?:failed|result): The parser `own` /,
    );
    expect(first).toContain(message);
    expect(existsSync(join(project.folder, "out"))).toBe(false);
    expect(existsSync(join(project.folder, "errgen.lock.json"))).toBe(false);
  });

  it("that fails on a file without entries says so, too", () => {
    createSmall(PARSER('detect: () => { throw new Error("boom"); }'));
    project.write("docs/notes.md", "# Notes\n\nNothing.\n");
    expect(problems().join("\n")).toContain("docs/notes.md:1:1 error plugin-failed");
  });

  it("sees no other's documents change, and a repair without fault is one", () => {
    createSmall(
      PARSER(
        'detect: () => ({ score: 0.1, reason: "" }), parse: async () => { throw new Error("unasked"); }',
      ),
    );
    expect(problems()).toEqual([]);
    expect(project.read("out/doors/codes.ts")).toContain("Open = 1000");
  });
});

describe("a rule of the project's own", () => {
  const rule = (body: string, severity = "warning"): string =>
    `rules: [{ code: "own-rule", severity: "${severity}", *check({ documents }) { ${body} } }]`;
  const FIND =
    'yield { message: "found", location: documents[0].sections[0].entries[1].location, hint: "mend" };';

  it("finds at a place, and stops a build if it is severe", () => {
    createSmall(rule(FIND));
    const { status, stderr } = project.run(["build"]);
    expect(status).toBe(0);
    expect(stderr).toContain(
      "docs/doors.md:6:1 warning own-rule: found\n  6 │ | 1001 | stuck |\n    │ ^^^^^^^^^^^^^^^^\n  hint: mend\n",
    );
    configure(rule(FIND, "error"));
    expect(project.run(["check"]).status).toBe(2);
    expect(project.run(["explain", "1000"])).toMatchObject({ status: 0, stderr: "" });
  });

  it.each(
    someOf([
      ['throw new Error("boom");', "failed checking the catalog: boom"],
      ["documents[0].sections.push(7);", "failed checking the catalog: Cannot add property"],
      ["documents[0].title = 7;", "failed checking the catalog: Cannot assign to read only"],
      ["yield 7;", "gave value 1, which must be an object, not a number"],
      ['yield { message: "" };', "gave value 1, whose `message` must not be empty"],
      ['yield { message: "found" };', "gave value 1, whose `location` is missing"],
    ]),
  )("that fails is an error that names it: %s", (body, message) => {
    createSmall(rule(body));
    const { status, stderr } = project.run(["build"]);
    expect(status).toBe(2);
    expect(stderr).toContain("error plugin-");
    expect(stderr).toContain(`The rule \`own-rule\` ${message}`);
    expect(existsSync(join(project.folder, "out"))).toBe(false);
  });
});

describe("an emitter of the project's own", () => {
  it.each(
    someOf([
      ['throw new Error("boom");', "failed making files: boom"],
      ["documents.length = 0;", "failed making files: Cannot assign to read only"],
      ["yield 7;", "gave value 1, which must be an object, not a number"],
      [file("a.txt", "7"), "gave value 1, whose `contents` must be a text, not a number"],
      [rightFile("../a.txt"), "whose path `../a.txt` leads out of the output folder"],
      [rightFile("a/../../b.txt"), "leads out of the output folder"],
      [rightFile("/tmp/a.txt"), "is absolute"],
      [rightFile("C:/a.txt"), "is absolute"],
      [rightFile("a\\b.txt"), "has a backslash"],
      [rightFile("a//b.txt"), "has an empty part"],
      [rightFile("node_modules/b.txt"), "lies in a folder where errgen looks for nothing"],
      [rightFile("Index.ts"), "is that of a file that errgen itself made"],
      [rightFile("doors/codes.ts"), "is that of a file that errgen itself made"],
      [rightFile("a.txt") + rightFile("A.txt"), "is that of a file that the emitter `own` made"],
      [rightFile("index.ts/a.txt"), "cannot be beside index.ts, a file that errgen itself made"],
      [rightFile("doors"), "a file that errgen itself made: one would be a folder"],
      [file("a.txt", '"text\\n"'), "(a.txt) have no header of errgen in their first five lines"],
      [
        file("a.txt", '"\\n\\n\\n\\n\\n" + options.headerOf("a.txt", null) + "\\n"'),
        "have no header of errgen",
      ],
      [
        file("a.txt", '"# Code generated by errgen. DO NOT EDIT.\\n"'),
        "have the header of errgen's own files",
      ],
      [
        file("a.txt", 'options.headerOf("a.txt", "docs/gone.md") + "\\n"'),
        "says that it comes from docs/gone.md, which is no document",
      ],
      [file("a.txt", 'options.headerOf("a.txt", null)'), "must end with a line ending"],
      [file("a.txt", 'options.headerOf("a.txt", null) + "\\r\\n"'), "must have `\\n` line endings"],
      [rightFile("a.txt", "\\ud800\\n"), "must be a text without half characters"],
    ]),
  )("that fails is an error that names it: %s", (body, message) => {
    createSmall(emitter(body));
    const { status, stderr } = project.run(["build"]);
    expect(status).toBe(2);
    expect(stderr).toContain("error plugin-");
    expect(stderr).toContain("The emitter `own` ");
    expect(stderr).toContain(message);
    expect(existsSync(join(project.folder, "out"))).toBe(false);
    expect(existsSync(join(project.folder, "errgen.lock.json"))).toBe(false);
  });

  it("shows where it failed with -v only, in JSON, too", () => {
    createSmall(emitter('throw new Error("boom");'));
    for (const command of ["build", "check"]) {
      const where = /at .*errgen\.config\.mjs/;
      expect(project.run([command]).stderr).not.toMatch(where);
      expect(project.run([command, "-v"]).stderr).toMatch(where);
      expect(project.run([command, "--format", "json"]).stdout).not.toMatch(where);
      expect(project.run([command, "-v", "--format", "json"]).stdout).toMatch(where);
    }
  });

  it.each(
    someOf([
      ["a.py", "# ", ""],
      ["a.unknown", "# ", ""],
      ["a.go", "// ", ""],
      ["a.css", "/* ", " */"],
      ["a.sql", "-- ", ""],
      ["a.xml", "<!-- ", " -->"],
      ["a.ini", ";; ", ""],
    ]),
  )("has the header of its file type: %s", (path, open, close) => {
    createSmall(`header: ["// Ours"], ${emitter(rightFile(path))}`);
    expect(problems()).toEqual([]);
    expect(project.read(`out/${path}`)).toBe(
      `${open}Ours${close}\n${open}Code generated by errgen's emitter own. DO NOT EDIT.${close}\n`,
    );
    expect(project.run(["check", "--no-cache"]).status).toBe(0);
    configure(emitter(""));
    expect(project.run(["build"]).stdout).toContain("1 removed");
  });

  it("may make JSON on one line, from a document with any path", () => {
    const body =
      'for (const { path } of documents) yield { path: "own.json", contents: JSON.stringify({ $comment: options.headerText(path), path }) + "\\n" };';
    createSmall(emitter(body));
    project.remove("docs/doors.md");
    project.write('docs/a--b "c" *'.replace("*", "d.md"), documentOf("Doors", ["open"]));
    expect(problems()).toEqual([]);
    expect(project.run(["check", "--no-cache"]).status).toBe(0);
    expect(JSON.parse(project.read("out/own.json"))).toMatchObject({ path: 'docs/a--b "c" d.md' });
  });

  it("leaves nothing behind, wherever it wrote, and whoever takes it out", () => {
    const deep = ["own.txt", "doors/own.txt", "a/b/c/own.txt", ".dot/own.txt", "docs/own.txt"];
    const all = deep.map((path) => rightFile(path)).join("");
    createSmall(emitter(all));
    expect(project.run(["build"]).status).toBe(0);
    expect(Object.keys(project.tree("out"))).toEqual(expect.arrayContaining(deep));
    configure(emitter(rightFile("own.txt")));
    expect(project.run(["check"]).status).toBe(1);
    expect(project.run(["build"]).stdout).toContain("4 removed");
    expect(project.tree("out")["a/b/c/own.txt"]).toBeUndefined();
    configure("lock: true");
    expect(project.run(["build"]).stdout).toContain("1 removed");
    expect(project.tree("out")["own.txt"]).toBeUndefined();
  });

  it("takes nothing from another output below, nor from anybody else", () => {
    createSmall(emitter(rightFile("deep/down/own.txt")));
    const other = JSON.stringify({ type: "module" });
    project.write("out/other/package.json", other);
    project.write("out/other/docs/lamps.md", documentOf("Lamps", ["broken"]));
    const inner = { cwd: join(project.folder, "out/other") };
    project.write(
      "out/other/errgen.config.mjs",
      `export default { inputs: ["docs"], out: "made", ${emitter(rightFile("x/y/own.txt"))} };\n`,
    );
    expect(project.run(["build"], inner).status).toBe(0);
    project.write("out/deep/mine.txt", "mine\n");
    const before = project.tree("out/other");
    expect(project.run(["build"]).status).toBe(0);
    configure(emitter(rightFile("deep/other/own.txt")));
    expect(project.run(["build"]).stdout).toContain("1 removed");
    expect(project.tree("out/other")).toEqual(before);
    expect(project.read("out/deep/mine.txt")).toBe("mine\n");
  });
});

describe("the configuration of plugins", () => {
  it.each(
    someOf([
      ["parsers: {}", "`parsers` must be a list, not an object"],
      [
        "parsers: [7]",
        "`parsers[0]` must be a parser, an object with `name`, `extensions`, `detect` and `parse`",
      ],
      [
        'parsers: [{ name: "a" }]',
        "`parsers[0]` must be a parser, an object with `name`, `extensions`, `detect` and `parse`, but its `extensions` is missing",
      ],
      [
        'rules: [{ code: "A B" }]',
        "`rules[0]` must be a rule, an object with `code`, `severity` and `check`, but its `code` must be in kebab-case",
      ],
      [
        'rules: [{ code: "duplicate-code", severity: "info", check: () => [] }]',
        "`rules[0].code` is `duplicate-code`, which is one of errgen's own",
      ],
      [
        'emitters: [{ name: "markdown", emit: () => [] }]',
        "`emitters[0].name` is `markdown`, which is one of errgen's own",
      ],
      [
        'emitters: [1, 2].map(() => ({ name: "own", emit: () => [] }))',
        "`emitters[1].name` is `own`, as another one's is",
      ],
      ['emitters: [{ get name() { throw new Error("boom"); } }]', "but it failed: boom"],
      ['projects: { a: { out: "a", rules: [{}] } }', "`projects.a.rules[0]` must be a rule"],
    ]),
  )("is checked: %s", (plugins, message) => {
    createSmall(plugins);
    const [first = ""] = problems();
    expect(first).toContain("error invalid-config: errgen.config.mjs: ");
    expect(first).toContain(message);
  });

  it("is no JSON", () => {
    createSmall("");
    project.remove("errgen.config.mjs");
    for (const settings of [{ rules: [] }, { projects: [{ out: "a", rules: [] }] }]) {
      project.write("errgen.config.json", JSON.stringify(settings));
      const { stderr } = project.run(["build"]);
      expect(stderr).toMatch(
        /^errgen\.config\.json:1:\d+ error invalid-config: `.*rules` holds code/,
      );
      expect(stderr).toContain("hint: Write the configuration as errgen.config.ts");
    }
  });

  it("belongs to each project, with what stands above as its default", () => {
    const own = (name: string): string => emitter(rightFile(`${name}.txt`));
    createSmall(
      `${own("shared")}, projects: { a: { out: "a" }, b: { out: "b", ${own("mine")} }, c: { out: "c", emitters: [] } }`,
    );
    expect(project.run(["build"]).status).toBe(0);
    const made = ["a", "b", "c"].map((out) =>
      Object.keys(project.tree(out)).filter((path) => path.endsWith(".txt")),
    );
    expect(made).toEqual([["shared.txt"], ["mine.txt"], []]);
  });

  it("may have instances of classes, with cycles and all", () => {
    createSmall("emitters: [own]");
    const config = project.read("errgen.config.mjs");
    project.write(
      "errgen.config.mjs",
      `class Own { name = "own"; self = this; big = 1n; *emit(_, options) { yield { path: this.name + ".txt", contents: options.headerText(null).replace(/^/, "# ") + "\\n" }; } }\nconst own = new Own();\n${config}`,
    );
    expect(problems()).toEqual([]);
    expect(project.read("out/own.txt")).toContain("emitter own");
    project.expectSameWithout(["check"]);
  });

  it("is not remembered where code reads more than the configuration's files", () => {
    createSmall("emitters: [own]");
    project.write("name.txt", "one\n");
    const config = project.read("errgen.config.mjs");
    project.write(
      "errgen.config.mjs",
      `import { readFileSync } from "node:fs";\nconst own = { name: "own", *emit(_, options) { yield { path: "own.py", contents: options.headerOf("own.py", null) + "\\n# " + readFileSync("name.txt", "utf8") }; } };\n${config}`,
    );
    expect(project.run(["build"]).status).toBe(0);
    expect(project.run(["check"]).status).toBe(0);
    project.write("name.txt", "two\n");
    expect(project.run(["check"]).status).toBe(1);
  });
});

describe("a watch with plugins", () => {
  it.each(["ts", "mjs"])("builds again when their code changes (.%s)", async (extension) => {
    const plugin = (text: string): string =>
      `import { tail } from "./tail.${extension === "ts" ? "js" : "mjs"}";\nexport const own = { name: "own", *emit(_${extension === "ts" ? ": unknown" : ""}, options${extension === "ts" ? ": any" : ""}) { yield { path: "own.py", contents: options.headerOf("own.py", null) + "\\n# ${text}" + tail }; } };\n`;
    project = createWithPackage({
      "docs/doors.md": documentOf("Doors", ["open", "stuck"]),
      [`own.${extension}`]: plugin("one"),
      [`tail.${extension}`]: 'export const tail = " first\\n";\n',
      [`errgen.config.${extension}`]: `import { own } from "./own.${extension === "ts" ? "js" : "mjs"}";\nexport default { inputs: ["docs"], out: "out", emitters: [own] };\n`,
    });
    const running = await startWatch(project.folder, []);
    watch = running;
    const holds = (text: string): Promise<void> =>
      running.until(`own.py holds ${text}`, () => project.read("out/own.py").includes(text));
    await holds("# one first\n");
    project.write(`own.${extension}`, plugin("two"));
    await holds("# two first\n");
    project.write(`tail.${extension}`, 'export const tail = " second\\n";\n');
    await holds("# two second\n");
    project.write(
      `own.${extension}`,
      plugin("three").replace("yield", 'throw new Error("boom"); yield'),
    );
    await running.buildThatSays("error plugin-failed: The emitter `own` failed making files: boom");
    expect(project.read("out/own.py")).toContain("# two second\n");
    project.write(`own.${extension}`, plugin("four"));
    await holds("# four second\n");
    expect(await running.stop()).toBe(143);
  });

  it("reads documents anew when a parser changes, and sees files with its extension", async () => {
    createExample();
    const running = await startWatch(project.folder, []);
    watch = running;
    expect(project.read("generated/gateway/codes.ts")).toContain("Taken = 17");
    const parser = project.read("plugins/conf-parser.ts");
    project.write(
      "plugins/conf-parser.ts",
      parser.replace('"Name", "Code", "Message"', '"Name", "Code", "Remark"'),
    );
    await running.until(
      "the messages are gone",
      () => !project.read("generated/gateway/codes.ts").includes("/** The berth is taken */"),
    );
    project.write("docs/new.conf", "[New]\nfresh.code = 71\nfresh.text = fresh\n");
    await running.until("the new file is read", () =>
      existsSync(join(project.folder, "generated/php/new/Codes.php")),
    );
    expect(await running.stop()).toBe(143);
  });
});

describe("plugins in the API", () => {
  const PROGRAM = `import { createSource, generate, type Emitter, type Rule } from "errgen";
import { conf } from "./conf-parser.mjs";

const rule: Rule = { code: "own-rule", severity: "info", check: () => [] };
const emitter: Emitter = {
  name: "own",
  *emit({ documents }, { headerOf }) {
    for (const { path, module } of documents)
      yield { path: \`\${module}.py\`, contents: \`\${headerOf("a.py", path)}\\n\` };
  },
};
const source = createSource("a.conf", "[A]\\nx.code = 1\\nx.text = one\\n");
const { files, diagnostics } = await generate([{ source, named: true }], {
  naming: "pascal",
  importExtension: ".js",
  header: [],
  docs: null,
  parsers: [conf],
  rules: [rule],
  emitters: [emitter],
});
console.log(JSON.stringify({ files: files.map(({ path }) => path), diagnostics }));
`;
  let folder: string;

  beforeAll(() => {
    folder = join(inject("project"), "plugins-api");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "program.mts"), PROGRAM);
    cpSync(join(EXAMPLE, "plugins/conf-parser.ts"), join(folder, "conf-parser.mts"));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("are options of generate", () => {
    const tsc = join(REPOSITORY, "node_modules/typescript/bin/tsc");
    const compilerOptions = {
      strict: true,
      module: "nodenext",
      target: "es2023",
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      types: [],
      lib: ["es2023", "dom"],
    };
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({ compilerOptions, files: ["program.mts"] }),
    );
    const checked = spawnSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" });
    expect(checked.stdout).toBe("");
    const { stdout } = spawnSync(process.execPath, ["program.mjs"], {
      cwd: folder,
      encoding: "utf8",
    });
    const { files, diagnostics } = JSON.parse(stdout) as {
      readonly files: readonly string[];
      readonly diagnostics: readonly unknown[];
    };
    expect(files).toEqual(expect.arrayContaining(["a/codes.ts", "index.ts"]));
    expect(files.at(-1)).toBe("a.py");
    expect(diagnostics).toEqual([]);
  });
});
