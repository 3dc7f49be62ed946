import { countShared, holdersOf, type Marks } from "../shared-marks.js";

/** A mark that so many have tells nobody from the others. */
const COMMON = 32;

/**
 * Pairs of indexes, those with most marks in common first: more than half of what either has. Marks that
 * many have on one side do not count. It gives the same pairs whichever list is the older one.
 */
export function pairByMarks(
  before: readonly Marks[],
  after: readonly Marks[],
): readonly (readonly [before: number, after: number])[] {
  const taken = { before: new Set<number>(), after: new Set<number>() };
  return candidates(before, after).flatMap(({ was, is }) => {
    if (taken.before.has(was) || taken.after.has(is)) return [];
    taken.before.add(was);
    taken.after.add(is);
    return [[was, is] as const];
  });
}

interface Candidate {
  readonly was: number;
  readonly is: number;
  readonly shared: number;
  /** How many marks one has and the other has not. */
  readonly apart: number;
}

function candidates(before: readonly Marks[], after: readonly Marks[]): readonly Candidate[] {
  const [had, have] = [holdersOf(before), holdersOf(after)];
  const telling = (marks: Marks): readonly string[] =>
    [...marks].filter(
      (mark) => (had.get(mark)?.length ?? 0) <= COMMON && (have.get(mark)?.length ?? 0) <= COMMON,
    );
  const sizes = after.map((marks) => telling(marks).length);
  return before
    .flatMap((marks, was) => {
      const own = telling(marks);
      return [...countShared(own, have)].map(([is, shared]) => ({
        was,
        is,
        shared,
        least: Math.min(own.length, sizes[is] ?? 0),
        apart: own.length + (sizes[is] ?? 0) - 2 * shared,
      }));
    })
    .filter(({ shared, least, apart }) => 2 * shared > least && (shared > 1 || apart <= 1))
    .sort(bySimilarity);
}

/** Candidates that this leaves equal are each other's mirror image, and share no thing. */
function bySimilarity(a: Candidate, b: Candidate): number {
  return (
    b.shared - a.shared ||
    a.apart - b.apart ||
    a.was + a.is - (b.was + b.is) ||
    Math.abs(a.was - a.is) - Math.abs(b.was - b.is)
  );
}
