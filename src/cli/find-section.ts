import { resolve } from "node:path";
import type { Catalog, Document, Section } from "../catalog.js";
import { hintOf } from "../config/did-you-mean.js";
import type { Diagnostic } from "../diagnostic.js";

/** A section that a command is about. */
export interface FoundSection {
  readonly document: Document;
  readonly section: Section;
}

/**
 * The section that somebody means by its module and its name, title or route (`cdn/UserLogin`), by the
 * module or the path of a document that has one only, or by nothing where there is one only.
 */
export function findSection(
  { documents }: Catalog,
  wanted: string | null,
  { root, cwd }: { readonly root: string; readonly cwd: string },
): FoundSection | { readonly problem: Diagnostic } {
  const all = documents.flatMap((document) =>
    usable(document).map((section) => ({ document, section })),
  );
  const matches =
    wanted === null
      ? all
      : all.filter(
          ({ document, section }) =>
            resolve(root, document.path) === resolve(cwd, wanted) ||
            namesOf(document, section).some((name) => fold(name) === fold(wanted)),
        );
  const [first, ...others] = matches;
  if (first !== undefined && others.length === 0) return first;
  if (first === undefined) return { problem: unknownSection(wanted, all) };
  return { problem: severalSections(matches) };
}

/** Sections that have codes, or are to have some. */
function usable({ sections }: Document): readonly Section[] {
  return sections.filter(({ entries, range }) => entries.length > 0 || range !== null);
}

function namesOf({ module }: Document, { identifier, title, route }: Section): readonly string[] {
  const own = [identifier, title, route].filter((name) => name !== null);
  return [module, ...own, ...own.map((name) => `${module}/${name}`)];
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}

function pathOf({ document, section }: FoundSection): string {
  return `${document.module}/${section.identifier}`;
}

function unknownSection(wanted: string | null, all: readonly FoundSection[]): Diagnostic {
  const known = [...new Set(all.flatMap((one) => [one.document.module, pathOf(one)]))];
  return {
    code: "unknown-section",
    severity: "error",
    message:
      wanted === null
        ? "The documents have no section"
        : `No module, section or document is called \`${wanted}\``,
    location: null,
    ...(wanted === null || known.length === 0 ? {} : { hint: hintOf(wanted, known) }),
  };
}

function severalSections(found: readonly FoundSection[]): Diagnostic {
  const paths = found.map((one) => `\`${pathOf(one)}\``);
  return {
    code: "several-sections",
    severity: "error",
    message: "There are several sections, and it is not said which one is meant",
    location: null,
    hint: `Name one of ${paths.join(", ")}`,
  };
}
