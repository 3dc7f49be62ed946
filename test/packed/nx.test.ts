import { execFileSync } from "node:child_process";
import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { IN_FULL } from "../in-full.js";
import { createMonorepo, type Monorepo } from "./monorepo.js";

const PACKAGES = 10;
/** Seventy megabytes that no other test needs: installed for this one, without its scripts. */
const NX = "nx@24.0.6";

describe.runIf(IN_FULL)("many packages under Nx", () => {
  let monorepo: Monorepo;

  beforeAll(() => {
    monorepo = createMonorepo("nx", PACKAGES, (modules) => {
      const tools = join(modules, "../../tools");
      const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
      execFileSync("npm", ["install", "--no-save", ...options, "--prefix", tools, NX]);
      for (const name of ["nx", "@nx"])
        symlinkSync(join(tools, "node_modules", name), join(modules, name));
    });
    expect(generate()).toEqual({ tasks: PACKAGES, cached: 0 });
  }, 600_000);

  afterAll(() => monorepo.dispose(), 120_000);

  function nx(...args: readonly string[]): string {
    const { stdout, stderr } = monorepo.tool("one", ["nx/dist/bin/nx.js", "run-many", ...args], {
      NX_DAEMON: "false",
      NX_NO_CLOUD: "true",
      NX_CACHE_DIRECTORY: join(monorepo.folder, "cache"),
    });
    expect(stderr).toBe("");
    return stdout;
  }

  /** How many tasks there were, and how many of them came out of the cache. */
  function generate() {
    const [, cached, tasks] = /(\d+)\/(\d+) hit/.exec(nx("--targets=generate")) ?? [];
    return { tasks: Number(tasks), cached: Number(cached) };
  }

  const all = { tasks: PACKAGES, cached: PACKAGES };
  const allButOne = { tasks: PACKAGES, cached: PACKAGES - 1 };
  const inPackage = (path: string) => `one/packages/accounts-7/${path}`;
  const list = (kind: string) =>
    monorepo
      .run(["list", kind], { cwd: join(monorepo.folder, inPackage("")) })
      .stdout.trimEnd()
      .split("\n");

  it("come out of the cache when nothing has changed", () => {
    expect(generate()).toEqual(all);
    monorepo.write(inPackage("README.md"), "# Accounts\n");
    expect(generate()).toEqual(all);
  });

  it("are restored with the same bytes, which errgen check accepts", () => {
    const built = monorepo.tree("one/packages");
    for (const name of monorepo.packages)
      rmSync(join(monorepo.folder, "one/packages", name, "src"), { recursive: true });
    expect(generate()).toEqual(all);
    expect(monorepo.tree("one/packages")).toEqual(built);
    nx("--targets=check", "--projects=accounts-1*");
  });

  it("restore what errgen lists as outputs", () => {
    const built = monorepo.tree(inPackage(""));
    const outputs = list("--outputs");
    expect(outputs).toEqual(Object.keys(built).filter((path) => /generated|lock/.test(path)));
    for (const path of outputs.filter((path) => path !== "errgen.lock.json"))
      monorepo.remove(inPackage(path));
    expect(generate()).toEqual(all);
    expect(monorepo.tree(inPackage(""))).toEqual(built);
  });

  it("are built where a file has changed that errgen lists as an input, and nowhere else", () => {
    const inputs = list("--inputs");
    expect(inputs).toEqual(["errgen.config.json", "errgen.lock.json", "errors.md"]);
    for (const path of inputs) {
      monorepo.write(inPackage(path), `${monorepo.read(inPackage(path))}\n`);
      expect(generate()).toEqual(allButOne);
      // The lock file is an output, too: its bytes are again what they were, and the cache knows them.
      expect(generate()).toEqual(all);
    }
  });

  it("are built where the document has one code more, and nowhere else", () => {
    const row = "| 4103 | LOCKED | The account is locked |\n";
    const document = inPackage("errors.md");
    monorepo.write(document, `${monorepo.read(document).trimEnd()}\n${row}`);
    expect(generate()).toEqual(allButOne);
    expect(monorepo.read(inPackage("src/generated/errors/codes.ts"))).toContain("Locked = 4103");
  });
});
