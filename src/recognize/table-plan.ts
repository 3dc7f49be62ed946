import type { Table } from "../blocks.js";
import type { ColumnReading } from "../catalog.js";
import type { ReadLanguage } from "../languages/language-header.js";
import type { CodeReader } from "./code-reader.js";
import type { Column } from "./columns.js";
import type { TableContext } from "./evidence.js";
import type { HeaderHint } from "./header-hint.js";
import type { Choice, Hints } from "./hints.js";
import type { ColumnLanguages } from "./language-columns.js";
import type { AssignedRole } from "./roles.js";

/** How a table is to be read. */
export interface TablePlan {
  readonly taken: boolean;
  readonly reason: string;
  /** One a column; empty if the table is not taken. */
  readonly roles: readonly AssignedRole[];
  readonly columns: readonly ColumnReading[];
  /** Its codes are numbers, or have numbers in them: a word alone is none. */
  readonly numeric: boolean;
  /** Most of its codes have words beside them: `404 Not Found`. */
  readonly phrased: boolean;
  /** Its codes are symbols with an HTTP status behind each, or before: `NOT_FOUND (404)`, `404 carts.missing`. */
  readonly statusPairs: boolean;
  /** The column that might as well have been the code; null if none was near. */
  readonly rival: Column | null;
  readonly codes: CodeReader;
  readonly languages: ColumnLanguages;
}

/** A table and the words that stand over it. */
export interface PlacedTable {
  readonly table: Table;
  readonly context: Omit<TableContext, "share">;
  readonly choice: Choice;
}

/** What all tables of a document are read with. */
export interface ReadingKit {
  readonly readHeader: (header: string) => HeaderHint;
  readonly codes: CodeReader;
  readonly readLanguage: ReadLanguage;
  readonly hints: Hints;
}
