import { rmSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { type Diagnostic, hasErrors } from "../diagnostic.js";
import type { Generated } from "../generate.js";
import { OutputLocked, withOutputLock } from "../output/lock.js";
import { type Plan, planOutput } from "../output/plan.js";
import { planEmbedded } from "../output/plan-embedded.js";
import { planLock } from "../output/plan-lock.js";
import { writeChanges } from "../output/write.js";
import { docsFolders } from "./docs-folders.js";
import { type LoadedEmbedding, loadEmbedding } from "./embedding-files.js";
import { type LockText, readLock } from "./name-lock.js";
import { readPaths } from "./read-paths.js";
import type { BuildMode, Work } from "./run-build.js";
import type { Settings } from "./settings.js";

/** What was read beside the documents, and is written, too. */
export interface Beside {
  readonly lock: LockText;
  readonly embedding: LoadedEmbedding;
}

/**
 * Compares what was generated with what lies where it belongs, and writes, while nobody else does. What was read beside
 * the documents may have changed meanwhile: then it is outdated, and nothing is written.
 */
export async function placeOutputs(
  generated: Generated,
  settings: Settings,
  out: string,
  mode: BuildMode,
  { lock: { place: lock, text }, embedding }: Beside,
  { plan: planFiles = planOutput, readText }: Work = {},
): Promise<Plan | "outdated"> {
  const files = embedding.files.map(({ file, text: present }, index) => ({
    file,
    present,
    wanted: generated.embedded[index]?.text ?? present,
  }));
  const plan = async (): Promise<Plan> => {
    const outputs = await planFiles(generated.files, planOptions(generated, settings, out, mode));
    const all = planEmbedded(outputs, files, out);
    if (lock === null || generated.lock === null) return all;
    return planLock(all, { file: lock.file, present: text, wanted: generated.lock }, out);
  };
  if (mode.dryRun) return plan();
  const writeAll = async (): Promise<Plan | "outdated"> => {
    const now = readLock(settings, readText);
    const isSame = "text" in now && now.text === text && (await isCurrent(settings, embedding));
    return isSame ? write(await plan()) : "outdated";
  };
  try {
    // Projects share a lock file. Whoever waits for it has an output, so that no two wait for each other.
    return await withOutputLock(out, () =>
      lock === null ? writeAll() : withOutputLock(lock.file, writeAll),
    );
  } catch (error) {
    if (error instanceof OutputLocked)
      return { changes: [], leftovers: [], diagnostics: [locked(error, out)] };
    throw error;
  }
}

/** Whoever edits a file of his meanwhile is not to lose that. */
async function isCurrent(settings: Settings, { files }: LoadedEmbedding): Promise<boolean> {
  return isDeepStrictEqual((await loadEmbedding(settings)).files, files);
}

function write(plan: Plan): Plan {
  if (hasErrors(plan.diagnostics)) return plan;
  try {
    writeChanges(plan.changes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The output could not be written and was left as it was: ${reason}`;
    return {
      ...plan,
      diagnostics: [
        ...plan.diagnostics,
        { code: "write-failed", severity: "error", message, location: null },
      ],
    };
  }
  for (const { file } of plan.leftovers) removeLeftover(file);
  return plan;
}

/** All is written: what cannot be removed now is for the next build. */
function removeLeftover(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It stays what it was.
  }
}

function planOptions(
  { catalog, passedOver }: Generated,
  settings: Settings,
  out: string,
  { force, prune }: BuildMode,
) {
  return {
    out,
    root: settings.root,
    documents: new Set(readPaths(catalog)),
    withoutEntries: new Set(passedOver.map(({ path }) => path)),
    docsFolders: docsFolders(settings.config),
    ownEmitters: settings.ownEmitters,
    force,
    prune,
  };
}

function locked({ holder, lock }: OutputLocked, out: string): Diagnostic {
  return {
    code: "output-locked",
    severity: "error",
    message: `Another errgen (process ${holder}) has been writing to ${out} for half a minute`,
    location: null,
    hint: `If there is none, remove ${lock}`,
  };
}
