import type { RecognizedEntry } from "./catalog.js";
import type { DocumentReading } from "./read-document.js";

/**
 * A reading on its way to another thread: the entries of its sections in pieces, then all the rest. As JSON,
 * which is written and read faster than values are cloned, and in pieces, so that one thread reads what the
 * other still writes, and no text gets longer than texts can be.
 */
export type PostedPiece =
  | { readonly section: number; readonly entries: string }
  | { readonly rest: string };

const PIECE = 2_000;

/** The pieces of one reading, in the order in which `ReadingAssembly` takes them. */
export function* piecesOf(reading: DocumentReading): Iterable<PostedPiece> {
  const { sections } = reading.document;
  for (const [section, { entries }] of sections.entries())
    for (let start = 0; start < entries.length; start += PIECE)
      yield { section, entries: JSON.stringify(entries.slice(start, start + PIECE)) };
  const emptied = sections.map((section) => ({ ...section, entries: [] }));
  yield {
    rest: JSON.stringify({ ...reading, document: { ...reading.document, sections: emptied } }),
  };
}

/** Puts readings together again. */
export class ReadingAssembly {
  /** Those that are whole, in order. */
  readonly readings: DocumentReading[] = [];
  #entries = new Map<number, RecognizedEntry[]>();

  take(piece: PostedPiece): void {
    if ("rest" in piece) this.#finish(JSON.parse(piece.rest));
    else {
      const entries = this.#entries.get(piece.section) ?? [];
      for (const entry of JSON.parse(piece.entries)) entries.push(entry);
      this.#entries.set(piece.section, entries);
    }
  }

  #finish(reading: DocumentReading): void {
    const sections = reading.document.sections.map((section, index) => ({
      ...section,
      entries: this.#entries.get(index) ?? [],
    }));
    this.readings.push({ ...reading, document: { ...reading.document, sections } });
    this.#entries = new Map();
  }
}
