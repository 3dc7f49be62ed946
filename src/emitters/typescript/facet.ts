import type { Entry, Section } from "../../catalog.js";

/** What a module of maps and look-ups tells of codes: their messages, their names or their HTTP statuses. */
export interface Facet {
  /** The type of a map, `ErrorMessages<Code>`, and what its comment says. */
  readonly type: string;
  readonly typeDoc: string;
  /** The type of what a code has. */
  readonly value: "string" | "number";
  /** Whether there are codes that have none. */
  readonly partial: boolean;
  /** What the comments call one, and all: `message`, `messages`. */
  readonly noun: string;
  readonly plural: string;
  /** The names of a section's map and look-up. */
  readonly map: (section: Section) => string;
  readonly lookUp: (section: Section) => string;
  /** The name of the look-up over the whole document. */
  readonly whole: string;
  /** The name of the look-up by section and code. */
  readonly within: string;
  /** What is told of an entry; null for nothing. */
  readonly of: (entry: Entry) => string | number | null;
  /** What has to be the same wherever a code stands, for a look-up over the whole document. */
  readonly meaning: (entry: Entry) => string | number | null;
}
