import { isDeepStrictEqual } from "node:util";
import { createScope, joinScopes, type Scope, type Targets } from "./scope.js";
import { watchScope } from "./watcher.js";

/** What a watch tells. */
export interface WatchingListener {
  /** Something happened to a path that may change the output. */
  readonly onChange: (path: string) => void;
  /** The same, maybe for the second time. */
  readonly onEcho: (path: string) => void;
  /** The system watches no more; from now on it is looked at every now and then. */
  readonly onPolling: () => void;
  /** The watch itself went wrong. */
  readonly onError: (error: Error) => void;
}

/** A watch that follows its targets. */
export interface Watching {
  /** Watches what the targets mean now; true if that is other than before, so that something may have been missed. */
  follow(targets: readonly Targets[]): Promise<boolean>;
  close(): Promise<void>;
}

/** The system's limits of watches: of inotify, and of open files. */
const LIMITS: readonly (string | undefined)[] = ["ENOSPC", "EMFILE", "ENFILE"];

/**
 * A watch of nothing yet. A folder that takes another one's place is another folder: what watched the
 * former sees nothing in it, so all is watched anew.
 */
export function createWatching(listener: WatchingListener, signal: AbortSignal): Watching {
  let current: Scope | null = null;
  let armed: Scope | null = null;
  let disarm = async (): Promise<void> => {};
  let polling = false;

  const close = async (): Promise<void> => {
    armed = null;
    await disarm();
  };
  const poll = (): void => {
    if (polling) return;
    polling = true;
    armed = null;
    listener.onPolling();
  };
  const arm = async (scope: Scope): Promise<void> => {
    disarm = await watchScope(
      scope,
      {
        onEvent: (path) => {
          if (current?.concerns(path)) listener.onChange(path);
        },
        onEcho: (path) => {
          if (current?.concerns(path)) listener.onEcho(path);
        },
        onError: (error) => {
          if (LIMITS.includes(error.code)) poll();
          else listener.onError(error);
        },
      },
      { polling, signal },
    );
    armed = scope;
  };

  return {
    follow: async (targets) => {
      const scope = joinScopes(targets.map(createScope));
      current = scope;
      if (armed !== null && isSameScope(armed, scope)) return false;
      await close();
      try {
        await arm(scope);
      } catch (error) {
        if (polling || !LIMITS.includes((error as NodeJS.ErrnoException).code)) throw error;
        poll();
        await arm(scope);
      }
      return true;
    },
    close,
  };
}

function isSameScope(a: Scope, b: Scope): boolean {
  return isDeepStrictEqual(a.folders, b.folders) && isDeepStrictEqual(a.files, b.files);
}
