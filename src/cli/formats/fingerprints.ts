import { createHash } from "node:crypto";
import type { Reported } from "./reported.js";

const LENGTH = 32;

/**
 * A fingerprint for each finding, in their order: the same while its file, its code and its line say the same,
 * wherever the line moves to, and no two alike. Findings that differ in nothing of that are counted.
 */
export function fingerprintsOf(found: readonly Reported[]): readonly string[] {
  const counts = new Map<string, number>();
  return found.map(({ code, location, line, message }) => {
    const key = JSON.stringify([code, location?.path ?? null, line?.trim() ?? null, message]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const hash = createHash("sha256").update(`${key}\n${count}`).digest("hex");
    return hash.slice(0, LENGTH);
  });
}
