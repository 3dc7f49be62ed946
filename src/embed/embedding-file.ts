/** A file of the user's with places for tables of errgen's, as text with its own line endings and byte order mark. */
export interface EmbeddingFile {
  /** Relative to the project root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Whether it is worth looking for markers in a text. */
export function mayHaveMarkers(text: string): boolean {
  return text.includes("errgen:");
}
