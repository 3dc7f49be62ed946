import { readdirSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { IN_FULL } from "../in-full.js";
import { REPOSITORY } from "../read-fixtures.js";
import { createMonorepo, type Monorepo } from "./monorepo.js";

const PACKAGES = 200;
const DOCUMENT = "one/packages/accounts-7/errors.md";
const ROW = "| 4103 | LOCKED | The account is locked |\n";

describe.runIf(IN_FULL)("two hundred packages under Turborepo", () => {
  let monorepo: Monorepo;

  beforeAll(() => {
    monorepo = createMonorepo("turborepo", PACKAGES, (modules) => {
      for (const name of ["turbo", "@turbo"])
        symlinkSync(join(REPOSITORY, "node_modules", name), join(modules, name));
    });
    expect(run("one", "generate")).toEqual({ tasks: PACKAGES, cached: 0 });
  }, 1_800_000);

  afterAll(() => monorepo.dispose(), 120_000);

  /** Both checkouts have one cache, as machines with a remote cache have. */
  function turbo(cwd: string, ...args: readonly string[]): string {
    const cache = ["--concurrency=100%", "--cache-dir", join(monorepo.folder, "cache")];
    const { stdout, stderr } = monorepo.tool(cwd, ["turbo/bin/turbo", "run", ...args, ...cache], {
      TURBO_TELEMETRY_DISABLED: "1",
      TURBO_NO_UPDATE_NOTIFIER: "1",
    });
    expect(stderr).not.toMatch(/WARN/);
    return stdout;
  }

  /** How many tasks there were, and how many of them came out of the cache. */
  function run(cwd: string, ...args: readonly string[]) {
    const shown = turbo(cwd, ...args, "--output-logs=errors-only");
    const [, cached, tasks] = /Cached: +(\d+) cached, (\d+) total/.exec(shown) ?? [];
    return { tasks: Number(tasks), cached: Number(cached) };
  }

  interface Task {
    readonly hash: string;
    /** From the package's folder. */
    readonly inputs: Readonly<Record<string, string>>;
    /** From the root, with folders. */
    readonly expandedOutputs: readonly string[];
  }

  /** What Turborepo says of a package's task. */
  function summary(name: string): Task {
    const runs = join(monorepo.folder, "one/.turbo/runs");
    rmSync(runs, { recursive: true, force: true });
    turbo("one", "generate", `--filter=${name}`, "--summarize");
    const [file = ""] = readdirSync(runs);
    return JSON.parse(readFileSync(join(runs, file), "utf8")).tasks[0];
  }

  it("come out of the cache when nothing has changed", () => {
    expect(run("one", "generate")).toEqual({ tasks: PACKAGES, cached: PACKAGES });
  });

  it("come out of the cache elsewhere, with the same bytes, which errgen check accepts", () => {
    const two = monorepo.clone();
    expect(monorepo.tree(`${two}/packages/accounts-1`)).not.toHaveProperty(
      "src/generated/index.ts",
    );
    expect(run(two, "generate")).toEqual({ tasks: PACKAGES, cached: PACKAGES });
    const some = monorepo.packages.filter((name) => name.endsWith("7"));
    const filters = some.map((name) => `--filter=${name}`);
    expect(run(two, "check", ...filters)).toEqual({
      tasks: 2 * some.length,
      cached: some.length,
    });
    for (const name of monorepo.packages) {
      const built = monorepo.tree(`one/packages/${name}`);
      expect(built).toHaveProperty("src/generated/index.ts");
      expect(monorepo.tree(`${two}/packages/${name}`)).toMatchObject(built);
    }
  });

  it("are restored where outputs were removed", () => {
    const generated = "one/packages/accounts-9/src/generated";
    const built = monorepo.tree(generated);
    rmSync(join(monorepo.folder, generated), { recursive: true });
    expect(run("one", "generate")).toEqual({ tasks: PACKAGES, cached: PACKAGES });
    expect(monorepo.tree(generated)).toEqual(built);
  });

  it("are built where their document has changed, and nowhere else", () => {
    monorepo.write(DOCUMENT, monorepo.read(DOCUMENT) + ROW);
    expect(run("one", "generate")).toEqual({ tasks: PACKAGES, cached: PACKAGES - 1 });
    const codes = "one/packages/accounts-7/src/generated/errors/codes.ts";
    expect(monorepo.read(codes)).toContain("Locked = 4103");
    expect(run("one", "check", "--filter=accounts-7")).toMatchObject({ tasks: 2 });
    monorepo.write(DOCUMENT, monorepo.read(DOCUMENT).replace(ROW, ""));
    run("one", "generate");
    expect(monorepo.read(codes)).not.toContain("Locked");
  });

  it("have the inputs and outputs that errgen lists", () => {
    const folder = "one/packages/accounts-5";
    const list = (kind: string) =>
      monorepo.run(["list", kind], { cwd: join(monorepo.folder, folder) }).stdout.trimEnd();
    // Turborepo adds the package's own manifest, and what the task prints.
    const { inputs, expandedOutputs } = summary("accounts-5");
    const { "package.json": _, ...declared } = inputs;
    expect(Object.keys(declared).sort().join("\n")).toBe(list("--inputs"));
    const outputs = expandedOutputs
      .map((path) => path.replace("packages/accounts-5/", ""))
      .filter((path) => !path.startsWith(".turbo/"))
      .filter((path) => statSync(join(monorepo.folder, folder, path)).isFile());
    expect(outputs.sort().join("\n")).toBe(list("--outputs"));
  });

  it("are built again by another version of errgen", () => {
    const before = summary("accounts-3").hash;
    const lock = JSON.parse(monorepo.read("one/package-lock.json"));
    lock.packages["node_modules/errgen"].version = "0.1.1";
    monorepo.write("one/package-lock.json", JSON.stringify(lock));
    expect(summary("accounts-3").hash).not.toBe(before);
  });
});
