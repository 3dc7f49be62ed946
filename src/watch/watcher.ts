import { once } from "node:events";
import { resolve } from "node:path";
import { rootsOf, type Scope } from "./scope.js";

/** What is told of a watched tree. */
export interface WatchListener {
  /** Something happened to a path; it may be of no concern. */
  readonly onEvent: (path: string) => void;
  /** What chokidar makes of events once it has looked itself: all of them, some for the second time. */
  readonly onEcho: (path: string) => void;
  readonly onError: (error: NodeJS.ErrnoException) => void;
}

/** Looked at this often where the system does not tell of changes. */
const POLLING_MS = 300;

/**
 * Watches what a scope names, on chokidar; resolves once every folder of the scope is watched. With
 * `polling` the system is not asked to tell of changes. Gives a function that ends the watch.
 */
export async function watchScope(
  scope: Scope,
  { onEvent, onEcho, onError }: WatchListener,
  { polling, signal }: { readonly polling: boolean; readonly signal: AbortSignal },
): Promise<() => Promise<void>> {
  const { watch } = await import("chokidar");
  signal.throwIfAborted();
  const watcher = watch([...rootsOf(scope)], {
    ignored: (path, stats) => !scope.watches(resolve(path), stats),
    ignoreInitial: true,
    ignorePermissionErrors: true,
    // Both delay events. Who acts on one too early gets the next.
    atomic: false,
    awaitWriteFinish: false,
    usePolling: polling,
    interval: POLLING_MS,
    binaryInterval: POLLING_MS,
  });
  watcher
    .on("error", (error) => onError(error as NodeJS.ErrnoException))
    .on("all", (_, path) => onEcho(resolve(path)))
    // chokidar drops a change within 50 ms of another one, and so the second half of a torn write.
    .on("raw", (_, name, details) => {
      for (const path of pathsOf(name, details, scope)) onEvent(path);
    });
  try {
    await once(watcher, "ready", { signal });
  } catch (error) {
    await watcher.close();
    throw error;
  }
  return () => watcher.close();
}

/** A folder's watcher names the child, a file's names itself. */
function pathsOf(name: string | null, details: unknown, { folders }: Scope): readonly string[] {
  const { watchedPath } = details as { readonly watchedPath?: string };
  const watched = resolve(watchedPath ?? name ?? "");
  return name !== null && folders.has(watched) ? [watched, resolve(watched, name)] : [watched];
}
