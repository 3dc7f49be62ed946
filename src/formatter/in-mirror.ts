import { join } from "node:path";
import spawn from "nano-spawn";
import { commandOf, findPackage } from "./find-tool.js";
import type { FormatTool } from "./format-files.js";
import { isGitIgnored } from "./git-ignored.js";
import { createMirror } from "./mirror.js";
import { formatterFailed, formatterMissing } from "./problems.js";

interface Tool {
  readonly package: string;
  readonly args: readonly string[];
  /** It obeys .gitignore where it finds files by itself, but not for files that it is given. */
  readonly forgetsGit: boolean;
}

const TOOLS = {
  biome: {
    package: "@biomejs/biome",
    args: ["format", "--write", "--no-errors-on-unmatched", "--colors=off"],
    forgetsGit: false,
  },
  oxfmt: {
    package: "oxfmt",
    args: ["--write", "--no-error-on-unmatched-pattern"],
    forgetsGit: true,
  },
} as const satisfies Readonly<Record<string, Tool>>;

/** A command line has its limits. */
const FILES_A_RUN = 100;

/**
 * Formats with the project's own biome or oxfmt. Both ignore their ignore rules when they read standard
 * input, so they work on a mirror of the project.
 */
export function formatInMirror(name: keyof typeof TOOLS): FormatTool {
  const tool = TOOLS[name];
  return async (files, place) => {
    const folder = findPackage(tool.package, place.root);
    const script = folder === null ? null : commandOf(folder, name);
    if (script === null) {
      const hint = `Install it with \`npm install --save-dev ${tool.package}\`, or take the setting out`;
      return { diagnostics: [formatterMissing(name, place.root, hint)] };
    }
    const mirror = createMirror(files, place);
    try {
      const wanted = mirror.files.filter(
        (_, index) =>
          !tool.forgetsGit || !isGitIgnored(join(place.out, files[index]?.path ?? ""), place.root),
      );
      await run(script, tool.args, wanted, mirror.root);
      return { files: mirror.read() };
    } catch (error) {
      const reason = reasonOf(error).replaceAll(mirror.root, place.root);
      return { diagnostics: [formatterFailed(name, null, reason)] };
    } finally {
      mirror.dispose();
    }
  };
}

async function run(
  script: string,
  args: readonly string[],
  files: readonly string[],
  cwd: string,
): Promise<void> {
  for (let at = 0; at < files.length; at += FILES_A_RUN)
    await spawn(process.execPath, [script, ...args, ...files.slice(at, at + FILES_A_RUN)], {
      cwd,
      stdin: "ignore",
      env: { NO_COLOR: "1", FORCE_COLOR: undefined },
    });
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const said = "output" in error && typeof error.output === "string" ? error.output.trim() : "";
  return said === "" ? error.message : said;
}
