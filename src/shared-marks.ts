/** What tells a thing from others: codes, or codes with their texts. */
export type Marks = ReadonlySet<string>;

/** Which of the things, by their indexes, have a mark. */
export function holdersOf(things: readonly Marks[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  for (const [index, marks] of things.entries())
    for (const mark of marks) {
      const known = holders.get(mark);
      if (known) known.push(index);
      else holders.set(mark, [index]);
    }
  return holders;
}

/** How many of the marks each of their holders has. */
export function countShared(
  marks: readonly string[],
  holders: ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<number, number> {
  const shared = new Map<number, number>();
  for (const mark of marks)
    for (const holder of holders.get(mark) ?? []) shared.set(holder, (shared.get(holder) ?? 0) + 1);
  return shared;
}
