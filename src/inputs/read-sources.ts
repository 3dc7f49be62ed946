import type { Diagnostic } from "../diagnostic.js";
import { pathFrom } from "../path-from.js";
import type { Source } from "../source.js";
import type { InputFile } from "./find-inputs.js";
import { readSource } from "./read-source.js";

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

/** The encodings that the configuration names, by the paths that outputs name documents by. */
export type EncodingOf = (path: string) => string | undefined;

/** Reads and decodes. A file that was named and cannot be read is an error; so is any unreadable one. */
export async function readSources(
  files: readonly InputFile[],
  root: string,
  encodingOf: EncodingOf = () => undefined,
  readOne = readSource,
): Promise<ReadInputs> {
  const inputs: ReadInput[] = [];
  const diagnostics: Diagnostic[] = [];
  const skipped: { path: string; reason: string }[] = [];
  for (const { file, named } of files) {
    const path = pathFrom(root, file);
    const read = await readOne({ file, path, named, encoding: encodingOf(path) });
    if ("source" in read) {
      inputs.push({ source: read.source, named });
      diagnostics.push(...read.diagnostics);
    } else if ("skipped" in read) skipped.push({ path, reason: read.skipped });
    else diagnostics.push(read.problem);
  }
  return { inputs, diagnostics, skipped };
}
