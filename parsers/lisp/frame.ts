import type { Form, SequenceKind } from "./form.js";
import type { PrefixKind } from "./token.js";

/** An opening bracket whose closing one has not come yet. */
export interface BracketFrame {
  readonly type: "bracket";
  readonly kind: SequenceKind;
  readonly start: number;
  /** The offset behind the bracket, `#{` included. */
  readonly inside: number;
  /** Columns of the bracket and of the first token on its line. */
  readonly column: number;
  readonly indent: number;
  readonly line: number;
  readonly items: Form[];
  /** The item read last was one branch of `#+`: a `#-` right behind it is the other one. */
  branched: boolean;
  /** The line ends with the bracket; null until that is known. */
  hanging: boolean | null;
}

/** A prefix that waits for the forms it applies to. */
export interface PrefixFrame {
  readonly type: "prefix";
  readonly kind: PrefixKind;
  readonly start: number;
  readonly items: Form[];
}

export type Frame = BracketFrame | PrefixFrame;

/** How many forms the prefix takes. */
export function formsTaken(kind: PrefixKind): number {
  return kind === "metadata" || kind === "feature" || kind === "no-feature" ? 2 : 1;
}

export const CLOSING: Readonly<Record<SequenceKind, string>> = {
  list: ")",
  vector: "]",
  set: "}",
  map: "}",
};
