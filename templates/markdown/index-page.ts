import type { Catalog, Document } from "../../src/catalog.js";
import { contents } from "./contents.js";
import { pageTitle } from "./headings.js";
import { codesIn, sources } from "./summary.js";
import { table } from "./table.js";

/** The index of all pages, and of the sections on those that have several. */
export function indexPage({ documents }: Catalog): string {
  const overview = documents.flatMap(sectionLines);
  return [
    "# Error codes",
    table(
      ["Page", "Codes", "Sections", "Source"],
      documents.map((document) => [
        pageLink(document),
        String(codesIn(document)),
        String(document.sections.length),
        sources([document.path, ...document.siblings.map(({ path }) => path)]),
      ]),
    ),
    ...(overview.length === 0 ? [] : ["## Sections", overview.join("\n")]),
  ].join("\n\n");
}

function sectionLines(document: Document): readonly string[] {
  const lines = contents(document, pageOf(document));
  return lines.length === 0 ? [] : [`- ${pageLink(document)}`, ...lines.map((line) => `  ${line}`)];
}

function pageLink(document: Document): string {
  return `[${pageTitle(document)}](${pageOf(document)})`;
}

function pageOf({ module }: Document): string {
  return `${module}.md`;
}
