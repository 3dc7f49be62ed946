import { readFileSync } from "node:fs";
import { decodeDocument } from "../decode-document.js";
import type { Diagnostic } from "../diagnostic.js";
import { bearsHeader } from "../emitters/header.js";
import type { Undecoded } from "../encodings/decode-as.js";
import { pathFrom } from "../path-from.js";
import { createSource, type Source } from "../source.js";
import { isStoredCatalog } from "../stored-catalog/is-stored-catalog.js";
import { encodingDetected } from "./encoding-detected.js";
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

/** The encodings that the configuration names, by the paths that outputs name documents by. */
export type EncodingOf = (path: string) => string | undefined;

/** Reads and decodes. A file that was named and cannot be read is an error; so is any unreadable one. */
export async function readSources(
  files: readonly InputFile[],
  root: string,
  encodingOf: EncodingOf = () => undefined,
): Promise<ReadInputs> {
  const inputs: ReadInput[] = [];
  const diagnostics: Diagnostic[] = [];
  const skipped: { path: string; reason: string }[] = [];
  for (const { file, named } of files) {
    const path = pathFrom(root, file);
    const read = await readOne(file, path, named, encodingOf(path));
    if ("source" in read) {
      inputs.push({ source: read.source, named });
      diagnostics.push(...read.diagnostics);
    } else if ("skipped" in read) skipped.push({ path, reason: read.skipped });
    else diagnostics.push(read.problem);
  }
  return { inputs, diagnostics, skipped };
}

type Read =
  | { readonly source: Source; readonly diagnostics: readonly Diagnostic[] }
  | { readonly skipped: string }
  | { readonly problem: Diagnostic };

async function readOne(
  file: string,
  path: string,
  named: boolean,
  encoding: string | undefined,
): Promise<Read> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    return failure("unreadable-file", `${path} cannot be read: ${reason}`, path, "");
  }
  const decoded = await decodeDocument(bytes, encoding);
  if ("problem" in decoded) return undecoded(decoded, path, named, bytes[decoded.byte]);
  if (bearsHeader(decoded.text) && !(named && isStoredCatalog(decoded.text))) {
    if (!named) return { skipped: "errgen generated it" };
    return failure("generated-input", `${path} is a file that errgen generated`, path, "");
  }
  return {
    source: createSource(path, decoded.text),
    diagnostics: encodingDetected(path, decoded, encoding),
  };
}

function undecoded(
  { problem, encoding, byte, before }: Undecoded,
  path: string,
  named: boolean,
  value = 0,
): Read {
  if (problem === "binary")
    return named
      ? failure(
          "binary-file",
          `${path} is no text: it holds a NUL at byte ${byte}`,
          path,
          before,
          encodingHint(path, "utf-16le"),
        )
      : { skipped: "it is no text" };
  const hex = value.toString(16).toUpperCase().padStart(2, "0");
  return failure(
    "undecodable-file",
    `${path} is not valid ${encoding.toUpperCase()} at byte ${byte} (0x${hex})`,
    path,
    before,
    encodingHint(path, "gb18030"),
  );
}

function encodingHint(path: string, example: string): string {
  const setting = `documents: { "${path}": { encoding: "${example}" } }`;
  return `If it is text in another encoding, the configuration can name that: \`${setting}\``;
}

/** `before` is the text up to the place. */
function failure(
  code: string,
  message: string,
  path: string,
  before: string,
  hint?: string,
): { readonly problem: Diagnostic } {
  const source = createSource(path, before);
  const place = source.position(source.text.length, source.text.length);
  return {
    problem: {
      code,
      severity: "error",
      message,
      location: { path, ...place },
      ...(hint === undefined ? {} : { hint }),
    },
  };
}
