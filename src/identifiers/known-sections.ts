import type { RecognizedSection } from "../catalog.js";
import type { Marks } from "../shared-marks.js";
import { knowAgain } from "./know-again.js";
import { type LockedModule, type LockedSection, shortText, textOf } from "./name-lock.js";

/**
 * The locked name of each section, null for a new one. A section is known again by its title; where that
 * was reworded, or there is none, by its share of equal codes with equal texts; where those were
 * corrected, too, by codes that no other section has. Where it stands says nothing: tables are inserted
 * above others. Only the one section of a document needs no sign at all.
 */
export function knownSections(
  sections: readonly RecognizedSection[],
  module: LockedModule,
): readonly (string | null)[] {
  const locked = [...module.sections]
    .map(([name, section]) => ({ name, section }))
    .sort(livingFirst);
  const before = locked.map(({ section }) => section);
  const all = { now: sections.length, before: locked.filter(isLiving).length };
  const found = follow([byTitle, byPairs, byOwnCodes, byCodesOfUntitled, onlyOne], {
    now: sections,
    before,
    all,
  });
  return sections.map((_, at) => locked[found.get(at) ?? -1]?.name ?? null);
}

interface NamedSection {
  readonly name: string;
  readonly section: LockedSection;
}

function isLiving({ section: { entries } }: NamedSection): boolean {
  return entries.some(({ retired }) => !retired);
}

/** Of sections that look the same those that are in use go first, `Section2` before `Section10`. */
function livingFirst(a: NamedSection, b: NamedSection): number {
  if (isLiving(a) !== isLiving(b)) return isLiving(a) ? -1 : 1;
  const [first, second] = [numberIn(a.name), numberIn(b.name)];
  if (first !== second) return first - second;
  return a.name < b.name ? -1 : 1;
}

function numberIn(name: string): number {
  return Number(/\d{1,9}$/.exec(name)?.[0] ?? 0);
}

/** What no step before could match. */
interface Open {
  readonly now: readonly RecognizedSection[];
  readonly before: readonly LockedSection[];
  /** How many there are with those that are matched. */
  readonly all: { readonly now: number; readonly before: number };
}

type Matches = Iterable<readonly [at: number, was: number]>;

/** One step after the other, each for what those before it left open. */
function follow(
  steps: readonly ((open: Open) => Matches)[],
  { now, before, all }: Open,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const step of steps) {
    const taken = new Set(found.values());
    const at = [...now.keys()].filter((index) => !found.has(index));
    const was = [...before.keys()].filter((index) => !taken.has(index));
    const matches = step({ now: pick(now, at), before: pick(before, was), all });
    for (const [one, other] of matches) found.set(at[one] ?? 0, was[other] ?? 0);
  }
  return found;
}

function pick<T>(things: readonly T[], indexes: readonly number[]): readonly T[] {
  return indexes.map((index) => things[index] as T);
}

/** Where several sections have one title, their entries tell them apart, then their order. */
function* byTitle({ now, before, all }: Open): Matches {
  const waiting = groupBy(before, ({ title }) => title);
  for (const [title, at] of groupBy(now, titleOf)) {
    const was = title === "" ? undefined : waiting.get(title);
    if (was === undefined) continue;
    const open = { now: pick(now, at), before: pick(before, was), all };
    for (const [one, other] of follow([byPairs, byOwnCodes, inOrder], open))
      yield [at[one] ?? 0, was[other] ?? 0];
  }
}

function* inOrder({ now, before }: Open): Matches {
  for (const at of now.keys()) if (at < before.length) yield [at, at];
}

function* byPairs({ now, before }: Open): Matches {
  yield* matches(knowAgain(now.map(pairsNow), before.map(pairsBefore)));
}

/** Where every text changed, a code that two sections have would speak for the wrong one as well. */
function* byOwnCodes({ now, before }: Open): Matches {
  yield* matches(knowAgain(now.map(codesNow), before.map(codesBefore), 1));
}

/** A section that never had a title was named for nothing that its codes could contradict. */
function* byCodesOfUntitled({ now, before }: Open): Matches {
  const at = [...now.keys()].filter((index) => now[index]?.title === null);
  const was = [...before.keys()].filter((index) => before[index]?.title === "");
  const found = knowAgain(pick(now, at).map(codesNow), pick(before, was).map(codesBefore));
  for (const [one, other] of matches(found)) yield [at[one] ?? 0, was[other] ?? 0];
}

function* onlyOne({ now, before, all }: Open): Matches {
  const isOnly = all.now === 1 && all.before === 1 && now.length === 1;
  // Those in use go first.
  if (isOnly && before[0]?.entries.some(({ retired }) => !retired)) yield [0, 0];
}

function* matches(found: readonly (number | null)[]): Matches {
  for (const [at, was] of found.entries()) if (was !== null) yield [at, was];
}

function groupBy<T>(
  things: readonly T[],
  keyOf: (thing: T) => string,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, thing] of things.entries()) {
    const group = groups.get(keyOf(thing));
    if (group) group.push(index);
    else groups.set(keyOf(thing), [index]);
  }
  return groups;
}

/** A section's title as a lock keeps it. */
function titleOf({ title }: Pick<RecognizedSection, "title">): string {
  return shortText(title ?? "");
}

function pairsNow({ entries }: RecognizedSection): Marks {
  return new Set(entries.map((entry) => pair(entry.code, textOf(entry))));
}

/** By what is in use, so that what a build left is known again by the next one, whatever was retired. */
function pairsBefore(section: LockedSection): Marks {
  return new Set(inUse(section).map(({ code, text }) => pair(code, text)));
}

function codesNow({ entries }: RecognizedSection): Marks {
  return new Set(entries.map(({ code }) => code));
}

function codesBefore(section: LockedSection): Marks {
  return new Set(inUse(section).map(({ code }) => code));
}

/** The entries in use; of a section that is retired all. */
function inUse({ entries }: LockedSection): LockedSection["entries"] {
  const living = entries.filter(({ retired }) => !retired);
  return living.length > 0 ? living : entries;
}

function pair(code: string, text: string): string {
  return JSON.stringify([code, text]);
}
