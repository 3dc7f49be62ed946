/** A key that a schema dropped, and those that it has there. */
export interface UnknownKey {
  readonly path: readonly PropertyKey[];
  readonly known: readonly string[];
}

/** The keys that stand in a value, and not in what a schema made of it: of those called the same the first. */
export function unknownKeys(value: unknown, parsed: unknown): readonly UnknownKey[] {
  const found = new Map<unknown, UnknownKey>();
  for (const one of dropped(value, parsed, []))
    if (!found.has(one.path.at(-1))) found.set(one.path.at(-1), one);
  return [...found.values()];
}

function* dropped(
  value: unknown,
  parsed: unknown,
  path: readonly PropertyKey[],
): Iterable<UnknownKey> {
  if (!isObject(value) || !isObject(parsed)) return;
  for (const [key, one] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (Object.hasOwn(parsed, key)) yield* dropped(one, parsed[key], at);
    else yield { path: at, known: Object.keys(parsed) };
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
