import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FIXTURES, readTree } from "../read-fixtures.js";
import { runErrgen } from "./run-errgen.js";

let project: string;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "errgen-seeds-"));
  cpSync(join(FIXTURES, "seeds"), join(project, "seeds"), { recursive: true });
  for (const file of ["errgen.config.json", "styles.config.mjs"])
    cpSync(join(FIXTURES, file), join(project, file));
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

const build = (...args: readonly string[]) => runErrgen(["build", ...args], { cwd: project });

describe("the packed package on the seeds", () => {
  it("writes what the fixtures expect, as the configuration says", () => {
    const { status, stdout } = build("-o", "generated");
    expect(stdout).toBe("259 entries of 5 documents → generated (24 of 24 files changed)\n");
    expect(status).toBe(0);
    expect(readTree(join(project, "generated"))).toEqual(
      readTree(join(FIXTURES, "seeds-expected/enum")),
    );
  });

  it("writes what the fixtures expect in every style", () => {
    expect(build("-c", "styles.config.mjs").status).toBe(0);
    expect(readTree(join(project, "seeds-expected"))).toEqual(
      readTree(join(FIXTURES, "seeds-expected")),
    );
  });

  it("has nothing to do the second time", () => {
    build("-o", "generated");
    expect(build("-o", "generated").stdout).toContain("(up to date)");
  });

  it("writes nothing in a dry run", () => {
    const { status, stdout } = build("-o", "dry", "--dry-run");
    expect(status).toBe(0);
    expect(stdout).toContain("would create cdn/codes.ts\n");
    expect(() => readTree(join(project, "dry"))).toThrow();
  });

  it("needs no configuration, in a folder with other files", () => {
    writeFileSync(join(project, "seeds/README.md"), "# Seeds\n\nFive documents.\n");
    writeFileSync(join(project, "seeds/expected.json"), "{}\n");
    const { status, stdout, stderr } = build("seeds", "-o", "plain", "--no-config", "-v");
    expect(stdout).toContain("259 entries of 5 documents → plain");
    expect(stderr).toContain("passed over seeds/README.md: no error code in it");
    expect(status).toBe(0);
  });

  it("gives the same bytes from any working directory, locale and time zone", () => {
    build("-o", "generated");
    const env = { LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", TZ: "Asia/Kathmandu" };
    const config = join(project, "errgen.config.json");
    const { status } = runErrgen(["build", "-c", config, "-o", join(project, "again")], {
      cwd: tmpdir(),
      env,
    });
    expect(status).toBe(0);
    expect(readTree(join(project, "again"))).toEqual(readTree(join(project, "generated")));
  });
});
