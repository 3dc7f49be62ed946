import type { GeneratedFile } from "../emitters/emitter.js";
import { findOwnedFiles } from "./owned-files.js";
import { type PlanOutput, planOutput } from "./plan.js";
import type { Change } from "./plan-file.js";
import { createPlannedFiles } from "./planned-files.js";

/** Plans outputs for somebody who carries out each plan, and plans again and again. */
export interface PlanningMemory {
  /** As without a memory. */
  readonly whole: PlanOutput;
  /**
   * Looks only at files that are to hold something else than the last time, and takes the others to hold what they were
   * given. Whether they do, and whether other files are there, is for a whole plan to see, which is to follow.
   */
  readonly changed: PlanOutput;
}

/** What was planned for a file. */
interface Planned {
  /** As it was generated. */
  readonly contents: string;
  readonly change: Change;
}

export function createPlanningMemory(now = Date.now): PlanningMemory {
  const plan = createPlannedFiles(now);
  let last: ReadonlyMap<string, Planned> = new Map();
  const remember = (files: readonly GeneratedFile[], changes: readonly Change[]): void => {
    const byPath = new Map(changes.map((change) => [change.path, change]));
    last = new Map(
      files.flatMap(({ path, contents }) => {
        const change = byPath.get(path);
        return change ? [[path, { contents, change }] as const] : [];
      }),
    );
  };

  const whole: PlanOutput = async (files, options) => {
    const made = await planOutput(files, options, { plan, find: findOwnedFiles });
    remember(files, made.changes);
    return made;
  };
  const changed: PlanOutput = async (files, options) => {
    if (!isSameSet(files, last)) return whole(files, options);
    const others = files.filter(({ path, contents }) => last.get(path)?.contents !== contents);
    const made = await planOutput(others, options, { plan, find: () => NOTHING });
    const looked = new Map(made.changes.map((change) => [change.path, change]));
    const changes = files.flatMap(({ path }) => looked.get(path) ?? carriedOut(last.get(path)));
    if (made.diagnostics.length === 0) remember(files, changes);
    return { ...made, changes };
  };
  return { whole, changed };
}

const NOTHING = { owned: [], leftovers: [] };

function isSameSet(files: readonly GeneratedFile[], last: ReadonlyMap<string, Planned>): boolean {
  return files.length === last.size && files.every(({ path }) => last.has(path));
}

/** The change that is left to do after one. */
function carriedOut(planned: Planned | undefined): readonly Change[] {
  if (planned === undefined) return [];
  const { change } = planned;
  return [{ ...change, kind: "unchanged", present: change.wanted }];
}
