import type { GivenNames } from "./identifiers/name-document.js";
import type { ReadingSettings } from "./read-document.js";
import type { Source } from "./source.js";

/** A document to read. */
export interface Input {
  readonly source: Source;
  /** The user named this very file: it must hold entries. One found in a folder may hold none. */
  readonly named: boolean;
  readonly settings?: DocumentSettings;
}

/** What the configuration says of one document. */
export interface DocumentSettings extends ReadingSettings, GivenNames {
  readonly module?: string;
}
