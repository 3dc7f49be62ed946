import { pathFrom } from "../path-from.js";
import { leftoversBeside } from "./owned-files.js";
import type { Plan } from "./plan.js";
import type { Change } from "./plan-file.js";

/** A file of the user's that tables were put into: what it held, and what it is to hold, to the byte. */
export interface EmbeddedToWrite {
  readonly file: string;
  readonly present: string;
  readonly wanted: string;
}

/** The plan with the files of the user's in it, after the outputs. */
export function planEmbedded(plan: Plan, files: readonly EmbeddedToWrite[], out: string): Plan {
  const known = new Set(plan.leftovers.map(({ file }) => file));
  const leftovers = files
    .flatMap(({ file }) => leftoversBeside(file, out))
    .filter(({ file }) => !known.has(file));
  return {
    ...plan,
    changes: [...plan.changes, ...files.map((one) => changeOf(one, out))],
    leftovers: [...plan.leftovers, ...leftovers],
  };
}

function changeOf({ file, present, wanted }: EmbeddedToWrite, out: string): Change {
  const path = pathFrom(out, file);
  return { kind: present === wanted ? "unchanged" : "update", path, file, present, wanted };
}
