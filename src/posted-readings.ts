import type { RecognizedEntry } from "./catalog.js";
import type { DocumentReading } from "./read-document.js";

/**
 * A reading on its way to another thread: the entries of all its sections in pieces, then all the rest. As JSON,
 * which is written and read faster than values are cloned, and in pieces, so that one thread reads what the
 * other still writes, and no text gets longer than texts can be.
 */
export type PostedPiece = { readonly entries: string } | { readonly rest: string };

/** All but the entries, with how many of them each section has. */
interface Rest {
  readonly reading: DocumentReading;
  readonly counts: readonly number[];
}

const PIECE = 2_000;

/** The pieces of one reading, in the order in which `ReadingAssembly` takes them. */
export function* piecesOf(reading: DocumentReading): Iterable<PostedPiece> {
  const { sections } = reading.document;
  const entries = sections.flatMap((section) => section.entries);
  for (let start = 0; start < entries.length; start += PIECE)
    yield { entries: JSON.stringify(entries.slice(start, start + PIECE)) };
  const counts = sections.map((section) => section.entries.length);
  const emptied = sections.map((section) => ({ ...section, entries: [] }));
  const document = { ...reading.document, sections: emptied };
  const rest: Rest = { reading: { ...reading, document }, counts };
  yield { rest: JSON.stringify(rest) };
}

/** Puts readings together again. */
export class ReadingAssembly {
  /** Those that are whole, in order. */
  readonly readings: DocumentReading[] = [];
  #entries: RecognizedEntry[] = [];

  take(piece: PostedPiece): void {
    if ("rest" in piece) this.#finish(JSON.parse(piece.rest));
    else for (const entry of JSON.parse(piece.entries)) this.#entries.push(entry);
  }

  #finish({ reading, counts }: Rest): void {
    let start = 0;
    const sections = reading.document.sections.map((section, index) => {
      const end = start + (counts[index] ?? 0);
      const entries = this.#entries.slice(start, end);
      start = end;
      return { ...section, entries };
    });
    this.readings.push({ ...reading, document: { ...reading.document, sections } });
    this.#entries = [];
  }
}
