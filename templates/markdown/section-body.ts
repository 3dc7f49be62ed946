import type { Section } from "../../src/catalog.js";
import type { Reference } from "../../src/emitters/typescript/reference.js";
import { entryAnchors } from "./anchor.js";
import { entryColumns } from "./entry-columns.js";
import { entryTable } from "./entry-table.js";
import { codeSpan } from "./escape.js";
import { retiredTable } from "./retired-table.js";

/** What a section says below its heading: facts, its entries, and those that it had once. */
export function sectionBody(
  section: Section,
  languages: readonly string[],
  reference: Reference,
  hasAnchors: boolean,
): readonly string[] {
  const { title, identifier, route, range, entries, retired } = section;
  const facts = [
    route !== null && route !== title ? `Route ${codeSpan(route)}.` : null,
    range === null ? null : `Reserved codes ${range[0]} to ${range[1]}.`,
    entries.length === 0 ? "No codes yet." : null,
  ].filter((fact) => fact !== null);
  return [
    ...(facts.length === 0 ? [] : [facts.join(" ")]),
    ...(entries.length === 0
      ? []
      : [
          entryTable(
            entryColumns(section, languages, reference),
            hasAnchors ? entryAnchors(section, retired) : null,
          ),
        ]),
    ...(retired.length === 0 ? [] : [RETIRED, retiredTable(identifier, retired)]),
  ];
}

const RETIRED = "Retired, with the names that they had:";
