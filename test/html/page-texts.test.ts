import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Catalog, Document, Entry, RetiredEntry, Section } from "../../src/catalog.js";
import { visible } from "../../src/emitters/typescript/literal.js";
import { referenceIn } from "../../src/emitters/typescript/reference.js";
import { ownDescription, ownFields } from "../../src/languages/own-texts.js";
import { catalogs } from "../arbitrary-catalog.js";
import { IN_FULL } from "../in-full.js";
import { emitPage } from "./emit-page.js";
import { attribute, below, type Element, elementsOf, textOf } from "./parsed-page.js";

const RUNS = IN_FULL ? 2000 : 40;

/** All that pages are made of. Texts of documents bring none. */
const ELEMENTS: ReadonlySet<string> = new Set(
  (
    "html head meta link title style script body a header button search input kbd div nav ul li span small code main " +
    "h1 h2 h3 h4 p form label select output article blockquote figure figcaption b svg path section table colgroup col " +
    "thead tr th tbody td s wbr details summary dl dt dd"
  ).split(" "),
);
const ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    "aria-controls aria-expanded aria-hidden aria-keyshortcuts aria-label autocapitalize autocomplete charset class " +
    "content d data-h data-import enterkeyhint height hidden href http-equiv id lang name placeholder " +
    "preserveAspectRatio rel role scope spellcheck tabindex type viewBox"
  ).split(" "),
);

it("shows every text of any catalog as it was put in", { timeout: 3_600_000 }, () => {
  fc.assert(
    fc.property(catalogs, (catalog) => {
      const page = emitPage(catalog);
      expect(emitPage(catalog)).toBe(page);
      const elements = elementsOf(page);
      expectNothingElse(elements);
      expectLinks(elements);
      for (const document of catalog.documents) expectDocument(document, elements);
      expectPolicy(elements, catalog);
    }),
    { numRuns: RUNS },
  );
});

function expectNothingElse(elements: readonly Element[]): void {
  for (const { tagName, attrs } of elements) {
    expect(ELEMENTS).toContain(tagName);
    for (const { name } of attrs) expect(ATTRIBUTES).toContain(name);
  }
}

/** No two elements have one id, and each link leads to one. */
function expectLinks(elements: readonly Element[]): void {
  const ids = elements.flatMap((element) => attribute(element, "id") ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const element of elements) {
    const href = attribute(element, "href");
    if (href === null || href === "#" || href === "data:,") continue;
    expect(ids).toContain(href.slice(1));
    expect(new URL(href, "file:///page.html").hash).toBe(href);
  }
}

/** Nothing runs and nothing is styled but what the page brings. */
function expectPolicy(elements: readonly Element[], catalog: Catalog): void {
  const policy = elements
    .filter((element) => attribute(element, "http-equiv") !== null)
    .map((element) => attribute(element, "content") ?? "");
  const hashes = policy.join("").match(/'sha256-[^']+'/g) ?? [];
  const inline = elements.filter(({ tagName }) => tagName === "script" || tagName === "style");
  expect(new Set(inline.map((element) => hashOf(textOf(element))))).toEqual(new Set(hashes));
  expect(policy.join("").replace(/ 'sha256-[^']+'/g, "")).toBe(
    "default-src 'none'; script-src; style-src; img-src data:; base-uri 'none'; form-action 'none'",
  );
  const title = catalog.documents[0]?.title ?? catalog.documents[0]?.module ?? "";
  const [head] = elements.filter(({ tagName }) => tagName === "title");
  expect(head && textOf(head)).toBe(visible(title));
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

function expectDocument(document: Document, elements: readonly Element[]): void {
  const [article] = elements.filter((element) => attribute(element, "id") === document.module);
  if (article === undefined) throw new Error("no article");
  const notes = below(article, "blockquote").flatMap((quote) => below(quote, "p").map(textOf));
  expect(notes).toEqual(document.notes.map(visible));
  const sections = below(article, "section");
  expect(sections).toHaveLength(document.sections.length + document.retired.length);
  const reference = referenceIn(document, "enum", "pascal");
  for (const [index, section] of document.sections.entries()) {
    const tables = expectHeading(section, sections[index]);
    const shown = section.retired.length === 0 ? tables : tables.slice(0, -1);
    expect(shown.flatMap(rowsOf)).toEqual(
      section.entries.map((entry) => ({
        code: visible(entry.code),
        isOld: entry.deprecated,
        cells: cellsOf(document, section, entry, reference(section, entry) ?? ""),
      })),
    );
    expectRetired(section.retired, tables);
  }
  for (const [index, section] of document.retired.entries())
    expectRetired(
      section.entries,
      expectHeading(section, sections[document.sections.length + index]),
    );
}

/** Gives the tables of a section. */
function expectHeading(
  { title, identifier }: Pick<Section, "title" | "identifier">,
  element: Element | undefined,
): readonly Element[] {
  if (element === undefined) throw new Error("no section");
  const [heading] = below(element, "h3");
  expect(heading?.childNodes[0] && textOf(heading.childNodes[0])).toBe(
    `${visible(title ?? identifier)} `,
  );
  return below(element, "table");
}

/** The last table of a section is that of its retired codes. */
function expectRetired(retired: readonly RetiredEntry[], tables: readonly Element[]): void {
  if (retired.length === 0) return;
  expect(tables.slice(-1).flatMap(rowsOf)).toEqual(
    retired.map(({ code, message, identifier }) => ({
      code: visible(code),
      isOld: true,
      cells: [
        ["Last message", visible(message ?? "")],
        ["Was called", visible(identifier)],
      ].filter(([, text]) => text !== ""),
    })),
  );
}

interface ShownRow {
  readonly code: string;
  readonly isOld: boolean;
  /** The header and the text of each cell that is not empty. */
  readonly cells: readonly (readonly [string, string])[];
}

function rowsOf(table: Element): readonly ShownRow[] {
  const [, ...headers] = below(table, "thead").flatMap((head) => below(head, "th").map(textOf));
  return below(table, "tbody").flatMap((body) =>
    below(body, "tr").map((row) => {
      const texts = below(row, "td").map(textOf);
      expect(texts).toHaveLength(headers.length);
      return {
        code: below(row, "a").map(textOf).join(),
        isOld: below(row, "s").length > 0,
        cells: texts
          .map((text, index) => [headers[index] ?? "", text] as const)
          .filter(([, text]) => text !== ""),
      };
    }),
  );
}

/** What a row shows of an entry. */
function cellsOf(
  { languages }: Document,
  section: Section,
  entry: Entry,
  reference: string,
): ShownRow["cells"] {
  const headers = new Set(
    section.entries.flatMap(({ fields }) => fields.map(({ header }) => header)),
  );
  const told = (language: string) =>
    entry.translations.find((translation) => translation.language === language);
  const cells: readonly (readonly [string, string | null | undefined])[] = [
    ["Name", entry.name],
    ["Message", entry.message],
    ["Description", ownDescription(entry)],
    ...languages
      .slice(1)
      .flatMap((language) => [
        [`Message (${language})`, told(language)?.message] as const,
        [`Description (${language})`, told(language)?.description] as const,
      ]),
    ...[...headers].map((header) => {
      const fields = ownFields(entry).filter((field) => field.header === header);
      return [header ?? "Other", fields.map(({ text }) => text).join("\n")] as const;
    }),
    ["HTTP", entry.httpStatus?.toString()],
    ["TypeScript", reference],
  ];
  return cells
    .filter((cell): cell is readonly [string, string] => Boolean(cell[1]))
    .map(([header, text]) => [visible(header), visible(text)]);
}
