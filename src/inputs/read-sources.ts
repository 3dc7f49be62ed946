import { readFileSync } from "node:fs";
import { relative, sep } from "node:path";
import { decode } from "../decode.js";
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
      0,
    );
  }
  const decoded = decode(bytes);
  if ("problem" in decoded) {
    if (!named && decoded.problem === "binary") return { skipped: "it is no text" };
    const what = decoded.problem === "binary" ? "is no text: it holds a NUL" : "is not valid UTF-8";
    return failure(
      decoded.problem === "binary" ? "binary-file" : "undecodable-file",
      `${path} ${what} at byte ${decoded.byte}`,
      path,
      decoded.byte,
    );
  }
  if (bearsHeader(decoded.text)) {
    if (!named) return { skipped: "errgen generated it" };
    return failure("generated-input", `${path} is a file that errgen generated`, path, 0);
  }
  return { source: createSource(path, decoded.text) };
}

function failure(
  code: string,
  message: string,
  path: string,
  byte: number,
): { readonly problem: Diagnostic } {
  const point = { line: 1, column: byte + 1, offset: byte };
  return {
    problem: { code, severity: "error", message, location: { path, start: point, end: point } },
  };
}
