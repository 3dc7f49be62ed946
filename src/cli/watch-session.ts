import { type Again, createLoop, type Loop } from "../watch/loop.js";
import { createWatching, type Watching } from "../watch/watching.js";
import type { Rebuild } from "./rebuild.js";
import type { TrackedSettings } from "./settings-tracker.js";

/** What a session needs of others. */
export interface SessionParts {
  readonly settings: () => Promise<TrackedSettings>;
  readonly rebuild: Rebuild;
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

/** Builds once, and again whenever something changes that a build reads. */
export function startSession(parts: SessionParts): Session {
  const { signal, onFault, onPolling } = parts;
  let failures = 0;
  const look = async (): Promise<Again> => {
    try {
      const again = await lookOnce(parts, watching, loop);
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
  const loop = createLoop(look);
  const watching = createWatching(
    {
      onChange: loop.notice,
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

async function lookOnce(
  { settings: resolve, rebuild }: SessionParts,
  watching: Watching,
  loop: Loop,
): Promise<Again> {
  const { settings, files } = await resolve();
  const { inputs, base, root, out, config } = settings;
  const targets = { inputs, base, root, out, exclude: config.exclude ?? [], files };
  // What came while the watch was being set up is seen by looking once more.
  if (await watching.follow(targets)) loop.notice(root);
  return rebuild(settings);
}
