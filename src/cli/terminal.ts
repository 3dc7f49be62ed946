/** The world that a command may touch beside files: its streams, its environment, where it stands. */
export interface Terminal {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** Exit statuses with fixed meanings. */
export const EXIT = { fine: 0, found: 1, failed: 2 } as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];
