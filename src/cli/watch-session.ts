import { type Again, createLoop } from "../watch/loop.js";
import { createWatching, type Watching } from "../watch/watching.js";
import type { ProjectRebuilds } from "./rebuild-projects.js";
import { embeddingScope } from "./settings.js";
import type { TrackedSettings } from "./settings-tracker.js";

/** What a session needs of others. */
export interface SessionParts {
  readonly settings: () => Promise<TrackedSettings>;
  readonly rebuild: ProjectRebuilds["rebuild"];
  readonly prepare?: ProjectRebuilds["prepare"];
  readonly signal: AbortSignal;
  /** The system tells of no more changes. */
  readonly onPolling: () => void;
  /** A fault of errgen's own; the session goes on. */
  readonly onFault: (error: unknown) => void;
}

/** A session that goes on until it is closed. */
export interface Session {
  /** Begins no more builds, and waits for the one that is going on. */
  close(): Promise<void>;
}

/** What vanishes while it is looked at is gone this much later. */
const RETRY_MS = 100;
/** Folders that come and go all the time put off a build only this often. */
const PATIENCE = 5;

/** Builds once, and again whenever something changes that a build reads. */
export function startSession(parts: SessionParts): Session {
  const { signal, onFault, onPolling } = parts;
  let failures = 0;
  let postponed = 0;
  const look = async (): Promise<Again> => {
    try {
      const { tracked, isNew } = await watchNow(parts, watching);
      postponed = isNew ? postponed + 1 : 0;
      // More may be on its way into a folder that is just watched, and some may have come before.
      if (isNew) loop.notice("");
      const again = isNew && postponed <= PATIENCE ? undefined : await parts.rebuild(tracked);
      failures = 0;
      return again;
    } catch (error) {
      if (signal.aborted) return undefined;
      failures += 1;
      if (failures % 2 === 1) return RETRY_MS;
      onFault(error);
      return undefined;
    }
  };
  const prepare = async (): Promise<void> => {
    try {
      await parts.prepare?.();
    } catch {
      // What the build meets, it will tell.
    }
  };
  const loop = createLoop(look, prepare);
  const watching = createWatching(
    {
      onChange: loop.notice,
      onEcho: loop.noticeEcho,
      onPolling: () => {
        onPolling();
        loop.notice("");
      },
      onError: onFault,
    },
    signal,
  );
  loop.notice("");
  return {
    close: async () => {
      await loop.stop();
      await watching.close();
    },
  };
}

/** Watches what the settings mean as they are now; `isNew` if that is other than before. */
async function watchNow(
  { settings: resolve }: SessionParts,
  watching: Watching,
): Promise<{ readonly tracked: TrackedSettings; readonly isNew: boolean }> {
  const tracked = await resolve();
  const targets = tracked.projects.flatMap((settings) => {
    const { inputs, base, root, out, config, extensions, lock, embed } = settings;
    const files = lock === null ? tracked.files : [...tracked.files, lock.file];
    const documents = { inputs, base, root, out, exclude: config.exclude ?? [], extensions, files };
    const embedding = { ...embeddingScope(settings), inputs: embed, extensions: [], files: [] };
    return embed.length === 0 ? [documents] : [documents, embedding];
  });
  return { tracked, isNew: await watching.follow(targets) };
}
