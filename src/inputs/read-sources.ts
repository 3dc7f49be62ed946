import { readFileSync } from "node:fs";
import { relative, sep } from "node:path";
import { decode, type Undecoded } from "../decode.js";
import type { Diagnostic } from "../diagnostic.js";
import { bearsHeader } from "../emitters/header.js";
import { createSource, type Source } from "../source.js";
import type { InputFile } from "./find-inputs.js";

/** A file's text under the path that outputs name it by. */
export interface ReadInput {
  readonly source: Source;
  readonly named: boolean;
}

export interface ReadInputs {
  readonly inputs: readonly ReadInput[];
  readonly diagnostics: readonly Diagnostic[];
  /** Files in folders that are no text, or errgen's own, and why. */
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
}

/** Reads and decodes. A file that was named and cannot be read is an error; so is any unreadable one. */
export function readSources(files: readonly InputFile[], root: string): ReadInputs {
  const inputs: ReadInput[] = [];
  const diagnostics: Diagnostic[] = [];
  const skipped: { path: string; reason: string }[] = [];
  for (const { file, named } of files) {
    const path = displayPath(file, root);
    const read = readOne(file, path, named);
    if ("source" in read) inputs.push({ source: read.source, named });
    else if ("skipped" in read) skipped.push({ path, reason: read.skipped });
    else diagnostics.push(read.problem);
  }
  return { inputs, diagnostics, skipped };
}

/** A file's path below the root, with `/`. */
export function displayPath(file: string, root: string): string {
  return relative(root, file).split(sep).join("/");
}

type Read =
  | { readonly source: Source }
  | { readonly skipped: string }
  | { readonly problem: Diagnostic };

function readOne(file: string, path: string, named: boolean): Read {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return failure(
      "unreadable-file",
      `${path} cannot be read: ${error instanceof Error ? error.message : error}`,
      path,
      "",
    );
  }
  const decoded = decode(bytes);
  if ("problem" in decoded) return undecoded(decoded, path, named);
  if (bearsHeader(decoded.text)) {
    if (!named) return { skipped: "errgen generated it" };
    return failure("generated-input", `${path} is a file that errgen generated`, path, "");
  }
  return { source: createSource(path, decoded.text) };
}

function undecoded({ problem, byte, before }: Undecoded, path: string, named: boolean): Read {
  if (problem === "binary")
    return named
      ? failure("binary-file", `${path} is no text: it holds a NUL at byte ${byte}`, path, before)
      : { skipped: "it is no text" };
  return failure("undecodable-file", `${path} is not valid UTF-8 at byte ${byte}`, path, before);
}

/** `before` is the text up to the place. */
function failure(
  code: string,
  message: string,
  path: string,
  before: string,
): { readonly problem: Diagnostic } {
  const place = createSource(path, before).position(before.length, before.length);
  return { problem: { code, severity: "error", message, location: { path, ...place } } };
}
