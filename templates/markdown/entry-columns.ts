import type { Entry, Section } from "../../src/catalog.js";
import type { Reference } from "../../src/emitters/typescript/reference.js";
import { ownDescription, ownFields } from "../../src/languages/own-texts.js";
import { cell, codeSpan } from "./escape.js";

/** The header of the messages. */
export const MESSAGE = "Message";

/** What is told of each entry of a section under one header, escaped. */
export interface Column {
  readonly header: string;
  readonly cells: readonly string[];
  /** A text that may be told below the table: what an entry is known by stays in it. */
  readonly isText: boolean;
}

/** The columns of a section, without those that no entry fills. */
export function entryColumns(
  section: Section,
  languages: readonly string[],
  reference: Reference,
): readonly Column[] {
  const { entries } = section;
  const column = (header: string, show: (entry: Entry) => string, isText = false): Column => ({
    header,
    cells: entries.map(show),
    isText,
  });
  const text = (header: string, show: (entry: Entry) => string | null): Column =>
    column(header, (entry) => cell(show(entry) ?? ""), true);
  return [
    column("Code", ({ code, deprecated }) =>
      deprecated ? `~~${codeSpan(code)}~~` : codeSpan(code),
    ),
    column("Name", ({ name }) => (name === null ? "" : codeSpan(name)), true),
    text(MESSAGE, ({ message }) => message),
    text("Description", ownDescription),
    ...languages.flatMap((language) => [
      text(`Message (${language})`, (entry) => told(entry, language)?.message ?? null),
      text(`Description (${language})`, (entry) => told(entry, language)?.description ?? null),
    ]),
    column("HTTP", ({ httpStatus }) => (httpStatus === null ? "" : String(httpStatus))),
    ...fieldHeaders(entries).map((header) =>
      column(header === null ? "Other" : cell(header), (entry) => fieldsOf(entry, header), true),
    ),
    typescriptColumn(section, reference),
  ].filter(({ cells }) => cells.some((one) => one !== ""));
}

/**
 * What programs write. What all of a section begin with stands in the header, since code is not broken into
 * lines: on a phone it would leave no room for the texts.
 */
function typescriptColumn(section: Section, reference: Reference): Column {
  const written = section.entries.map((entry) => reference(section, entry) ?? "");
  const owner = `${section.identifier}.`;
  const isOwned = written.every((one) => one.startsWith(owner));
  return {
    header: isOwned ? `TypeScript: ${codeSpan(section.identifier)}` : "TypeScript",
    cells: written.map((one) =>
      one === "" ? "" : codeSpan(isOwned ? one.slice(owner.length) : one),
    ),
    isText: false,
  };
}

function told({ translations }: Entry, language: string) {
  return translations.find((one) => one.language === language);
}

/** The headers of the entries' other cells, in order of first appearance. */
function fieldHeaders(entries: readonly Entry[]): readonly (string | null)[] {
  return [...new Set(entries.flatMap(({ fields }) => fields.map(({ header }) => header)))];
}

function fieldsOf(entry: Entry, name: string | null): string {
  return ownFields(entry)
    .filter(({ header }) => header === name)
    .map(({ text }) => cell(text))
    .join("<br>");
}
