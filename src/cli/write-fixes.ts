import { readFileSync, realpathSync } from "node:fs";
import { resolve } from "node:path";
import type { Diagnostic } from "../diagnostic.js";
import { editBytes } from "../lint/edit-bytes.js";
import type { FixedDocument } from "../lint/fix-documents.js";
import { writeChanges } from "../output/write.js";
import type { Settings } from "./settings.js";

/** Writes documents that are mended, all or none; every byte outside of the edits stays. What keeps it from that is told. */
export async function writeFixes(
  documents: readonly FixedDocument[],
  { root, config }: Settings,
): Promise<readonly Diagnostic[]> {
  const changes: { kind: "update"; file: string; wanted: Uint8Array }[] = [];
  for (const { input, edits } of documents) {
    const { path, decoded } = input.source;
    try {
      const file = realpathSync(resolve(root, path));
      const encoding = config.documents?.[path]?.encoding;
      const wanted = await editBytes(readFileSync(file), decoded, encoding, edits);
      if (wanted === null) return [failed(`${path} changed while it was looked at`)];
      changes.push({ kind: "update", file, wanted });
    } catch (error) {
      return [failed(`${path} cannot be read: ${(error as Error).message}`)];
    }
  }
  try {
    writeChanges(changes);
    return [];
  } catch (error) {
    return [failed(`The documents could not be written: ${(error as Error).message}`)];
  }
}

function failed(message: string): Diagnostic {
  return {
    code: "write-failed",
    severity: "error",
    message,
    location: null,
    hint: "All documents were left as they were",
  };
}
