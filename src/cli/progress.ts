import type { ReadDocuments } from "../read-documents.js";
import type { Terminal } from "./terminal.js";

/** A reader that says on a terminal what a long build is at, and how to take that back. */
export interface Progress {
  readonly read: ReadDocuments;
  /** Clears the line. */
  readonly end: () => void;
}

/** Characters past which reading takes long enough to say so. */
const LONG = 2_000_000;
const CLEAR_LINE = "\r\u001b[K";

/** Only a terminal is told; a pipe and CI get the summary alone. */
export function withProgress(
  read: ReadDocuments,
  { stderr, env }: Terminal,
  quiet: boolean,
): Progress {
  if (quiet || !stderr.isTTY || env.CI || env.TERM === "dumb") return { read, end: () => {} };
  let shown = false;
  const show = (text: string): void => {
    stderr.write(`${shown ? CLEAR_LINE : ""}${text}`);
    shown = true;
  };
  return {
    read: async (inputs, own) => {
      const isLong = inputs.reduce((sum, { source }) => sum + source.text.length, 0) > LONG;
      const what = inputs.length === 1 ? "1 document" : `${inputs.length} documents`;
      if (isLong) show(`reading ${what} …`);
      const readings = await read(inputs, own);
      if (isLong) show(`generating from ${what} …`);
      return readings;
    },
    end: () => {
      if (shown) stderr.write(CLEAR_LINE);
      shown = false;
    },
  };
}
