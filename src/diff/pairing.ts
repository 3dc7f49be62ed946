import type { Marks } from "../shared-marks.js";
import type { Pair } from "./change.js";
import { pairByMarks } from "./pair-by-marks.js";

/** Which side of a comparison a thing is from. */
export type Side = "before" | "after";

/** A sign of a thing as text; null if it has none. */
export type KeyOf<T> = (thing: T, side: Side) => string | null;

type Accepts<T> = (before: T, after: T) => boolean;

/** Finds out which things of two lists are the same, by one sign after the other; none is taken twice. */
export interface Pairing<T> {
  /**
   * Pairs what is open and has the same key, in order. Null is no key. With `accepts` those pairs that it
   * agrees to.
   */
  readonly byKey: (keyOf: KeyOf<T>, accepts?: Accepts<T>) => void;
  /** The same, but only where as many have the key on both sides, so that nobody has to choose. */
  readonly byEvenKey: (keyOf: KeyOf<T>) => void;
  /** Pairs what is open and has most of its marks in common. */
  readonly byMarks: (marksOf: (thing: T) => Marks) => void;
  readonly open: (side: Side) => readonly T[];
  /** In the order of what is there now. */
  readonly pairs: () => readonly Pair<T>[];
  /** What a thing of one side is on the other; null if it is nothing there. */
  readonly partnerOf: (thing: T, side: Side) => T | null;
}

/**
 * Every step takes time in proportion to what is open, and says the same of two lists whichever of them is
 * the older one.
 */
export function createPairing<T extends object>(
  before: readonly T[],
  after: readonly T[],
): Pairing<T> {
  const things = { before, after };
  const partners = { before: new Map<T, T>(), after: new Map<T, T>() };
  const open = (side: Side): readonly T[] =>
    things[side].filter((thing) => !partners[side].has(thing));
  const pair = (was: T, is: T): void => {
    partners.before.set(was, is);
    partners.after.set(is, was);
  };
  const pairAll = (was: readonly T[], is: readonly T[], accepts: Accepts<T>): void => {
    for (const [index, thing] of is.entries()) {
      const other = was[index];
      if (other !== undefined && accepts(other, thing)) pair(other, thing);
    }
  };
  const byKey = (keyOf: KeyOf<T>, accepts: Accepts<T>, even: boolean): void => {
    const waiting = groupByKey(open("before"), (thing) => keyOf(thing, "before"));
    if (waiting.size === 0) return;
    for (const [key, is] of groupByKey(open("after"), (thing) => keyOf(thing, "after"))) {
      const was = waiting.get(key) ?? [];
      if (!even || was.length === is.length) pairAll(was, is, accepts);
    }
  };
  return {
    byKey: (keyOf, accepts = () => true) => byKey(keyOf, accepts, false),
    byEvenKey: (keyOf) => byKey(keyOf, () => true, true),
    byMarks: (marksOf) => {
      const [was, is] = [open("before"), open("after")];
      for (const [one, other] of pairByMarks(was.map(marksOf), is.map(marksOf)))
        pair(was[one] as T, is[other] as T);
    },
    open,
    pairs: () =>
      after.flatMap((thing) => {
        const was = partners.after.get(thing);
        return was === undefined ? [] : [{ before: was, after: thing }];
      }),
    partnerOf: (thing, side) => partners[side].get(thing) ?? null,
  };
}

function groupByKey<T>(
  things: readonly T[],
  keyOf: (thing: T) => string | null,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}
