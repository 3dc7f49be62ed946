import type { Document, Entry, Section } from "../../src/catalog.js";
import type { Reference } from "../../src/emitters/typescript/reference.js";
import { ownDescription, ownFields } from "../../src/languages/own-texts.js";
import { cell, codeSpan, heading, quotation } from "./escape.js";
import { entryCount } from "./summary.js";
import { table } from "./table.js";

/** The page of one document: where it comes from, its notes, and a table for each section. */
export function documentPage(document: Document, reference: Reference): string {
  const { title, module, notes, languages, sections } = document;
  return [
    `# ${heading(title ?? module)}`,
    entryCount(document),
    quotation(notes),
    ...sections.flatMap((section, index) =>
      sectionPart(
        section,
        sections.length === 1 && section.title === title ? null : index + 1,
        languages.slice(1),
        reference,
      ),
    ),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** `number` is null where the page's title says it all. */
function sectionPart(
  section: Section,
  number: number | null,
  languages: readonly string[],
  reference: Reference,
): readonly string[] {
  const { title, route, range, entries } = section;
  const facts = [
    route !== null && route !== title ? `Route ${codeSpan(route)}.` : null,
    range === null ? null : `Reserved codes ${range[0]} to ${range[1]}.`,
    entries.length === 0 ? "No codes yet." : null,
  ].filter((fact) => fact !== null);
  return [
    ...(number === null ? [] : [`## ${heading(title ?? `Section ${number}`)}`]),
    ...(facts.length === 0 ? [] : [facts.join(" ")]),
    ...(entries.length === 0 ? [] : [entryTable(section, languages, reference)]),
  ];
}

interface Column {
  readonly header: string;
  readonly show: (entry: Entry) => string;
}

/** Columns that no entry of the section fills are left out. */
function entryTable(section: Section, languages: readonly string[], reference: Reference): string {
  const { entries } = section;
  const columns: readonly Column[] = [
    {
      header: "Code",
      show: ({ code, deprecated }) => (deprecated ? `~~${codeSpan(code)}~~` : codeSpan(code)),
    },
    { header: "Name", show: ({ name }) => (name === null ? "" : codeSpan(name)) },
    { header: "Message", show: ({ message }) => cell(message ?? "") },
    {
      header: "Description",
      show: (entry) => cell(ownDescription(entry) ?? ""),
    },
    ...languages.flatMap(languageColumns),
    { header: "HTTP", show: ({ httpStatus }) => (httpStatus === null ? "" : String(httpStatus)) },
    ...fieldColumns(entries),
    {
      header: "TypeScript",
      show: (entry) => {
        const written = reference(section, entry);
        return written === null ? "" : codeSpan(written);
      },
    },
  ];
  const shown = columns
    .map(({ header, show }) => ({ header, cells: entries.map(show) }))
    .filter(({ cells }) => cells.some((text) => text !== ""));
  return table(
    shown.map(({ header }) => header),
    entries.map((_, row) => shown.map(({ cells }) => cells[row] ?? "")),
  );
}

/** What is said in a language: the message, and the description. */
function languageColumns(language: string): readonly Column[] {
  const told = ({ translations }: Entry) => translations.find((one) => one.language === language);
  return [
    { header: `Message (${language})`, show: (entry) => cell(told(entry)?.message ?? "") },
    { header: `Description (${language})`, show: (entry) => cell(told(entry)?.description ?? "") },
  ];
}

/** One column for each header of the entries' other cells, in order of first appearance. */
function fieldColumns(entries: readonly Entry[]): readonly Column[] {
  const headers = new Set(entries.flatMap(({ fields }) => fields.map(({ header }) => header)));
  return [...headers].map((name) => ({
    header: name === null ? "Other" : cell(name),
    show: (entry) =>
      ownFields(entry)
        .filter(({ header }) => header === name)
        .map(({ text }) => cell(text))
        .join("<br>"),
  }));
}
