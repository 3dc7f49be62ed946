import type { Location, Position } from "./source.js";

/** Everything errgen knows: the one model between parsers and emitters. Texts hold `\n` only. */
export interface Catalog {
  readonly documents: readonly Document[];
}

/** One document that lists error codes. */
export interface Document {
  /** Relative to the project root, with `/`. */
  readonly path: string;
  /** The parser that read it: `markdown`, `lisp`, `rst`, `indented`, `delimited`, `json`, `yaml`. */
  readonly format: string;
  /** Its folder in the output, in kebab-case; unique in the catalog. */
  readonly module: string;
  /** Its first heading, if no other is as high and no entry stands before it. */
  readonly title: string | null;
  /** Prose of the sections that hold entries. */
  readonly notes: readonly string[];
  /**
   * The languages of its texts, as BCP 47 tags, if there are several: first that of the messages (`und` if
   * nothing tells it), then those of the translations.
   */
  readonly languages: readonly string[];
  /** The other documents whose texts are translations of its own, one a language. */
  readonly siblings: readonly Sibling[];
  readonly examples: readonly ResponseExample[];
  readonly tables: readonly TableReading[];
  readonly sections: readonly Section[];
  /** Sections that it had once, by identifier. */
  readonly retired: readonly RetiredSection[];
  readonly skipped: readonly SkippedRow[];
}

/** A document that says the same in another language. */
export interface Sibling {
  /** A BCP 47 tag. */
  readonly language: string;
  /** Relative to the project root, with `/`. */
  readonly path: string;
}

/** A JSON body in a document that ties a code to an HTTP status. */
export interface ResponseExample {
  /** 100 to 599. */
  readonly httpStatus: number;
  readonly code: string;
  readonly message: string | null;
  /** The JSON, as written. */
  readonly body: string;
  readonly location: Location;
}

/** The entries of one heading, one table without headings, or one group. */
export interface Section {
  /** As written; null if the document gives none. */
  readonly title: string | null;
  /** PascalCase, unique in its document. */
  readonly identifier: string;
  /** The last word of the title if it is a path: `/user/login`. */
  readonly route: string | null;
  /** The first and the last code that a comment reserves for this section. */
  readonly range: readonly [min: number, max: number] | null;
  readonly entries: readonly Entry[];
  /** Entries that it had once, by code. */
  readonly retired: readonly RetiredEntry[];
  readonly location: Location;
}

/**
 * A code that its section has no more, as the lock file remembers it: nobody else gets its name, and who
 * followed a link to it, or meets it in an old log, is to find it.
 */
export interface RetiredEntry {
  readonly code: string;
  /** From 1: which of the section's entries with this code it was. */
  readonly number: number;
  readonly identifier: string;
  /** What it said last, on one line and cut off after 80 characters; null if the lock has no words of it. */
  readonly message: string | null;
}

/** A section that its document has no more, or that has no more entries; all of its codes are retired. */
export interface RetiredSection {
  /** As last written, on one line and cut off after 80 characters; null if it had none. */
  readonly title: string | null;
  readonly identifier: string;
  readonly entries: readonly RetiredEntry[];
}

export type CodeType = "number" | "string";

/** One error code of one section. */
export interface Entry {
  /** As written: `00000`, `-1`, `E1001`, `0x80070005`. */
  readonly code: string;
  /** Whether programs compare it as a number or as a string. */
  readonly codeType: CodeType;
  /** The symbolic name that the document gives, as written. */
  readonly name: string | null;
  /** A TypeScript name, unique in its section. */
  readonly identifier: string;
  /** The text for people. */
  readonly message: string | null;
  /** The longer explanation, if the document has both. */
  readonly description: string | null;
  /** 100 to 599. */
  readonly httpStatus: number | null;
  readonly deprecated: boolean;
  /** The cells of every other column, in column order. */
  readonly fields: readonly Field[];
  /** Its texts in other languages: one a language. */
  readonly translations: readonly Translation[];
  /** Where each part stands. */
  readonly places: Readonly<Partial<Record<EntryPart, Position>>>;
  /** The row. */
  readonly location: Location;
}

export type EntryPart = "code" | "name" | "message" | "description" | "httpStatus";

/** The texts of an entry in another language than its own. */
export interface Translation {
  /** A BCP 47 tag in its canonical form: `en`, `zh-TW`. */
  readonly language: string;
  readonly message: string | null;
  readonly description: string | null;
  /** The cell, or the row of another document. */
  readonly location: Location;
}

/** A cell that is none of an entry's parts. */
export interface Field {
  /** Null for a column without a header. */
  readonly header: string | null;
  readonly text: string;
}

/** What a column of a table was taken for. */
export type Role = EntryPart | "other";

/** How one table was understood. */
export interface TableReading {
  readonly location: Location;
  /** Rows below the header, skipped ones too. */
  readonly rows: number;
  readonly entries: number;
  readonly skipped: number;
  readonly taken: boolean;
  /** Why it was taken or not, in words. */
  readonly reason: string;
  readonly columns: readonly ColumnReading[];
}

export interface ColumnReading {
  readonly header: string | null;
  readonly role: Role;
  /** How sure the role is, 0 to 1. */
  readonly score: number;
  /** The language of its texts, as a BCP 47 tag, where the columns of the table have several. */
  readonly language: string | null;
}

export type SkipReason =
  | "empty-row"
  | "separator"
  | "group-row"
  | "header-repeated"
  | "repeated"
  | "no-code"
  | "unreadable";

/** A row that was read and is no entry. */
export interface SkippedRow {
  readonly reason: SkipReason;
  readonly text: string;
  readonly location: Location;
}

/** An entry before it has a TypeScript name. */
export type RecognizedEntry = Omit<Entry, "identifier">;

/** A section before it has a TypeScript name. */
export type RecognizedSection = Omit<Section, "identifier" | "entries" | "retired"> & {
  readonly entries: readonly RecognizedEntry[];
};

/** A document before its module and its parts have names. */
export type RecognizedDocument = Omit<Document, "module" | "sections" | "retired"> & {
  readonly sections: readonly RecognizedSection[];
};

/** What look-ups return for an entry: its message, else its description, else its name, else its code. */
export function entryText(entry: Pick<Entry, "code" | "name" | "message" | "description">): string {
  return entry.message ?? entry.description ?? entry.name ?? entry.code;
}

/**
 * What look-ups return for an entry in a language: its message there, else its description there, else
 * what they return in the language of the document.
 */
export function entryTextIn(
  language: string,
  entry: Parameters<typeof entryText>[0] & Pick<Entry, "translations">,
): string {
  const told = entry.translations.find((one) => one.language === language);
  return told?.message ?? told?.description ?? entryText(entry);
}
