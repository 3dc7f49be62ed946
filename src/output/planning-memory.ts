import { lstatSync } from "node:fs";
import { join } from "node:path";
import { type PlanFile, type Planned, planFile } from "./plan-file.js";

interface Remembered {
  readonly stamp: string;
  readonly contents: string;
  readonly planned: Planned;
}

/** What was changed more recently may be changed again without another time: clocks of file systems are that coarse. */
const SETTLED_MS = 2000;

/** Plans files, and reads one again only if it was touched since it held what it is to hold. */
export function createPlanningMemory(now = Date.now): PlanFile {
  const last = new Map<string, Remembered>();
  return async (generated, options) => {
    const { path, contents } = generated;
    const file = join(options.out, path);
    const stamp = stampOf(file, now());
    const known = last.get(file);
    if (stamp !== null && known?.stamp === stamp && known.contents === contents)
      return known.planned;
    const planned = await planFile(generated, options);
    const holds = "change" in planned && planned.change.kind === "unchanged";
    if (stamp !== null && holds) last.set(file, { stamp, contents, planned });
    else last.delete(file);
    return planned;
  };
}

/** Null for what is no file, or was changed just now. */
function stampOf(file: string, now: number): string | null {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile() || now - stats.ctimeMs < SETTLED_MS) return null;
  const { dev, ino, size, mtimeMs, ctimeMs } = stats;
  return [dev, ino, size, mtimeMs, ctimeMs].join(" ");
}
