import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { TextOf } from "../excerpt.js";
import type { Input } from "../input.js";

const MOST_BYTES = 16_000_000;

/**
 * The documents of a run as they were read. Of other files in which something was found (the configuration,
 * the lock file, one with markers), what they hold now: they are small, and hardly ever asked for.
 */
export function textsAtHand(inputs: readonly Pick<Input, "source">[], root: string): TextOf {
  let texts: Map<string, string | null> | null = null;
  return (path) => {
    texts ??= new Map(inputs.map(({ source }) => [source.path, source.decoded]));
    const known = texts.get(path);
    if (known !== undefined) return known;
    const text = readText(resolve(root, path));
    texts.set(path, text);
    return text;
  };
}

/** Null for what is no file, or no text in UTF-8. */
function readText(file: string): string | null {
  try {
    const stats = statSync(file);
    if (!stats.isFile() || stats.size > MOST_BYTES) return null;
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch {
    return null;
  }
}
