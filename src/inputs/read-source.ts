import { readFileSync } from "node:fs";
import { decodeDocument } from "../decode-document.js";
import type { Diagnostic } from "../diagnostic.js";
import { bearsHeader } from "../emitters/header.js";
import type { Undecoded } from "../encodings/decode-as.js";
import { createSource, type Source } from "../source.js";
import { isStoredCatalog } from "../stored-catalog/is-stored-catalog.js";
import { encodingDetected } from "./encoding-detected.js";

/** One file, and how it is to be read. */
export interface SourceRequest {
  readonly file: string;
  /** What outputs name it by. */
  readonly path: string;
  readonly named: boolean;
  /** The encoding that the configuration names. */
  readonly encoding: string | undefined;
}

/** A file's text, or why there is none. */
export type SourceReading =
  | { readonly source: Source; readonly diagnostics: readonly Diagnostic[] }
  | { readonly skipped: string }
  | { readonly problem: Diagnostic };

export type ReadSource = (request: SourceRequest) => Promise<SourceReading>;

/** Reads and decodes a file. */
export const readSource: ReadSource = async ({ file, path, named, encoding }) => {
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
};

function undecoded(
  { problem, encoding, byte, before }: Undecoded,
  path: string,
  named: boolean,
  value = 0,
): SourceReading {
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
