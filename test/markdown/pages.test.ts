import fc from "fast-check";
import { expect, it } from "vitest";
import type { Document, Entry, Section } from "../../src/catalog.js";
import { markdownDocs } from "../../src/emitters/markdown.js";
import { visible } from "../../src/emitters/typescript/literal.js";
import { ownDescription, ownFields } from "../../src/languages/own-texts.js";
import { catalogs } from "../arbitrary-catalog.js";
import { IN_FULL } from "../in-full.js";
import { readPage } from "./read-page.js";

const RUNS = IN_FULL ? 2000 : 30;
const OPTIONS = { importExtension: ".js", header: [], docs: "docs" } as const;

it("shows exactly what is in a catalog, and no HTML but its own", { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(catalogs, ({ documents }) => {
      const [document] = documents as readonly [Document];
      const [page] = [...markdownDocs.emit({ documents }, OPTIONS)];
      const { headings, notes, told, html, rows, links } = readPage(page?.contents ?? "");
      expect([...told].sort()).toEqual(expectedTexts(document).sort());
      expect(notes.join("\n\n")).toBe(
        document.notes
          .map(seen)
          .filter((note) => note !== "")
          .join("\n\n"),
      );
      expect(headings[0]).toBe(oneLine(document.title ?? document.module));
      expect(new Set(headings).size).toBe(headings.length);
      const anchors = html.flatMap(
        (one) => /^<a id="([\w.~:-]+)" name="\1">$/.exec(one)?.[1] ?? [],
      );
      const own = html.slice(1).filter((one) => one !== "<br>" && one !== "</a>");
      expect(own).toHaveLength(anchors.length);
      expect(new Set(anchors).size).toBe(anchors.length);
      for (const link of links) expect(anchors).toContain(link);
      expect(rows.map(({ code }) => code)).toEqual(expectedCodes(document));
      for (const {
        anchors: [name = "", ...others],
        code,
      } of rows) {
        expect(others).toEqual([]);
        expect(codeIn(name)).toBe(code);
      }
    }),
    { numRuns: RUNS },
  );
});

/** A text as a page shows it: the invisible is told in escapes, and blanks are one. */
function oneLine(text: string): string {
  return visible(text).replace(/\s+/gu, " ").trim();
}

function seen(text: string): string {
  return text
    .split("\n")
    .map(oneLine)
    .filter((line) => line !== "")
    .join("\n");
}

/** The code that an anchor names. */
function codeIn(anchor: string): string {
  const code = anchor.slice(anchor.indexOf("-") + 1).replace(/:\d+$/, "");
  const halves = code.replace(/~u([\da-f]{4})/g, (_, hex) =>
    encodeURIComponent(visible(String.fromCharCode(Number.parseInt(hex, 16)))),
  );
  return oneLine(decodeURIComponent(halves.replaceAll("~", "%")));
}

function expectedCodes({ sections, retired }: Document): readonly string[] {
  const all = [...sections, ...retired.map((one) => ({ entries: [], retired: one.entries }))];
  return all.flatMap((one) => [...one.entries, ...one.retired].map(({ code }) => oneLine(code)));
}

function expectedTexts({ sections, retired }: Document): string[] {
  const old = [...sections.map((one) => one.retired), ...retired.map((one) => one.entries)].flat();
  return [
    ...sections.flatMap((section) => section.entries.flatMap((entry) => textsOf(section, entry))),
    ...old.flatMap(({ code, message, identifier }) => [
      ...line(code, "Message", message),
      ...line(code, "Name", identifier),
    ]),
  ];
}

function textsOf({ identifier }: Section, entry: Entry): readonly string[] {
  const { code, name, message, httpStatus, translations } = entry;
  const headers = new Set(entry.fields.map(({ header }) => header));
  return [
    ...line(code, "Name", name && oneLine(name)),
    ...line(code, "Message", message),
    ...line(code, "Description", ownDescription(entry)),
    ...translations.flatMap((one) => [
      ...line(code, `Message (${one.language})`, one.message),
      ...line(code, `Description (${one.language})`, one.description),
    ]),
    ...line(code, "HTTP", httpStatus === null ? null : String(httpStatus)),
    ...[...headers].flatMap((header) => {
      const own = ownFields(entry).filter((field) => field.header === header);
      return line(code, header ?? "Other", own.map(({ text }) => text).join("\n"));
    }),
    ...line(code, `TypeScript: ${identifier}`, entry.identifier),
  ];
}

function line(code: string, header: string, text: string | null): readonly string[] {
  const shown = seen(text ?? "");
  return shown === "" ? [] : [`${oneLine(code)}\n${seen(header)}: ${shown}`];
}
