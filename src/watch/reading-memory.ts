import { setImmediate as nextTurn } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { Input } from "../input.js";
import type { Parser } from "../parser.js";
import type { DocumentReading } from "../read-document.js";
import type { ReadDocuments } from "../read-documents.js";

interface Remembered {
  readonly input: Input;
  /** The parsers of the project's own that were asked. */
  readonly own: readonly Parser[];
  readonly reading: DocumentReading;
}

/** Reads documents whose text or settings changed, and remembers the others' readings. */
export interface ReadingMemory {
  readonly read: ReadDocuments;
  /** Reads ahead for the next call of `read`, without a word, what takes no longer than a person notices. */
  readonly readAhead: (inputs: readonly Input[], own: readonly Parser[]) => Promise<void>;
  /** Paths of the documents that the last call of `read` did not remember from the one before. */
  lastRead(): readonly string[];
}

/** Of more documents, or longer ones, it is likelier that their writing is still going on. */
const MOST_AHEAD = 3;
const LONGEST_AHEAD = 100_000;

/**
 * A memory of one reading a path. `onRead` is told before each document that is read anew; other work
 * of the process has its turn between two documents, and `signal` ends the reading there.
 */
export function createReadingMemory(
  read: ReadDocuments,
  onRead: () => void,
  signal: AbortSignal,
): ReadingMemory {
  let remembered = new Map<string, Remembered>();
  const ahead = new Set<Remembered>();
  let last: readonly string[] = [];

  const recall = (input: Input, own: readonly Parser[]): Remembered | null => {
    const known = remembered.get(input.source.path);
    return known && isSame(known.input, input) && isDeepStrictEqual(known.own, own) ? known : null;
  };
  const readOne = async (input: Input, own: readonly Parser[]): Promise<Remembered> => {
    signal.throwIfAborted();
    const [reading] = await read([input], own);
    if (!reading) throw new Error(`${input.source.path} was not read`);
    return { input, own, reading };
  };

  return {
    read: async (inputs, own) => {
      const found: Remembered[] = [];
      const fresh: string[] = [];
      for (const input of inputs) {
        const known = recall(input, own);
        if (known === null || ahead.has(known)) {
          onRead();
          fresh.push(input.source.path);
        }
        if (known === null && fresh.length > 1) await nextTurn();
        found.push(known ?? (await readOne(input, own)));
      }
      last = fresh;
      ahead.clear();
      remembered = new Map(found.map((one) => [one.input.source.path, one]));
      return found.map(({ reading }) => reading);
    },
    readAhead: async (inputs, own) => {
      const fresh = inputs.filter((input) => recall(input, own) === null);
      if (fresh.length > MOST_AHEAD) return;
      for (const input of fresh.filter(({ source }) => source.text.length <= LONGEST_AHEAD)) {
        const one = await readOne(input, own);
        remembered.set(input.source.path, one);
        ahead.add(one);
      }
    },
    lastRead: () => last,
  };
}

/** Whether two inputs have the same text and settings. */
export function isSame(a: Input, b: Input): boolean {
  return (
    a.source.path === b.source.path &&
    a.source.decoded === b.source.decoded &&
    a.named === b.named &&
    (a.settings === b.settings || isDeepStrictEqual(a.settings, b.settings))
  );
}
