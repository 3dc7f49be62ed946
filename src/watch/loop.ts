import { setImmediate as nextTurn } from "node:timers/promises";

/** How long it must be quiet before work begins: shorter than a person notices. */
const QUIET_MS = 8;
/** Many files at once are a burst (a checkout, a sync), which pauses longer between its files. */
const BURST_FILES = 4;
const BURST_QUIET_MS = 100;
/** Work begins after this long though it is not quiet yet. */
const LONGEST_MS = 2000;

/** What a piece of work asks for: nothing, or to be done again after so many milliseconds. */
export type Again = number | undefined;

/** Turns what happens to files into work, one piece at a time. */
export interface Loop {
  /** Something happened to a path: work is done once it is quiet, after what is being done now. */
  notice(path: string): void;
  /** The same from somebody who tells late: what is noticed already is put off no longer. */
  noticeEcho(path: string): void;
  /** Begins no more work, and waits for what is being done. */
  stop(): Promise<void>;
}

/** What is noticed while work goes on is collected for the next piece. */
type State =
  | { readonly name: "resting" | "stopped" }
  | { readonly name: "collecting"; readonly timer: NodeJS.Timeout }
  | { readonly name: "working"; readonly work: Promise<void> };

/** A loop at rest. Neither must throw: `work`, nor what may `prepare` for it while it is waited for quiet. */
export function createLoop(
  work: () => Promise<Again>,
  prepare: () => Promise<void> = async () => {},
): Loop {
  let state: State = { name: "resting" };
  let prepared: Promise<void> = Promise.resolve();
  const noticed = new Set<string>();
  let since = 0;

  const collect = (delay: number): void => {
    state = { name: "collecting", timer: setTimeout(begin, delay) };
  };
  const begin = (): void => {
    noticed.clear();
    state = { name: "working", work: prepared.then(work).then(end) };
  };
  const end = (again: Again): void => {
    if (state.name !== "working") return;
    since = performance.now();
    if (noticed.size > 0) collect(quietFor(noticed.size));
    else if (again !== undefined) collect(again);
    else state = { name: "resting" };
  };

  const notice = (path: string): void => {
    if (state.name === "stopped") return;
    noticed.add(path);
    if (state.name === "working") return;
    const now = performance.now();
    if (state.name === "collecting") clearTimeout(state.timer);
    else {
      since = now;
      prepared = nextTurn().then(prepare);
    }
    collect(Math.min(quietFor(noticed.size), Math.max(0, since + LONGEST_MS - now)));
  };

  return {
    notice,
    noticeEcho: (path) => {
      if (state.name !== "collecting" || !noticed.has(path)) notice(path);
    },
    stop: async () => {
      const last = state;
      state = { name: "stopped" };
      if (last.name === "collecting") clearTimeout(last.timer);
      await (last.name === "working" ? last.work : prepared);
    },
  };
}

function quietFor(files: number): number {
  return files < BURST_FILES ? QUIET_MS : BURST_QUIET_MS;
}
