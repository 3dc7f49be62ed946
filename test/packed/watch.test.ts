import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  truncateSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { REPOSITORY } from "../read-fixtures.js";
import { createProject, documentOf, type Project } from "./project.js";
import { spawnWatch, startWatch, type Watched } from "./watched.js";

const GIT = spawnSync("git", ["--version"]).status === 0;
/** Linux gives a user's own namespace a limit of watches of its own. */
const UNSHARE = spawnSync("unshare", ["--user", "--map-root-user", "true"]).status === 0;
const isRequired = (program: string): boolean =>
  process.env.ERRGEN_REQUIRE?.split(",").includes(program) ?? false;
if (!GIT && !isRequired("git"))
  console.warn("git is not installed: its checkout is left out of the tests");
if (!UNSHARE && !isRequired("unshare"))
  console.warn("unshare cannot be run: a system without watches is left out of the tests");

/** A pattern of the problem matcher that the README gives. */
function readmePattern(name: string): RegExp {
  const readme = readFileSync(join(REPOSITORY, "README.md"), "utf8");
  const [, pattern = '""'] = new RegExp(`"${name}": (".+")`).exec(readme) ?? [];
  return new RegExp(JSON.parse(pattern));
}

let project: Project;
let watched: Watched;
let status: number | null | undefined;

beforeEach(() => {
  status = undefined;
  project = createProject({
    "docs/orders.md": documentOf("Orders", ["Order is gone"]),
    "docs/users.md": documentOf("Users", ["User is gone"]),
  });
});

afterEach(async () => {
  status ??= await watched.stop();
  project.dispose();
});

const start = async (...args: readonly string[]): Promise<void> => {
  watched = await startWatch(project.folder, args.length > 0 ? args : ["docs", "-o", "out"]);
};

const rename = (from: string, to: string): void =>
  renameSync(join(project.folder, from), join(project.folder, to));

/** Waits until a file of the output holds a text, or does not. */
const untilHolds = (path: string, text: string | RegExp, holds = true): Promise<void> =>
  watched.until(`${path} ${holds ? "holds" : "does not hold"} ${text}`, () => {
    const contents = project.tree(".")[path] ?? "";
    return (typeof text === "string" ? contents.includes(text) : text.test(contents)) === holds;
  });

const untilGone = (path: string): Promise<void> =>
  watched.until(`${path} is gone`, () => project.tree(".")[path] === undefined);

describe("errgen watch sees", () => {
  it("a document that is saved in place, and says what it did in one line", async () => {
    await start();
    project.write("docs/users.md", documentOf("Users", ["User was removed"]));
    await untilHolds("out/users/messages.ts", "User was removed");
    const [first, second] = watched.builds;
    expect(first?.lines).toEqual([
      expect.stringMatching(/^\d\d:\d\d:\d\d built 2 documents, 11 files changed in \d+ ms$/),
    ]);
    expect(second?.lines).toEqual([
      expect.stringMatching(/^\d\d:\d\d:\d\d rebuilt 1 of 2 documents, 3 files changed in \d+ ms$/),
    ]);
    expect(second?.end).toBe("[errgen] build finished: 0 errors, 0 warnings");
  });

  it("a save by rename, and the one after it", async () => {
    await start();
    for (const text of ["First save", "Second save", "Third save"]) {
      project.write("docs/.users.md.tmp~", documentOf("Users", [text]));
      rename("docs/.users.md.tmp~", "docs/users.md");
      await untilHolds("out/users/messages.ts", text);
    }
  });

  it("a save that first moves the document away, without dropping its module", async () => {
    await start();
    rename("docs/users.md", "docs/users.md~");
    project.write("docs/users.md", documentOf("Users", ["Saved with a copy"]));
    await untilHolds("out/users/messages.ts", "Saved with a copy");
    expect(watched.builds.map(({ lines }) => lines.join()).join()).not.toContain("removed");
  });

  it("a save that first empties the document, without an error", async () => {
    await start();
    truncateSync(join(project.folder, "docs/users.md"), 0);
    project.write("docs/users.md", documentOf("Users", ["Written anew"]));
    await untilHolds("out/users/messages.ts", "Written anew");
    expect(watched.builds.every(({ end }) => end.includes("0 errors"))).toBe(true);
  });

  it("a new, a renamed and a deleted document", async () => {
    await start();
    project.write("docs/carts.md", documentOf("Carts", ["Cart is empty"]));
    await untilHolds("out/carts/messages.ts", "Cart is empty");
    rename("docs/carts.md", "docs/baskets.md");
    await untilHolds("out/baskets/messages.ts", "Cart is empty");
    await untilGone("out/carts/messages.ts");
    project.remove("docs/baskets.md");
    await untilGone("out/baskets/messages.ts");
    expect(project.read("out/index.ts")).not.toContain("baskets");
  });

  it("a folder that comes, is replaced, moved and deleted", async () => {
    await start();
    project.write("docs/shop/deep/carts.md", documentOf("Carts", ["Cart is empty"]));
    await untilHolds("out/carts/messages.ts", "Cart is empty");
    project.remove("docs/shop");
    project.write("docs/shop/deep/carts.md", documentOf("Carts", ["Cart is full"]));
    await untilHolds("out/carts/messages.ts", "Cart is full");
    project.write("docs/shop/deep/carts.md", documentOf("Carts", ["Cart is stolen"]));
    await untilHolds("out/carts/messages.ts", "Cart is stolen");
    rename("docs/shop", "docs/market");
    await untilHolds("out/carts/messages.ts", "docs/market/deep/carts.md");
    project.write("docs/market/deep/carts.md", documentOf("Carts", ["Cart is back"]));
    await untilHolds("out/carts/messages.ts", "Cart is back");
    project.remove("docs/market");
    await untilGone("out/carts/messages.ts");
  });

  it("the whole input folder vanish and come back, keeping the last good output", async () => {
    await start();
    rename("docs", "away");
    await watched.buildThatSays("error missing-path: docs does not exist");
    expect(project.read("out/users/messages.ts")).toContain("User is gone");
    rename("away", "docs");
    project.write("docs/users.md", documentOf("Users", ["User is back"]));
    await untilHolds("out/users/messages.ts", "User is back");
  });

  it("a document that a glob comes to match, and one behind a link", async () => {
    mkdirSync(join(project.folder, "elsewhere"));
    project.write("elsewhere/real.md", documentOf("Real", ["Seen through a link"]));
    symlinkSync("../elsewhere/real.md", join(project.folder, "docs/linked.md"));
    await start("docs/**/*.md", "-o", "out");
    project.write("docs/new/carts.md", documentOf("Carts", ["Cart is empty"]));
    await untilHolds("out/carts/messages.ts", "Cart is empty");
    project.write("elsewhere/real.md", documentOf("Real", ["Changed behind the link"]));
    await untilHolds("out/linked/messages.ts", "Changed behind the link");
  });

  it("what .gitignore says", async () => {
    mkdirSync(join(project.folder, ".git"));
    project.write("docs/.gitignore", "drafts/\n");
    project.write("docs/drafts/carts.md", documentOf("Carts", ["Cart is empty"]));
    await start();
    project.write("docs/.gitignore", "# none\n");
    await untilHolds("out/carts/messages.ts", "Cart is empty");
    project.write("docs/drafts/carts.md", documentOf("Carts", ["Cart is full"]));
    await untilHolds("out/carts/messages.ts", "Cart is full");
  });

  it("the output folder deleted", async () => {
    await start();
    project.remove("out");
    await untilHolds("out/users/messages.ts", "User is gone");
    await untilHolds("out/docs/index.md", "users");
  });

  it("hundreds of files written at once as one change", async () => {
    await start();
    for (let file = 0; file < 300; file += 1)
      project.write(`docs/many/d${file}.md`, documentOf(`D${file}`, [`Text ${file}`]));
    await untilHolds("out/d299/messages.ts", "Text 299");
    expect(watched.builds).toHaveLength(2);
    expect(project.read("out/index.ts").match(/export/g)).toHaveLength(302);
  });

  it.runIf(GIT || isRequired("git"))(
    "a git checkout of hundreds of files as one change",
    async () => {
      const git = (...args: readonly string[]): void => {
        const identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"];
        const run = spawnSync("git", [...identity, ...args], {
          cwd: project.folder,
          encoding: "utf8",
        });
        expect(run.status, run.stderr).toBe(0);
      };
      const writeAll = (word: string): void => {
        for (let file = 0; file < 300; file += 1)
          project.write(`docs/d${file}.md`, documentOf(`D${file}`, [`${word} ${file}`]));
      };
      project.write(".gitignore", "out/\n");
      git("init", "--quiet");
      writeAll("Old");
      git("add", ".");
      git("commit", "--quiet", "-m", "old");
      git("checkout", "--quiet", "-b", "new");
      writeAll("New");
      project.remove("docs/users.md");
      git("add", "--all");
      git("commit", "--quiet", "-m", "new");
      await start();
      git("checkout", "--quiet", "-");
      await untilHolds("out/d299/messages.ts", "Old 299");
      await untilHolds("out/users/messages.ts", "User is gone");
      expect(watched.builds).toHaveLength(2);
    },
  );
});

describe("errgen watch follows the configuration", () => {
  const settings = (more: object): string =>
    JSON.stringify({ inputs: ["docs"], out: "out", ...more });

  it("when it changes, breaks and is mended", async () => {
    project.write("errgen.config.json", settings({}));
    await start("-q");
    project.write("errgen.config.json", settings({ header: ["Copyright Example Ltd."] }));
    await untilHolds("out/index.ts", "Copyright Example Ltd.");
    project.write("errgen.config.json", '{ "inputs": [');
    await watched.buildThatSays("[errgen] build finished: 1 error, 0 warnings");
    expect(project.read("out/index.ts")).toContain("Copyright Example Ltd.");
    project.write("docs/users.md", documentOf("Users", ["Changed meanwhile"]));
    project.write("errgen.config.json", settings({ header: ["All rights reserved"] }));
    await untilHolds("out/index.ts", "All rights reserved");
    await untilHolds("out/users/messages.ts", "Changed meanwhile");
  });

  it("when it is broken from the start", async () => {
    project.write("errgen.config.json", "{");
    await start("-q");
    project.write("errgen.config.json", settings({}));
    await untilHolds("out/users/messages.ts", "User is gone");
  });

  it("to other documents and another output", async () => {
    project.write("more/carts.md", documentOf("Carts", ["Cart is empty"]));
    project.write("errgen.config.json", settings({}));
    await start("-q");
    project.write("errgen.config.json", settings({ inputs: ["docs", "more"], out: "other" }));
    await untilHolds("other/carts/messages.ts", "Cart is empty");
    project.write("more/carts.md", documentOf("Carts", ["Cart is full"]));
    await untilHolds("other/carts/messages.ts", "Cart is full");
  });

  it.each(["ts", "mts", "mjs", "js"])("as errgen.config.%s, with what it imports", async (type) => {
    const imported = type === "ts" ? "js" : type === "mts" ? "mjs" : type;
    const config = `import { header } from "./errgen/header.${imported}";
export default { inputs: ["docs"], out: "out", header };\n`;
    const header = (line: string): string => `export const header = ["${line}"];\n`;
    project.write(`errgen/header.${type}`, header("First header"));
    project.write(`errgen.config.${type}`, config);
    await start("-q");
    expect(project.read("out/index.ts")).toContain("First header");
    for (const line of ["Second header", "Third header"]) {
      project.write(`errgen/header.${type}`, header(line));
      await untilHolds("out/index.ts", line);
    }
    project.write(`errgen.config.${type}`, config.replace("header };", 'header: ["Fourth"] };'));
    await untilHolds("out/index.ts", "Fourth");
  });

  it("of several projects, and tells what is wrong in all of them each time", async () => {
    project.write("shop/carts.md", documentOf("Carts", ["Cart is empty"]));
    const twice = "| Code | Text |\n| --- | --- |\n| 1 | one |\n| 1 | other |\n";
    project.write("docs/twice.md", twice);
    const projects = {
      api: { inputs: ["docs"], out: "out/api" },
      shop: { inputs: ["shop"], out: "out/shop" },
    };
    project.write("errgen.config.json", JSON.stringify({ projects }));
    await start("-v");
    project.write("shop/carts.md", documentOf("Carts", ["Cart is full"]));
    await untilHolds("out/shop/carts/messages.ts", "Cart is full");
    const last = watched.builds.at(-1);
    expect(last?.end).toBe("[errgen] build finished: 0 errors, 1 warning");
    expect(last?.lines.join("\n")).toMatch(
      /docs\/twice.md:4:3 warning .*\n.* shop: rebuilt 1 of 1/s,
    );
    expect(watched.builds).toHaveLength(2);
    const changed = { ...projects, api: { ...projects.api, header: ["Copyright Example Ltd."] } };
    project.write("errgen.config.json", JSON.stringify({ projects: changed }));
    await untilHolds("out/api/index.ts", "Copyright Example Ltd.");
  });

  it("and the formatter's", async () => {
    mkdirSync(join(project.folder, "node_modules"));
    const prettier = join(project.folder, "node_modules/prettier");
    symlinkSync(join(REPOSITORY, "node_modules/prettier"), prettier, "junction");
    project.write("errgen.config.json", settings({ formatter: "prettier" }));
    await start("-q");
    expect(project.read("out/users/messages.ts")).toContain('"User is gone"');
    project.write(".prettierrc", '{ "singleQuote": true }');
    await untilHolds("out/users/messages.ts", "'User is gone'");
    project.write("docs/users.md", documentOf("Users", ["User is back"]));
    await untilHolds("out/users/messages.ts", "'User is back'");
    expect(project.read("out/orders/messages.ts")).toContain("'Order is gone'");
    project.remove(".prettierrc");
    await untilHolds("out/users/messages.ts", '"User is back"');
  });

  it("when it appears and vanishes", async () => {
    await start();
    project.write("errgen.config.json", JSON.stringify({ header: ["Copyright Example Ltd."] }));
    await untilHolds("out/index.ts", "Copyright Example Ltd.");
    project.remove("errgen.config.json");
    await untilHolds("out/index.ts", "Copyright Example Ltd.", false);
  });
});

describe("errgen watch", () => {
  it("keeps the output of a document that is broken for a while, and shows the error", async () => {
    await start();
    project.write("docs/users.md", "# Users\n\nTo be written.\n");
    const broken = await watched.buildThatSays("error lost-entries");
    expect(broken.end).toBe("[errgen] build finished: 1 error, 0 warnings");
    expect(broken.lines.join("\n")).toContain("found 1 error and left the output as it was");
    expect(project.read("out/users/messages.ts")).toContain("User is gone");
    project.write("docs/users.md", documentOf("Users", ["User is back"]));
    await untilHolds("out/users/messages.ts", "User is back");
  });

  it("prints diagnostics as a problem matcher reads them", async () => {
    await start("docs/users.md", "-o", "out");
    const row = "| 1000 | one |\n| 1000 | another one |\n";
    project.write("docs/users.md", `| Code | Text |\n| --- | --- |\n${row}`);
    const { lines, end } = await watched.buildThatSays("duplicate-code");
    expect(end).toBe("[errgen] build finished: 0 errors, 1 warning");
    expect("[errgen] build started").toMatch(readmePattern("beginsPattern"));
    expect(end).toMatch(readmePattern("endsPattern"));
    expect(
      readmePattern("regexp")
        .exec(lines[0] ?? "")
        ?.slice(1, 6),
    ).toEqual(["docs/users.md", "4", "3", "warning", "duplicate-code"]);
  });

  it.runIf(UNSHARE || isRequired("unshare"))("looks itself where watches run out", async () => {
    const limit = 'echo 1 > /proc/sys/user/max_inotify_watches && exec "$@"';
    const by = ["unshare", "--user", "--map-root-user", "sh", "-c", limit, "sh"];
    watched = spawnWatch(project.folder, ["watch", "docs", "-o", "out"], by);
    await watched.firstBuild();
    project.write("docs/users.md", documentOf("Users", ["User was removed"]));
    await untilHolds("out/users/messages.ts", "User was removed");
    project.write("docs/new/carts.md", documentOf("Carts", ["Cart is empty"]));
    await untilHolds("out/carts/messages.ts", "Cart is empty");
  });

  it("never reacts to its own output, even where it lies among the documents", async () => {
    await start("docs", "-o", "docs/generated");
    for (const text of ["First", "Second", "Third"]) {
      project.write("users.md", documentOf("Users", [text]));
      rename("users.md", "docs/users.md");
      await untilHolds("docs/generated/users/messages.ts", text);
    }
    expect(watched.builds).toHaveLength(4);
  });

  it("puts a generated file right that was changed by hand, after the next change", async () => {
    await start();
    project.write("out/orders/codes.ts", project.read("out/orders/codes.ts").replace(/1000/, "7"));
    project.write("docs/users.md", documentOf("Users", ["Another text"]));
    await untilHolds("out/users/messages.ts", "Another text");
    await untilHolds("out/orders/codes.ts", "= 7", false);
  });

  it("is also called build --watch", async () => {
    watched = spawnWatch(project.folder, ["build", "docs", "-o", "out", "--watch"]);
    await watched.firstBuild();
    project.write("docs/users.md", documentOf("Users", ["Seen by build"]));
    await untilHolds("out/users/messages.ts", "Seen by build");
  });

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("ends on %s with %i", async (signal, expected) => {
    await start();
    status = await watched.stop(signal);
    expect(status).toBe(expected);
  });

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("ends on %s with %i in the middle of a build", async (signal, expected) => {
    await start();
    const before = project.tree("out");
    const texts = Array.from({ length: 1500 }, (_, index) => `Text number ${index}`);
    for (let file = 0; file < 40; file += 1)
      project.write(`more/d${file}.md`, documentOf(`D${file}`, texts));
    rename("more", "docs/more");
    await watched.begun();
    status = await watched.stop(signal);
    expect(status).toBe(expected);
    expect(project.tree("out")).toEqual(before);
    expect(readdirSync(project.folder).sort()).toEqual(["docs", "out", "package.json"]);
  });

  it.each([
    [["build", "docs", "-o", "out", "--watch", "--check"], "cannot be used with option"],
    [
      ["build", "docs", "-o", "out", "--watch", "--format", "json"],
      "reports as pretty or text only",
    ],
    [["watch"], "No document was given"],
  ])("refuses %j", (args, reason) => {
    const outcome = project.run(args);
    status = outcome.status;
    expect(outcome.status).toBe(2);
    expect(outcome.stderr).toContain(reason);
  });
});
