import { readFileSync } from "node:fs";
import { pairByMarks } from "../../diff/pair-by-marks.js";
import type { Marks } from "../../shared-marks.js";

/**
 * Which file became which, of files that are gone and others that are new: those with most of their lines
 * in common. The bytes are compared, whatever they encode.
 */
export function renamedFiles(
  gone: readonly string[],
  fresh: readonly string[],
): ReadonlyMap<string, string> {
  const pairs = pairByMarks(gone.map(linesOf), fresh.map(linesOf));
  return new Map(pairs.map(([was, is]) => [gone[was] ?? "", fresh[is] ?? ""]));
}

function linesOf(file: string): Marks {
  try {
    const lines = readFileSync(file, "latin1").split("\n");
    return new Set(lines.map((line) => line.trim()).filter((line) => line !== ""));
  } catch {
    return new Set();
  }
}
