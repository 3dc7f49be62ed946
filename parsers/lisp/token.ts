import type { AtomKind, SequenceKind } from "./form.js";

/** What is done with the form or the two forms that follow a prefix. */
export type PrefixKind =
  | "quote"
  | "pass"
  | "discard"
  | "metadata"
  | "hash"
  | "conditional"
  | "feature"
  | "no-feature";

/** The smallest piece a reader sees, with its offsets. */
export type Token =
  | {
      readonly type: "open";
      readonly kind: SequenceKind;
      readonly start: number;
      readonly end: number;
    }
  | { readonly type: "close"; readonly start: number; readonly end: number }
  | { readonly type: "atom"; readonly kind: AtomKind; readonly start: number; readonly end: number }
  | {
      readonly type: "prefix";
      readonly kind: PrefixKind;
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly type: "comment";
      readonly kind: "line" | "block";
      readonly start: number;
      readonly end: number;
    }
  /** `#lang`, `#!`: read over. */
  | { readonly type: "directive"; readonly start: number; readonly end: number };

/** What a tokenizer knows of the text besides the place where it stands. */
export interface Scan {
  readonly text: string;
  /** A string or block comment ran to the end of the text: later ones are only sought in their line. */
  torn: boolean;
  /** The line number, from 1, of an offset. */
  readonly line: (offset: number) => number;
  readonly fault: (
    code: string,
    message: string,
    start: number,
    end: number,
    hint?: string,
  ) => void;
}
