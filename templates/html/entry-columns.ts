import type { Document, Entry, Section } from "../../src/catalog.js";
import { displayWidth } from "../../src/emitters/display-width.js";
import type { Reference } from "../../src/emitters/typescript/reference.js";
import { ownDescription, ownFields } from "../../src/languages/own-texts.js";

/** A column of a section's table, beside that of the codes. */
export interface EntryColumn {
  readonly header: string;
  /** The kind of its cells, one letter, since each of them bears it. */
  readonly kind: "n" | "m" | "d" | "f" | "s" | "t";
  /** The language of its texts, if that is known. */
  readonly language: string | null;
  /** Characters that it is wide; null where it shares what the others leave. */
  readonly width: number | null;
  readonly text: (entry: Entry) => string;
}

const UNKNOWN_LANGUAGE = "und";
/** Texts up to this width get a column that fits. */
const NARROW = 20;
/** Names leave room for the texts beside them. */
const WIDEST_NAME = 24;

/** The columns that a section's entries fill, in the order in which one reads them. */
export function entryColumns(
  section: Section,
  { languages }: Pick<Document, "languages">,
  reference: Reference,
): readonly EntryColumn[] {
  const { entries } = section;
  const [own = UNKNOWN_LANGUAGE, ...others] = languages;
  const language = own === UNKNOWN_LANGUAGE ? null : own;
  const columns: readonly Omit<EntryColumn, "width">[] = [
    { header: "Name", kind: "n", language: null, text: ({ name }) => name ?? "" },
    { header: "Message", kind: "m", language, text: ({ message }) => message ?? "" },
    { header: "Description", kind: "d", language, text: (entry) => ownDescription(entry) ?? "" },
    ...others.flatMap(languageColumns),
    ...fieldColumns(entries),
    {
      header: "HTTP",
      kind: "s",
      language: null,
      text: ({ httpStatus }) => (httpStatus === null ? "" : String(httpStatus)),
    },
    {
      header: "TypeScript",
      kind: "t",
      language: null,
      text: (entry) => reference(section, entry) ?? "",
    },
  ];
  return columns.flatMap((column) => {
    const widest = widestOf(column, entries);
    return widest === 0 ? [] : [{ ...column, width: widthOf(column, widest) }];
  });
}

/** What is said in a language: the message, and the description. */
function languageColumns(language: string): readonly Omit<EntryColumn, "width">[] {
  const told = ({ translations }: Entry) => translations.find((one) => one.language === language);
  const tag = language === UNKNOWN_LANGUAGE ? null : language;
  return [
    {
      header: `Message (${language})`,
      kind: "f",
      language: tag,
      text: (entry) => told(entry)?.message ?? "",
    },
    {
      header: `Description (${language})`,
      kind: "f",
      language: tag,
      text: (entry) => told(entry)?.description ?? "",
    },
  ];
}

/** One column for each header of the entries' other cells, in order of first appearance. */
function fieldColumns(entries: readonly Entry[]): readonly Omit<EntryColumn, "width">[] {
  const headers = new Set(entries.flatMap(({ fields }) => fields.map(({ header }) => header)));
  return [...headers].map((name) => ({
    header: name ?? "Other",
    kind: "f",
    language: null,
    text: (entry) =>
      ownFields(entry)
        .filter(({ header }) => header === name)
        .map(({ text }) => text)
        .join("\n"),
  }));
}

/** Zero if no entry fills the column. */
function widestOf({ header, text }: Omit<EntryColumn, "width">, entries: readonly Entry[]): number {
  let widest = 0;
  for (const entry of entries) {
    const content = text(entry);
    if (content !== "") widest = Math.max(widest, displayWidth(content.slice(0, 100)), 1);
  }
  return widest === 0 ? 0 : Math.max(widest, displayWidth(header.slice(0, 100)));
}

/** The message takes what is left, and shares it with other long texts. */
function widthOf({ kind }: Omit<EntryColumn, "width">, widest: number): number | null {
  if (kind === "n" || kind === "t") return Math.min(widest, WIDEST_NAME);
  return kind === "m" || widest > NARROW ? null : widest;
}
