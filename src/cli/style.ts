import { styleText } from "node:util";
import type { Output } from "./terminal.js";

type Format = Parameters<typeof styleText>[0];

/** Paints a text where the stream shows colours. */
export type Paint = (format: Format, text: string) => string;

/** `NO_COLOR` and `FORCE_COLOR` are obeyed; a pipe and CI get plain text. */
export function createPaint(stream: Output, env: NodeJS.ProcessEnv): Paint {
  const on = env.NO_COLOR
    ? false
    : env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "0"
      ? true
      : stream.isTTY === true && !env.CI && env.TERM !== "dumb";
  return (format, text) => (on ? styleText(format, text, { validateStream: false }) : text);
}

/** A text of a document for a terminal: no escape sequence of a stranger reaches it. */
export function terminalText(text: string): string {
  return text.replace(
    /[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
