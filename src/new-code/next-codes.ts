import type { Document, Section } from "../catalog.js";
import { type CodePattern, codeOf, patternOf, valueIn } from "./code-pattern.js";

/** The next free codes of a section, or why there are none. */
export type NextCodes =
  | { readonly codes: readonly string[] }
  | { readonly problem: "no-pattern" }
  | { readonly problem: "full"; readonly free: number };

/**
 * The next free codes: behind the section's highest one, else in its reserved range wherever there is room;
 * without one, behind another of its codes, if what follows the highest is other sections' own. A code that
 * the document uses anywhere is not free, nor one that it used once, nor one that another section reserves.
 */
export function nextCodes(document: Document, section: Section, count: number): NextCodes {
  const own = section.entries.map(({ code }) => code);
  const others = document.sections.flatMap(({ entries }) => entries.map(({ code }) => code));
  const pattern = patternOf(own) ?? (section.range === null ? null : patternFor(others));
  if (pattern === null) return { problem: "no-pattern" };
  const used = own.flatMap((code) => valueIn(pattern, code) ?? []);
  const isTaken = takenIn(document, pattern);
  const reserved = document.sections.flatMap((one) =>
    one === section || one.range === null || pattern.radix === 16 ? [] : [one.range],
  );
  const codes = new Set<string>();
  for (const value of candidates(pattern, used, section.range, { reserved, isTaken })) {
    const code = codeOf(pattern, value);
    if (code !== null && !isTaken(value)) codes.add(code);
    if (codes.size === count) return { codes: [...codes] };
  }
  return { problem: "full", free: codes.size };
}

/** A section without entries has the codes of its range, as the other ones of the document are written. */
function patternFor(others: readonly string[]): CodePattern {
  const plain: CodePattern = {
    prefix: "",
    suffix: "",
    radix: 10,
    width: 1,
    isPadded: false,
    upperCase: true,
  };
  const pattern = patternOf(others);
  return pattern === null || pattern.radix === 16 ? plain : pattern;
}

type Range = NonNullable<Section["range"]>;

/** What is not free. */
interface Foreign {
  readonly reserved: readonly Range[];
  readonly isTaken: (value: bigint) => boolean;
}

/** Numbers in the order in which they are to be taken; one may come again. */
function* candidates(
  pattern: CodePattern,
  used: readonly bigint[],
  range: Range | null,
  foreign: Foreign,
): Iterable<bigint> {
  const descending = [...used].sort((a, b) => (a > b ? -1 : 1));
  const [least, most] =
    range === null ? [descending.at(-1) ?? 0n, lastOf(pattern)] : range.map(BigInt);
  if (least === undefined || most === undefined) return;
  const highest = descending.find((value) => value >= least && value <= most);
  const after = highest === undefined ? least : highest + 1n;
  if (range === null) for (const value of descending) yield* runFrom(value + 1n, most, foreign);
  yield* freeOf(foreign.reserved, after, most);
  yield* freeOf(foreign.reserved, least, after - 1n);
}

/** The numbers from one to the first that is not free. */
function* runFrom(from: bigint, to: bigint, { reserved, isTaken }: Foreign): Iterable<bigint> {
  for (let value = from; value <= to; value++) {
    if (isTaken(value) || reserved.some((range) => isIn(range, value))) return;
    yield value;
  }
}

/** The numbers from one to another that no other section reserves. */
function* freeOf(reserved: readonly Range[], from: bigint, to: bigint): Iterable<bigint> {
  for (let value = from; value <= to; value++) {
    const foreign = reserved.find((range) => isIn(range, value));
    if (foreign === undefined) yield value;
    else value = BigInt(foreign[1]);
  }
}

function isIn([min, max]: Range, value: bigint): boolean {
  return value >= BigInt(min) && value <= BigInt(max);
}

function lastOf({ isPadded, radix, width }: CodePattern): bigint {
  // Without zeros in front there is always one more; nobody asks for so many.
  return BigInt(radix) ** BigInt(isPadded ? width : 40) - 1n;
}

/** Whether a code is used, was used, or is written in another way. */
function takenIn(document: Document, pattern: CodePattern): (value: bigint) => boolean {
  const retired = [
    ...document.sections.flatMap((section) => section.retired),
    ...document.retired.flatMap(({ entries }) => entries),
  ];
  const known = [...document.sections.flatMap(({ entries }) => entries), ...retired];
  const codes = new Set(known.map(({ code }) => code.toLowerCase()));
  const values = new Set(known.flatMap(({ code }) => valueIn(pattern, code) ?? []));
  // 16 is 0x10 for programs.
  const numbers = new Set(known.flatMap(({ code }) => numberOf(code) ?? []));
  return (value) => {
    const code = codeOf(pattern, value) ?? "";
    const isKnown = codes.has(code.toLowerCase()) || values.has(value);
    return isKnown || numbers.has(numberOf(code) ?? -1n);
  };
}

function numberOf(code: string): bigint | null {
  return /^(?:\d+|0x[\da-f]+)$/i.test(code) ? BigInt(code) : null;
}
