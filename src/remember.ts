import { isDeepStrictEqual } from "node:util";

/**
 * A pure function that gives again what it gave the last time under the same name, if all that decides it is
 * the same now: by default every argument. What is the same object need not be compared.
 */
export function remember<Args extends readonly unknown[], Result>(
  work: (...args: Args) => Result,
  nameOf: (...args: Args) => string,
  decidedBy: (...args: Args) => readonly unknown[] = (...args) => args,
): (...args: Args) => Result {
  const last = new Map<string, { readonly by: readonly unknown[]; readonly result: Result }>();
  return (...args) => {
    const name = nameOf(...args);
    const by = decidedBy(...args);
    const known = last.get(name);
    const result = known && isSame(known.by, by) ? known.result : work(...args);
    last.set(name, { by, result });
    return result;
  };
}

function isSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  return (
    before.length === now.length &&
    before.every((one, index) => one === now[index] || isDeepStrictEqual(one, now[index]))
  );
}
