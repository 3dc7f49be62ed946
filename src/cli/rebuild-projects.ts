import { isDeepStrictEqual } from "node:util";
import type { Diagnostic } from "../diagnostic.js";
import type { ReadDocuments } from "../read-documents.js";
import type { Again } from "../watch/loop.js";
import { createRebuilds, type Rebuilds } from "./rebuild.js";
import type { BuildMode, BuildResult } from "./run-build.js";
import type { Settings } from "./settings.js";
import type { TrackedSettings } from "./settings-tracker.js";
import type { WatchBuild } from "./watch-report.js";

/** How a project stands. */
export interface ProjectState {
  readonly settings: Settings;
  /** What its last build gave. */
  readonly result: BuildResult;
  /** The build that was made just now; null if there was nothing to do, or to tell. */
  readonly build: WatchBuild | null;
}

/** Who is told of builds. */
export interface BuildListener {
  /** A build begins; an `onBuilt` follows. */
  readonly onBegin: () => void;
  /** All projects, since an editor forgets what it was told before. */
  readonly onBuilt: (projects: readonly ProjectState[], isFirst: boolean) => Promise<void>;
}

/** Builds of all projects. */
export interface ProjectRebuilds {
  /** Builds what is not up to date. */
  readonly rebuild: (tracked: TrackedSettings) => Promise<Again>;
  /** Does for builds that are to come what nobody sees. */
  readonly prepare: () => Promise<void>;
}

/** Builds of all projects that remember the last ones. What changes nothing is not told. */
export function createRebuildProjects(
  read: ReadDocuments,
  mode: BuildMode,
  { onBegin, onBuilt }: BuildListener,
  signal: AbortSignal,
): ProjectRebuilds {
  const rebuilds = new Map<string | null, Rebuilds>();
  let told: readonly Diagnostic[] | null = null;
  let begun = false;
  const begin = (): void => {
    if (!begun) onBegin();
    begun = true;
  };
  const rebuildsOf = ({ project }: Settings): Rebuilds => {
    const known = rebuilds.get(project) ?? createRebuilds(read, mode, begin, signal);
    rebuilds.set(project, known);
    return known;
  };

  const rebuild: ProjectRebuilds["rebuild"] = async ({ projects, formatting }) => {
    begun = false;
    if (told === null) begin();
    const waits: number[] = [];
    const states: ProjectState[] = [];
    for (const settings of projects) {
      const { again, result, build } = await rebuildsOf(settings).rebuild(settings, formatting);
      if (again !== undefined) waits.push(again);
      states.push({ settings, result, build });
    }
    const diagnostics = states.flatMap(({ result }) => result.diagnostics);
    if (states.some(({ build }) => build !== null) || !isDeepStrictEqual(told, diagnostics)) {
      begin();
      await onBuilt(states, told === null);
      told = diagnostics;
    }
    return waits.length > 0 ? Math.min(...waits) : undefined;
  };
  const prepare = async (): Promise<void> => {
    for (const one of rebuilds.values()) await one.prepare();
  };
  return { rebuild, prepare };
}
