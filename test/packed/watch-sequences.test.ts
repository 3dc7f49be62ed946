import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { IN_FULL } from "../in-full.js";
import { readTree } from "../read-fixtures.js";
import { createProject, documentOf, type Project } from "./project.js";
import { errgenBin } from "./run-errgen.js";
import { carryOut, configure, type Edit, edits } from "./watch-edits.js";
import { startWatch, type Watched } from "./watched.js";

const SEQUENCES = IN_FULL ? 500 : 15;

let project: Project;
let watched: Watched;
let sequence = 0;

beforeAll(async () => {
  project = createProject({ "docs/a.md": documentOf("Codes", ["Order is gone"]) });
  configure(project.folder, 0);
  watched = await startWatch(project.folder, []);
});

afterAll(async () => {
  await watched.stop();
  project.dispose();
});

/** What a build gives for the same project in another folder that holds no output. */
async function freshBuild(): Promise<Readonly<Record<string, string>>> {
  const folder = mkdtempSync(join(tmpdir(), "errgen-fresh-"));
  try {
    cpSync(project.folder, folder, {
      recursive: true,
      filter: (file) => relative(project.folder, file) !== "out",
    });
    const build = spawn(process.execPath, [errgenBin(), "build", "--no-cache", "-q"], {
      cwd: folder,
      stdio: "inherit",
    });
    const [status] = await once(build, "exit");
    expect(status).toBe(0);
    return readTree(join(folder, "out"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is broken at the end of a sequence has no fresh build to compare with. */
function mend(settings: number): void {
  for (const [path, contents] of Object.entries(project.tree("docs")))
    if (!contents.includes("| Code |"))
      project.write(`docs/${path}`, documentOf("Codes", ["Mended"]));
  configure(project.folder, settings);
}

const isEqual = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

const output = (): Readonly<Record<string, string>> => {
  try {
    return project.tree("out");
  } catch {
    // It is being removed or replaced just now.
    return {};
  }
};

async function play(sequenceOfEdits: readonly Edit[], settings: number): Promise<void> {
  for (const edit of sequenceOfEdits) {
    if (edit.do === "pause") await wait(edit.milliseconds);
    else carryOut(edit, project.folder);
  }
  mend(settings);
  // A text that was never there: an output that holds it was built after all of the edits.
  sequence += 1;
  project.write("docs/0-last.md", documentOf("Last", [`Sequence ${sequence}`]));
  const fresh = await freshBuild();
  try {
    await watched.until("the output equals a fresh build", () => isEqual(output(), fresh));
  } catch (error) {
    expect(output(), String(error)).toEqual(fresh);
  }
}

it(`ends ${SEQUENCES} sequences of edits in the bytes of a fresh build`, async () => {
  await fc.assert(fc.asyncProperty(edits, fc.nat(5), play), {
    numRuns: SEQUENCES,
    endOnFailure: true,
  });
  expect(watched.child.exitCode).toBeNull();
}, 3_600_000);

it("leaves nothing beside the outputs", () => {
  expect(readdirSync(project.folder).sort()).toEqual([
    "docs",
    "errgen.config.json",
    "out",
    "package.json",
  ]);
  // The settings of the last sequence may want `.mts`.
  const tree = project.tree("out");
  expect(tree["index.ts"] ?? tree["index.mts"]).toContain("0-last");
});
