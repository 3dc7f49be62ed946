import { availableParallelism } from "node:os";
import { join } from "node:path";
import spawn from "nano-spawn";
import type { Diagnostic } from "../diagnostic.js";
import type { GeneratedFile } from "../emitters/emitter.js";
import { pathFrom } from "../path-from.js";
import type { FormatTool } from "./format-files.js";
import { formatterFailed, formatterMissing } from "./problems.js";

/**
 * Formats with a command that gets a file on standard input and gives it on standard output, once for
 * each file. It runs in the project's root, without a shell, and finds what the project has installed.
 */
export function formatByCommand(command: string): FormatTool {
  const words = splitCommand(command);
  return async (files, { root, out }) => {
    const results: (GeneratedFile | Diagnostic)[] = [];
    const width = availableParallelism();
    for (let at = 0; at < files.length; at += width) {
      const batch = files.slice(at, at + width).map((file) => {
        const path = pathFrom(root, join(out, file.path));
        return formatOne(command, words, file, path, root);
      });
      results.push(...(await Promise.all(batch)));
      const failed = results.find((result) => "severity" in result);
      if (failed) return { diagnostics: [failed] };
    }
    return { files: results.filter((result) => "contents" in result) };
  };
}

async function formatOne(
  command: string,
  words: readonly string[],
  file: GeneratedFile,
  path: string,
  root: string,
): Promise<GeneratedFile | Diagnostic> {
  const [program = "", ...args] = words.map((word) => word.replaceAll("{path}", path));
  try {
    const { stdout } = await spawn(program, args, {
      cwd: root,
      preferLocal: true,
      stdin: { string: file.contents },
    });
    if (stdout.trim() === "")
      return formatterFailed({ command }, file.path, "it gave nothing on standard output");
    // The final line feed was taken off.
    return { path: file.path, contents: `${stdout}\n` };
  } catch (error) {
    return explain(error, command, program, file.path, root);
  }
}

function explain(
  error: unknown,
  command: string,
  program: string,
  path: string,
  root: string,
): Diagnostic {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") {
    const hint = `Install ${program}, or take the setting out`;
    return formatterMissing({ command }, root, hint);
  }
  const said =
    error instanceof Error && "stderr" in error && typeof error.stderr === "string"
      ? error.stderr
      : "";
  return formatterFailed({ command }, path, said || String(error));
}

/** Words end at blanks; quotes hold them together. */
function splitCommand(command: string): readonly string[] {
  return (command.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? []).map((word) =>
    word.replace(/"([^"]*)"|'([^']*)'/g, "$1$2"),
  );
}
