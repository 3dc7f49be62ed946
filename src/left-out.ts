/** A part of a text that was left out: where it would stand in the rest, and all that is left out up to there. */
export interface LeftOut {
  readonly at: number;
  readonly upTo: number;
}

/** How many characters were left out before an offset of the rest; with `orAt` also right at it. */
export function leftOutBefore(parts: readonly LeftOut[], offset: number, orAt = false): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = parts[middle]?.at ?? 0;
    if (at < offset || (orAt && at === offset)) low = middle + 1;
    else high = middle;
  }
  return parts[low - 1]?.upTo ?? 0;
}
