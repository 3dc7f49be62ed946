import { lstatSync } from "node:fs";
import type { Diagnostic } from "../diagnostic.js";
import { pathFrom } from "../path-from.js";
import { inLineEnding, lineEndingOf, newLineEnding, withLf } from "./line-ending.js";
import { leftoversBeside } from "./owned-files.js";
import type { Plan } from "./plan.js";
import type { Change } from "./plan-file.js";

/** A lock file: what it held when the names were given, and what it is to hold. */
export interface LockToWrite {
  readonly file: string;
  readonly present: string | null;
  readonly wanted: string;
}

/**
 * The plan with the lock file in it, before the outputs: where a build is killed between the two, the
 * next one gives the same names.
 */
export async function planLock(plan: Plan, lock: LockToWrite, out: string): Promise<Plan> {
  const { file, present, wanted } = lock;
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (stats && !stats.isFile())
    return { ...plan, diagnostics: [...plan.diagnostics, inTheWay(file)] };
  const path = pathFrom(out, file);
  const known = new Set(plan.leftovers.map((leftover) => leftover.file));
  const leftovers = leftoversBeside(file, out).filter((leftover) => !known.has(leftover.file));
  return {
    ...plan,
    changes: [await changeOf(path, file, present, withLf(wanted)), ...plan.changes],
    leftovers: [...plan.leftovers, ...leftovers],
  };
}

async function changeOf(
  path: string,
  file: string,
  present: string | null,
  wanted: string,
): Promise<Change> {
  if (present === null) {
    const text = inLineEnding(wanted, await newLineEnding(file));
    return { kind: "create", path, file, present, wanted: text };
  }
  if (withLf(present) === wanted)
    return { kind: "unchanged", path, file, present, wanted: present };
  const text = inLineEnding(wanted, lineEndingOf(present));
  return { kind: "update", path, file, present, wanted: text };
}

function inTheWay(file: string): Diagnostic {
  return {
    code: "output-in-the-way",
    severity: "error",
    message: `${file} is no file, but errgen keeps the names that it gave there`,
    location: null,
    hint: "Move it away, or set `lock: false` in the configuration",
  };
}
