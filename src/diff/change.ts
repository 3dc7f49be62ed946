import type { Document, Entry, Section } from "../catalog.js";

/** What a change asks of whoever uses the catalog, in the words of semantic versioning. */
export type Level = "major" | "minor" | "patch";

/**
 * What a change may be, and what it asks of programs that were written for the catalog as it was.
 *
 * Major, for a program no longer compiles, or a client takes one error for another:
 * - `removed`: the code, and its name with it.
 * - `renumbered`: servers and clients of different age send and expect different codes.
 * - `reused`: the code means something else, which an older client tells people wrongly.
 * - `renamed`: the TypeScript name, or the name in the document, is another one. `minor` where the
 *   document gives a name that it did not give before and the TypeScript name stays.
 * - `moved`: the name is another enum's, or another module's.
 * - `type-changed`: `1001 === "1001"` is false.
 * - `status-changed`: proxies, retries and clients act on the HTTP status before anybody reads the code.
 *   `minor` where none was told before.
 * - `parameters-changed`: what fills the message in takes other values.
 * - `section-removed`, `section-renamed`: the enum, its guard and its maps. `patch` without entries, for
 *   which no code is generated.
 * - `document-removed`: its module. `patch` without entries.
 * - `document-renamed`: its module has another name. `patch` where the name stays.
 * - `language-removed`: the texts that a program asks for.
 *
 * Minor, for there is more to use, or to avoid:
 * - `added`, `section-added`, `document-added`, `language-added`; sections and documents without entries
 *   are `patch`.
 * - `deprecated`, `undeprecated`: as semantic versioning has it.
 *
 * Patch, for only people read it:
 * - `message-changed`, `description-changed`, `translation-changed`, `details-changed` (other columns),
 *   `section-retitled` (its name stays), `range-changed` (the codes that a section reserves).
 */
export type ChangeKind =
  | "removed"
  | "renumbered"
  | "reused"
  | "renamed"
  | "moved"
  | "type-changed"
  | "status-changed"
  | "parameters-changed"
  | "section-removed"
  | "section-renamed"
  | "document-removed"
  | "document-renamed"
  | "language-removed"
  | "added"
  | "section-added"
  | "document-added"
  | "language-added"
  | "deprecated"
  | "undeprecated"
  | "message-changed"
  | "description-changed"
  | "translation-changed"
  | "details-changed"
  | "section-retitled"
  | "range-changed";

/** A difference between two catalogs. */
export interface Change {
  readonly kind: ChangeKind;
  readonly level: Level;
  /** What it is about as it was; null if it is new. */
  readonly before: Subject | null;
  /** What it is about as it is; null if it is gone. */
  readonly after: Subject | null;
  /** What changed, as it was: the code of `renumbered`, the text of `message-changed`. Null where nothing was. */
  readonly from: string | null;
  readonly to: string | null;
}

/** A document, one of its sections, or one of its entries. */
export interface Subject {
  readonly document: Document;
  readonly section: Section | null;
  readonly entry: Entry | null;
}

/** An entry with where it stands. */
export interface PlacedEntry extends Subject {
  readonly section: Section;
  readonly entry: Entry;
}

/** The same thing in two catalogs. */
export interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

/** The heaviest of the changes; null if there is none. */
export function heaviest(changes: readonly Pick<Change, "level">[]): Level | null {
  const levels: readonly Level[] = ["major", "minor", "patch"];
  return levels.find((level) => changes.some((change) => change.level === level)) ?? null;
}
