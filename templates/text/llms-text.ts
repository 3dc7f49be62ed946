import type {
  Catalog,
  Document,
  Entry,
  RetiredEntry,
  RetiredSection,
  Section,
} from "../../src/catalog.js";
import type { Reference } from "../../src/emitters/typescript/reference.js";
import { ownDescription, ownFields } from "../../src/languages/own-texts.js";
import { cell, codeSpan, heading, lineStart, quotation } from "../markdown/escape.js";
import { entryCount } from "../markdown/summary.js";

/** How programs refer to the entries of each document. */
export type References = (document: Document) => Reference;

/**
 * All codes as text that people, searches and language models read from top to bottom, after the
 * convention of llms.txt: a title, a summary in a quotation, and sections of lists. Each code is an item of
 * its own with all that is known of it. `comment` stands below the summary, on the fifth line.
 */
export function llmsText(catalog: Catalog, comment: string, references: References): string {
  return [
    "# Error codes",
    `> ${summary(catalog)}`,
    comment,
    LEGEND,
    ...catalog.documents.flatMap((document) => documentPart(document, references(document))),
  ].join("\n\n");
}

const LEGEND =
  "Each item is one code: the code, what TypeScript programs write for it, and its message. Below it stand its name, its description and its texts in other languages, where it has any.";

function summary({ documents }: Catalog): string {
  const sections = documents.flatMap((document) => document.sections);
  const codes = sections.reduce((sum, { entries }) => sum + entries.length, 0);
  return `${count(codes, "error code")} in ${count(sections.length, "section")} of ${count(documents.length, "document")}: what each one means, and its HTTP status.`;
}

function count(n: number, one: string): string {
  return `${n} ${n === 1 ? one : `${one}s`}`;
}

function documentPart(document: Document, reference: Reference): readonly string[] {
  const { title, module, notes, sections, retired } = document;
  return [
    `## ${heading(title ?? module)}`,
    `${entryCount(document)} Module ${codeSpan(module)}.`,
    quotation(notes),
    ...sections.flatMap((section, index) => sectionPart(section, index + 1, reference)),
    ...retired.flatMap(retiredPart),
  ].filter((part) => part !== "");
}

function sectionPart(section: Section, number: number, reference: Reference): readonly string[] {
  const { title, identifier, route, range, entries, retired } = section;
  const facts = [
    entries.length === 0 ? "No codes yet." : `Type ${codeSpan(identifier)}.`,
    route === null || route === title ? null : `Route ${codeSpan(route)}.`,
    range === null ? null : `Reserved codes ${range[0]} to ${range[1]}.`,
  ].filter((fact) => fact !== null);
  return [
    `### ${heading(title ?? `Section ${number}`)}`,
    facts.join(" "),
    [...entries.map((entry) => item(entry, reference(section, entry))), ...retired.map(gone)].join(
      "\n",
    ),
  ].filter((part) => part !== "");
}

function retiredPart({ title, identifier, entries }: RetiredSection): readonly string[] {
  return [`### ${heading(title ?? identifier)}`, "Retired.", entries.map(gone).join("\n")];
}

/** A code that is in no program any more, but in old logs. */
function gone({ code, message }: RetiredEntry): string {
  return `- ${lineStart(codeSpan(code))} (retired)${message === null ? "" : `: ${cell(message)}`}`;
}

/** One code with all that is known of it. */
function item(entry: Entry, written: string | null): string {
  const { code, message, httpStatus, deprecated } = entry;
  const marks = [
    httpStatus === null ? null : `HTTP ${httpStatus}`,
    deprecated ? "deprecated" : null,
  ].filter((mark) => mark !== null);
  const lead = [
    codeSpan(code),
    written === null ? null : codeSpan(written),
    marks.length === 0 ? null : `(${marks.join(", ")})`,
  ].filter((part) => part !== null);
  const text = cell(message ?? "");
  return [
    `- ${lineStart(lead.join(" "))}${text === "" ? "" : `: ${text}`}`,
    ...details(entry).map(([label, detail]) => `  - ${lineStart(label)}: ${detail}`),
  ].join("\n");
}

function details(entry: Entry): readonly (readonly [label: string, text: string])[] {
  const { name, translations } = entry;
  const all: readonly (readonly [string, string])[] = [
    ["Name", name === null ? "" : codeSpan(name)],
    ["Description", cell(ownDescription(entry) ?? "")],
    ...translations.flatMap(({ language, message, description }) => [
      [`Message (${language})`, cell(message ?? "")] as const,
      [`Description (${language})`, cell(description ?? "")] as const,
    ]),
    ...ownFields(entry).map(
      ({ header, text }) => [header === null ? "Other" : cell(header), cell(text)] as const,
    ),
  ];
  return all.filter(([, text]) => text !== "");
}
