import { lstatSync } from "node:fs";
import { join } from "node:path";
import { settledStamp } from "../settled-stamp.js";
import { type PlanFile, type Planned, planFile } from "./plan-file.js";

interface Remembered {
  readonly stamp: string;
  readonly contents: string;
  readonly planned: Planned;
}

/** Plans files, and reads one again only if it was touched since it held what it is to hold. */
export function createPlannedFiles(now = Date.now): PlanFile {
  const last = new Map<string, Remembered>();
  return async (generated, options) => {
    const { path, contents } = generated;
    const file = join(options.out, path);
    const stamp = settledStamp(lstatSync(file, { throwIfNoEntry: false }), now());
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
