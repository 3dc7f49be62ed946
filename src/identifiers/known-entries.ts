import type { RecognizedEntry } from "../catalog.js";
import { type LockedEntry, textOf } from "./name-lock.js";

/** A section's entry, and what a lock says of it. */
export interface KnownEntry {
  /** Null for an entry that the lock does not know. */
  readonly identifier: string | null;
  /** Which of the section's entries with its code it is, from 1. */
  readonly number: number;
}

/**
 * What the lock of a section knows of its entries: by their codes. Of several entries with one code
 * those with equal texts are the same, the others follow in order; what is in use goes before what is
 * retired, so that no correction takes an old name up again.
 */
export function knownEntries(
  entries: readonly RecognizedEntry[],
  locked: readonly LockedEntry[],
): readonly KnownEntry[] {
  const inOrder = [...locked].sort((a, b) => a.number - b.number);
  const found = findKnown(entries, inOrder);
  const numbers = new Map(inOrder.map(({ code, number }) => [code, number]));
  return entries.map(({ code }, index) => {
    const known = found.get(index);
    if (known) return known;
    const number = (numbers.get(code) ?? 0) + 1;
    numbers.set(code, number);
    return { identifier: null, number };
  });
}

function findKnown(
  entries: readonly RecognizedEntry[],
  locked: readonly LockedEntry[],
): ReadonlyMap<number, KnownEntry> {
  const found = new Map<number, KnownEntry>();
  const used = new Set<LockedEntry>();
  const candidates = [false, true].map((retired) =>
    locked.filter((one) => one.retired === retired),
  );
  for (const some of candidates.filter(({ length }) => length > 0))
    for (const keyOf of [codeAndText, codeAlone]) {
      const take = takeOnce(some, keyOf, used);
      for (const [index, entry] of entries.entries()) {
        const known = found.has(index) ? null : take({ code: entry.code, text: textOf(entry) });
        if (known) found.set(index, known);
      }
    }
  return found;
}

type Told = Pick<LockedEntry, "code" | "text">;

function codeAndText({ code, text }: Told): string {
  return JSON.stringify([code, text]);
}

function codeAlone({ code }: Told): string {
  return code;
}

/** Gives the first of the locked entries with a key that is not used yet, and uses it. */
function takeOnce(
  locked: readonly LockedEntry[],
  keyOf: (told: Told) => string,
  used: Set<LockedEntry>,
): (told: Told) => LockedEntry | null {
  const waiting = new Map<string, LockedEntry[]>();
  for (const entry of [...locked].reverse()) {
    const queue = waiting.get(keyOf(entry));
    if (queue) queue.push(entry);
    else waiting.set(keyOf(entry), [entry]);
  }
  return (told) => {
    const queue = waiting.get(keyOf(told)) ?? [];
    for (let entry = queue.pop(); entry !== undefined; entry = queue.pop()) {
      if (used.has(entry)) continue;
      used.add(entry);
      return entry;
    }
    return null;
  };
}
