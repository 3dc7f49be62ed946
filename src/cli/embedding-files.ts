import { isUtf8 } from "node:buffer";
import { readFileSync, realpathSync } from "node:fs";
import type { Diagnostic } from "../diagnostic.js";
import { type EmbeddingFile, mayHaveMarkers } from "../embed/embedding-file.js";
import { bearsHeader } from "../emitters/header.js";
import { findInputs, isGlob } from "../inputs/find-inputs.js";
import { pathFrom } from "../path-from.js";
import { embeddingScope, type KnownSettings } from "./settings.js";

/** A file of the user's as it is now. */
export interface FoundEmbedding extends EmbeddingFile {
  /** Absolute, and no link, so that writing does not replace one. */
  readonly file: string;
}

/** The files that tables go into, as they are now. */
export interface LoadedEmbedding {
  readonly files: readonly FoundEmbedding[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the files that `embed` names. One that is named by its path must be there and be text in UTF-8, the
 * only one whose every byte is kept; those that a glob means, or a folder holds, may have no markers.
 */
export async function loadEmbedding(settings: KnownSettings): Promise<LoadedEmbedding> {
  const { embed, root } = settings;
  if (embed.length === 0) return { files: [], diagnostics: [] };
  const found: FoundEmbedding[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const pattern of embed) {
    const { files, diagnostics: missing } = await findInputs([pattern], embeddingScope(settings));
    const read = files.map(({ file }) => readOne(file, root));
    const marked = read.filter(({ text }) => mayHaveMarkers(text) && !bearsHeader(text));
    const isOne = files.length === 1 && !isGlob(pattern);
    diagnostics.push(
      ...missing.map((one) => ({ ...one, message: `${one.message}, and \`embed\` names it` })),
      ...(isOne ? read : marked).flatMap((one) => one.problem ?? []),
    );
    if (files.length > 0 && marked.length === 0) diagnostics.push(noMarkers(pattern));
    found.push(...marked);
  }
  const unique = new Map(found.map(({ file, path, text }) => [file, { file, path, text }]));
  return { files: [...unique.values()], diagnostics };
}

interface ReadEmbedding extends FoundEmbedding {
  readonly problem: Diagnostic | null;
}

function readOne(found: string, root: string): ReadEmbedding {
  const path = pathFrom(root, found);
  try {
    const file = realpathSync(found);
    const bytes = readFileSync(file);
    const problem = isUtf8(bytes) ? null : unusable(`${path} is no text in UTF-8`);
    return { file, path, text: bytes.toString(), problem };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { file: found, path, text: "", problem: unusable(`${path} cannot be read: ${reason}`) };
  }
}

function unusable(message: string): Diagnostic {
  return { code: "unreadable-file", severity: "error", message, location: null };
}

function noMarkers(pattern: string): Diagnostic {
  return {
    code: "no-markers",
    severity: "warning",
    message: `\`embed\` names ${pattern}, in which there are no markers`,
    location: null,
    hint: "Put `<!-- errgen:begin cdn -->` and `<!-- errgen:end -->` where the table of the module `cdn` is to stand",
  };
}
