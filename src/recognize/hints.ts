import type { EntryPart } from "../catalog.js";
import type { Column } from "./columns.js";

/** What a user says of a document's tables, where recognition is not to decide. */
export interface Hints {
  /** Which column holds which part: by its header, or by its position from 1. */
  readonly columns?: ColumnHints | undefined;
  /** The tables to read, by a title above them; `!title` leaves the tables below it out. */
  readonly tables?: readonly string[] | undefined;
  /** What a code looks like: a regular expression, used with the flag `u`. */
  readonly codePattern?: string | undefined;
}

/** Columns by their headers, or by their positions from 1. */
export type ColumnHints = Readonly<Partial<Record<EntryPart, string | number | undefined>>> & {
  /** The columns with the message in other languages, by the tags of these. */
  readonly translations?: Readonly<Record<string, string | number>> | undefined;
};

/** Titles and headers are compared without regard to case, blanks and a colon at the end. */
export function isSameTitle(one: string, other: string): boolean {
  return plainTitle(one) === plainTitle(other);
}

function plainTitle(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s+/gu, " ")
    .replace(/(?<!\s)\s*:\s*$/u, "")
    .trim()
    .toLowerCase();
}

/** What the titles above a table mean for it: read it beyond doubt, leave it, or decide as always. */
export type Choice = "read" | "leave" | "open";

/** With titles that are to be read every other table is left; the nearest title decides. */
export function chooseTable(nearestFirst: readonly string[], { tables = [] }: Hints): Choice {
  const left = tables.filter(isLeft).map((title) => title.slice(1));
  const read = tables.filter((title) => !isLeft(title));
  for (const title of nearestFirst) {
    if (left.some((one) => isSameTitle(one, title))) return "leave";
    if (read.some((one) => isSameTitle(one, title))) return "read";
  }
  return read.length > 0 ? "leave" : "open";
}

export function isLeft(title: string): boolean {
  return title.startsWith("!");
}

/** The parts that are settled, by column. */
export type FixedParts = ReadonlyMap<number, EntryPart>;

export function fixParts(columns: readonly Column[], hints: Hints): FixedParts {
  const fixed = new Map<number, EntryPart>();
  const { translations: _, ...parts } = hints.columns ?? {};
  for (const [part, where] of Object.entries(parts)) {
    const column = columns.find(({ header, index }) =>
      typeof where === "number"
        ? index === where - 1
        : where !== undefined && header !== null && isSameTitle(header, where),
    );
    if (column) fixed.set(column.index, part as EntryPart);
  }
  return fixed;
}

/** Whether a header was named for the codes: then its table lists errors, whatever else it looks like. */
export function isCodeNamed(fixed: FixedParts, { columns }: Hints): boolean {
  return typeof columns?.code === "string" && [...fixed.values()].includes("code");
}
