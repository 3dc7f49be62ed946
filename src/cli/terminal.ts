import type { Cache } from "../cache/cache.js";

/** The world that a command may touch beside files: its streams, its environment, where it stands. */
export interface Terminal {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Where the outcome of the command line is remembered; null if it is not. */
  readonly cache: Cache | null;
}

/** What texts are printed to. */
export interface Output {
  readonly isTTY?: boolean;
  /** How wide a terminal is; absent for anything else. */
  readonly columns?: number | undefined;
  readonly write: (text: string | Uint8Array) => unknown;
}

/** Exit statuses with fixed meanings. */
export const EXIT = { fine: 0, found: 1, failed: 2 } as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];
