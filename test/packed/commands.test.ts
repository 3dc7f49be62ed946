import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FIXTURES, readTree } from "../read-fixtures.js";
import { runErrgen } from "./run-errgen.js";

interface Case {
  readonly args: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  /** Contents in hexadecimal. */
  readonly bytes?: Readonly<Record<string, string>>;
  readonly unreadable?: string;
  readonly exit: number;
  /** `path:line:column severity code`, `-` for no place. */
  readonly diagnostics: readonly string[];
  readonly out?: string;
  /** The files written; absent if an earlier output must be untouched. */
  readonly writes?: readonly string[];
}

interface Report {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly severity: string;
    readonly message: string;
    readonly location: {
      readonly path: string;
      readonly start: { readonly line: number; readonly column: number };
    } | null;
  }[];
}

const NOBODY = 65534;
const commands = join(FIXTURES, "commands");
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "errgen-command-"));
  chmodSync(folder, 0o777);
  writeFileSync(join(folder, "package.json"), "{}\n");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, contents: string | Buffer): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true, mode: 0o777 });
  writeFileSync(join(folder, path), contents);
}

function earlierOutput(out: string): Readonly<Record<string, string>> {
  write("earlier.md", "| Code | Text |\n| --- | --- |\n| 7 | seven |\n");
  expect(runErrgen(["build", "earlier.md", "-o", out, "--no-config"], { cwd: folder }).status).toBe(
    0,
  );
  rmSync(join(folder, "earlier.md"));
  return readTree(join(folder, out));
}

function describeDiagnostics({ diagnostics }: Report): readonly string[] {
  return diagnostics
    .filter(({ severity }) => severity !== "info")
    .map(({ location, severity, code }) => {
      const place =
        location === null
          ? "-"
          : `${location.path}:${location.start.line}:${location.start.column}`;
      return `${place} ${severity} ${code}`;
    });
}

function readCase(name: string): Case {
  return JSON.parse(readFileSync(join(commands, name, "case.json"), "utf8")) as Case;
}

/** Writes the case's files, and an earlier output where the case must leave one alone. */
function prepare({
  files = {},
  bytes = {},
  out = "out",
  exit,
}: Case): Readonly<Record<string, string>> {
  const occupied = Object.keys(files).some((path) => path === out || path.startsWith(`${out}/`));
  if (exit !== 0 && !occupied) earlierOutput(out);
  for (const [path, contents] of Object.entries(files)) write(path, contents);
  for (const [path, hex] of Object.entries(bytes)) write(path, Buffer.from(hex, "hex"));
  return existsSync(join(folder, out)) ? readTree(join(folder, out)) : {};
}

/** Root reads everything, so the command runs as another user, and the obstacle is checked first. */
function makeUnreadable(path: string): { readonly uid?: number } {
  chmodSync(join(folder, path), 0o000);
  if (process.getuid?.() === 0) {
    const attempt = spawnSync("cat", [path], { cwd: folder, uid: NOBODY });
    expect(attempt.status).not.toBe(0);
    return { uid: NOBODY };
  }
  expect(() => readFileSync(join(folder, path))).toThrow();
  return {};
}

describe("errgen build", () => {
  const cases = readdirSync(commands).map((name) => [name, readCase(name)] as const);
  // Windows has no permission bits.
  const possible = cases.filter(
    ([, one]) => one.unreadable === undefined || process.platform !== "win32",
  );
  it.each(possible)("%s", (_, one) => {
    const before = prepare(one);
    const user = one.unreadable === undefined ? {} : makeUnreadable(one.unreadable);
    const { status, stdout, stderr } = runErrgen([...one.args, "--format", "json"], {
      cwd: folder,
      ...user,
    });
    expect(stderr).toBe("");
    expect(describeDiagnostics(JSON.parse(stdout) as Report)).toEqual(one.diagnostics);
    expect(status).toBe(one.exit);
    const out = join(folder, one.out ?? "out");
    if (one.writes) expect(Object.keys(readTree(out))).toEqual(one.writes);
    else expect(existsSync(out) ? readTree(out) : {}).toEqual(before);
  });
});

describe("without a document", () => {
  it.each(["build", "check"])("errgen %s shows a command line of its own", (command) => {
    const { status, stderr } = runErrgen([command], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toContain(`For example: errgen ${command} docs/errors.md -o src/generated`);
  });
});
