import type { Catalog, Document } from "../../src/catalog.js";
import { cell } from "./escape.js";
import { sources } from "./summary.js";
import { table } from "./table.js";

/** The index of all pages. */
export function indexPage({ documents }: Catalog): string {
  return [
    "# Error codes",
    table(
      ["Page", "Codes", "Sections", "Source"],
      documents.map((document) => [
        pageLink(document),
        String(codes(document)),
        String(document.sections.length),
        sources([document.path, ...document.siblings.map(({ path }) => path)]),
      ]),
    ),
  ].join("\n\n");
}

function pageLink({ title, module }: Document): string {
  return `[${cell(title ?? module)}](${module}.md)`;
}

function codes({ sections }: Document): number {
  return sections.reduce((sum, { entries }) => sum + entries.length, 0);
}
