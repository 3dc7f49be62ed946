/** The names of one namespace, none of which is given twice. */
export interface Claims {
  readonly has: (name: string) => boolean;
  /** Takes the name, or the first of `name_2` and on that is free. */
  readonly claim: (name: string) => string;
}

/** Claims beside names that are taken already. */
export function createClaims(taken: Iterable<string>): Claims {
  const names = new Set(taken);
  // A name that thousands want is not counted up from the start each time.
  const next = new Map<string, number>();
  return {
    has: (name) => names.has(name),
    claim: (name) => {
      let free = name;
      let n = next.get(name) ?? 2;
      while (names.has(free)) free = `${name}_${n++}`;
      next.set(name, n);
      names.add(free);
      return free;
    },
  };
}
