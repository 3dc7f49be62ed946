import type { Formatter } from "../config/config.js";
import type { Diagnostic } from "../diagnostic.js";
import type { GeneratedFile } from "../emitters/emitter.js";
import { bearsHeader } from "../emitters/header.js";
import { formatterFailed } from "./problems.js";

/** Where files will stand, and whose formatter and configuration decide how they look. */
export interface FormatPlace {
  /** The project's root, absolute. The formatter is the one found there or above. */
  readonly root: string;
  /** The output folder, absolute; it need not exist. */
  readonly out: string;
}

/** The files as the formatter leaves them, or why it could not be run. */
export type Formatted =
  | { readonly files: readonly GeneratedFile[] }
  | { readonly diagnostics: readonly Diagnostic[] };

/** Runs one tool on all files. Line endings are whatever it likes. */
export type FormatTool = (
  files: readonly GeneratedFile[],
  place: FormatPlace,
) => Promise<Formatted>;

/**
 * Formats files as the project's formatter would in their place, with the project's own configuration
 * for their paths. What it ignores there, or has no language for, stays as it is. Nothing is written
 * below the root. Contents have `\n` line endings, as always: what is written follows the file there.
 */
export async function formatFiles(
  files: readonly GeneratedFile[],
  formatter: Formatter,
  place: FormatPlace,
): Promise<Formatted> {
  const tool = await loadTool(formatter);
  const formatted = await tool(files, place);
  if ("diagnostics" in formatted) return formatted;
  const inLf = formatted.files.map(({ path, contents }) => ({
    path,
    contents: contents.replace(/\r\n?/g, "\n"),
  }));
  const spoilt = files.filter(
    ({ contents }, index) => bearsHeader(contents) && !bearsHeader(inLf[index]?.contents ?? ""),
  );
  if (spoilt.length === 0) return { files: inLf };
  return {
    diagnostics: spoilt.map(({ path }) =>
      formatterFailed(formatter, path, "it took away the line by which errgen knows its files"),
    ),
  };
}

async function loadTool(formatter: Formatter): Promise<FormatTool> {
  if (typeof formatter === "object") {
    const { formatByCommand } = await import("./command.js");
    return formatByCommand(formatter.command);
  }
  if (formatter === "prettier") return (await import("./prettier.js")).formatByPrettier;
  const { formatInMirror } = await import("./in-mirror.js");
  return formatInMirror(formatter);
}
