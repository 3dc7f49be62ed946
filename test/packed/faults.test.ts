import { cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { IN_FULL } from "../in-full.js";
import { createProject, documentOf, type Project } from "./project.js";

const CODES = ["EACCES", "EIO", "EINTR", "EXDEV", "EMFILE", "ENOSPC"] as const;
/** Every how many-th call fails. */
const STEP = Number(process.env.ERRGEN_FAULTS ?? (IN_FULL ? 13 : 97));
const PRELOAD = join(import.meta.dirname, "fault-injection.cjs");

let project: Project;

beforeEach(() => {
  project = createProject({
    "work/errgen.config.json": JSON.stringify({
      inputs: ["docs"],
      out: "out",
      lock: true,
      docsFormats: ["markdown", "html"],
      embed: ["NOTES.md"],
    }),
    "work/docs/doors.md": documentOf("Doors", ["open", "stuck"]),
    "work/docs/lamps.md": documentOf("Lamps", ["broken", "stolen"]),
    "work/NOTES.md": "# Notes\n\n<!-- errgen:begin doors -->\n<!-- errgen:end -->\n",
    "work/node_modules/other/index.js": "",
  });
});

afterEach(() => project.dispose());

interface Fault {
  readonly at: number;
  readonly code: string;
}

/** A build in the folder `work`, with a fault or with a list of its calls. */
function build(fault: Fault | null) {
  const log = join(project.folder, "log");
  rmSync(log, { force: true });
  const outcome = project.run(["build"], {
    cwd: join(project.folder, "work"),
    env: {
      NODE_OPTIONS: `--require ${PRELOAD}`,
      FAULT_LOG: log,
      TMPDIR: join(project.folder, "work"),
      ...(fault === null ? {} : { FAULT_AT: String(fault.at), FAULT_CODE: fault.code }),
    },
  });
  return { ...outcome, calls: readFileSync(log, "utf8").trim().split("\n") };
}

/** Everything but what is remembered between runs. */
function allFiles(): Tree {
  const files = Object.entries(project.tree("work"));
  return Object.fromEntries(files.filter(([path]) => !path.startsWith("node_modules/")));
}

/** What a user would miss: without what could not be cleaned up. */
function kept(): Tree {
  const leftover = /\.errgen-(?:new|old)$|errgen-[\da-f]+\.lock$/;
  return Object.fromEntries(Object.entries(allFiles()).filter(([path]) => !leftover.test(path)));
}

it("a build leaves the old output whole, or makes the new one, whatever fails", {
  timeout: 1_800_000,
}, () => {
  const restore = (name: string) => {
    rmSync(join(project.folder, "work"), { recursive: true });
    cpSync(join(project.folder, name), join(project.folder, "work"), { recursive: true });
  };
  expect(build(null)).toMatchObject({ status: 0 });
  project.write("work/docs/doors.md", documentOf("Doors", ["open", "stuck fast", "gone"]));
  project.write("work/docs/beds.md", documentOf("Beds", ["short"]));
  project.remove("work/docs/lamps.md");
  cpSync(join(project.folder, "work"), join(project.folder, "before"), { recursive: true });
  const before = kept();
  const { status, calls } = build(null);
  expect(status).toBe(0);
  const after = kept();
  expect(after).not.toEqual(before);
  expect(calls.length).toBeGreaterThan(100);
  const wrong: string[] = [];
  for (let at = 1; at <= calls.length; at += STEP) {
    const code = CODES[at % CODES.length] ?? "EIO";
    restore("before");
    const failed = build({ at, code });
    const problem = problemOf(failed, kept(), before, after);
    if (problem !== null) wrong.push(`${at} ${code} ${failed.calls.join()}: ${problem}`);
    const next = build(null);
    if (next.status !== 0 || !isSame(allFiles(), after))
      wrong.push(`${at} ${code} ${failed.calls.join()}: the next build does not mend it`);
  }
  expect(wrong).toEqual([]);
});

type Tree = Readonly<Record<string, string>>;

function problemOf(
  { status, stderr }: { readonly status: number | null; readonly stderr: string },
  now: Tree,
  before: Tree,
  after: Tree,
): string | null {
  if (status === 0) return isSame(now, after) ? null : "exit 0, and the output is not the new one";
  if (status !== 2) return `exit ${status}`;
  if (!isSame(now, before)) return "exit 2, and the output is not the old one";
  const errors = stderr.split("\n").filter((line) => /(?:^| )error /.test(line));
  const isClear = errors.length > 0 && !/fault of its own|^ +at /m.test(stderr);
  return isClear ? null : `no clear error: ${stderr.slice(0, 300)}`;
}

function isSame(one: Tree, other: Tree): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
