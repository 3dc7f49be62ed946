import { countShared, holdersOf, type Marks } from "../shared-marks.js";

/** A mark that so many have tells nobody from the others. */
const COMMON = 32;

/**
 * Which of the things before each thing is: one with the very same marks, else the one with most of them
 * in common, if those are more than half of what either has. Of two that have as much in common the one
 * with less else, then in order; none is taken twice. Marks that more than `common` of those before have
 * count only where all marks are the same.
 */
export function knowAgain(
  now: readonly Marks[],
  before: readonly Marks[],
  common = COMMON,
): readonly (number | null)[] {
  const found = sameMarks(now, before);
  const taken = new Set(found.filter((was) => was !== null));
  for (const { at, was } of candidates(now, before, common)) {
    if (found[at] !== null || taken.has(was)) continue;
    found[at] = was;
    taken.add(was);
  }
  return found;
}

function sameMarks(now: readonly Marks[], before: readonly Marks[]): (number | null)[] {
  const waiting = new Map<string, number[]>();
  for (const [index, marks] of before.entries()) {
    const key = keyOf(marks);
    const queue = waiting.get(key);
    if (queue) queue.push(index);
    else waiting.set(key, [index]);
  }
  // From behind, so that the first is the last of its queue.
  for (const queue of waiting.values()) queue.reverse();
  return now.map((marks) => (marks.size === 0 ? null : (waiting.get(keyOf(marks))?.pop() ?? null)));
}

function keyOf(marks: Marks): string {
  return JSON.stringify([...marks].sort());
}

interface Candidate {
  readonly at: number;
  readonly was: number;
  readonly shared: number;
  /** How much else the two have. */
  readonly apart: number;
}

function candidates(
  now: readonly Marks[],
  before: readonly Marks[],
  common: number,
): readonly Candidate[] {
  const holders = holdersOf(before);
  const counts = (mark: string): boolean => (holders.get(mark)?.length ?? 0) <= common;
  const sizes = before.map((marks) => [...marks].filter(counts).length);
  return now
    .flatMap((marks, at) => {
      const own = [...marks].filter(counts);
      return [...countShared(own, holders)].map(([was, shared]) => ({
        at,
        was,
        shared,
        least: Math.min(own.length, sizes[was] ?? 0),
        apart: own.length + (sizes[was] ?? 0) - 2 * shared,
      }));
    })
    .filter(({ shared, least, apart }) => 2 * shared > least && (shared > 1 || apart <= 1))
    .sort((a, b) => b.shared - a.shared || a.apart - b.apart || a.at - b.at || a.was - b.was);
}
