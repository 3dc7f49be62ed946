import type { Diagnostic } from "../diagnostic.js";
import type { Location } from "../source.js";
import { type PluginName, pluginFailed, pluginResult } from "./plugin-fault.js";

/** What a plugin gave, up to its first fault. */
export interface Taken<T> {
  readonly values: readonly T[];
  readonly faults: readonly Diagnostic[];
}

/** How a plugin's values are asked for, and told about. */
export interface Asking<T> {
  readonly plugin: PluginName;
  /** What it does: "reading docs/errors.md". */
  readonly doing: string;
  /** What is expected: "an iterable of blocks". */
  readonly expected: string;
  readonly location: Location | null;
  readonly give: () => unknown;
  /** What is wrong with a value: a clause that begins with "which" or "whose"; null if nothing is. */
  readonly problemWith: (value: T) => string | null;
}

/** Takes all values that a plugin gives. Whatever it does is a fault, and no exception. */
export async function takeAll<T>(asking: Asking<T>): Promise<Taken<T>> {
  const { plugin, doing, expected, location, give, problemWith } = asking;
  const values: T[] = [];
  const stop = (fault: Diagnostic): Taken<T> => ({ values, faults: [fault] });
  try {
    const given = await give();
    if (!isIterable(given))
      return stop(pluginResult(plugin, wordsFor(given), `expected ${expected}`, location));
    for (const value of given as Iterable<T>) {
      const problem = problemWith(value);
      const which = `value ${values.length + 1}`;
      if (problem !== null)
        return stop(pluginResult(plugin, which, `${problem} (expected ${expected})`, location));
      values.push(value);
    }
    return { values, faults: [] };
  } catch (error) {
    return stop(pluginFailed(plugin, doing, error, location));
  }
}

/** A text can be iterated, too, and is never meant. */
function isIterable(value: unknown): boolean {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}

function wordsFor(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
