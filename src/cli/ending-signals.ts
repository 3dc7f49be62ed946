import process from "node:process";
import { EXIT } from "./terminal.js";

/** What a shell gives for a process that a signal ended. */
const SIGNAL_STATUS = { SIGINT: 130, SIGTERM: 143 } as const;

/** The end of a command that goes on until it is told to stop. */
export interface Ending {
  readonly signal: AbortSignal;
  /** The exit status that the signal asks for. */
  readonly status: () => number;
}

/** A second signal ends the process at once, since only the first one is waited for. */
export function endOnSignals(): Ending {
  const ending = new AbortController();
  let status: number = EXIT.fine;
  for (const name of ["SIGINT", "SIGTERM"] as const)
    process.once(name, () => {
      status = SIGNAL_STATUS[name];
      ending.abort();
    });
  return { signal: ending.signal, status: () => status };
}
