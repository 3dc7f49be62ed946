/**
 * A type as what it holds: without `readonly`, with every key that may be left out, and functions and
 * plugins as they are. A schema and an interface that say the same have the same shape.
 */
export type Shape<T> = T extends (...values: never[]) => unknown
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Shape<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]-?: Shape<Exclude<T[Key], undefined>> }
      : T;

/** Keys that may be left out, by their paths one level deep. */
export type Optional<T> = {
  [Key in keyof T]-?: object extends Pick<T, Key> ? Key : never;
}[keyof T];

/** True for two types each of which is assignable to the other, and nothing for others. */
export type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
