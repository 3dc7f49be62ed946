import type * as z from "zod";
import type { Document, Entry, Section } from "../catalog.js";
import { formatPath, innermostIssue, problemOf, valueAt } from "../config/describe-issue.js";
import { hintOf } from "../config/did-you-mean.js";
import type { Diagnostic } from "../diagnostic.js";
import { type JsonFault, type PlacedJson, placeJson } from "../json-places.js";
import type { Source } from "../source.js";
import { catalogSchema } from "./catalog-schema.js";
import { CATALOG_VERSION } from "./catalog-version.js";
import { unknownKeys } from "./unknown-keys.js";

/** The documents of a `catalog.json`, with the names that they have there; none if anything is wrong with it. */
export interface StoredCatalog {
  readonly documents: readonly Document[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a `catalog.json`. What does not say where it stood in its document stands where the catalog has it.
 */
export function readStoredCatalog(source: Source): StoredCatalog {
  const json = placeJson(source, { comments: false, trailingCommas: false });
  if ("reason" in json) return { documents: [], diagnostics: [noJson(json)] };
  const value = json.valueAt([]);
  const version = valueAt(value, ["schemaVersion"]);
  if (typeof version === "number" && version !== CATALOG_VERSION)
    return { documents: [], diagnostics: [otherVersion(version, json)] };
  const result = catalogSchema.safeParse(value);
  if (!result.success)
    return { documents: [], diagnostics: mistakes(result.error.issues, value, json) };
  const documents = result.data.documents.map((document, index) =>
    toDocument(document, ["documents", index], json),
  );
  return {
    documents,
    diagnostics: unknownKeys(value, result.data).map((key) => unused(key, json)),
  };
}

type Stored = z.output<typeof catalogSchema>["documents"][number];
type StoredSection = Stored["sections"][number];
type StoredEntry = StoredSection["entries"][number];
type Path = readonly PropertyKey[];

function toDocument(document: Stored, path: Path, json: PlacedJson): Document {
  return {
    ...document,
    examples: document.examples.map((example, index) => ({
      ...example,
      location: example.location ?? json.locate([...path, "examples", index], "value"),
    })),
    sections: document.sections.map((section, index) =>
      toSection(section, [...path, "sections", index], json),
    ),
    tables: [],
    skipped: [],
  };
}

function toSection(section: StoredSection, path: Path, json: PlacedJson): Section {
  return {
    ...section,
    location: section.location ?? json.locate([...path, "title"], "value"),
    entries: section.entries.map((entry, index) =>
      toEntry(entry, [...path, "entries", index], json),
    ),
  };
}

const PARTS = ["code", "name", "message", "description", "httpStatus"] as const;

function toEntry(entry: StoredEntry, path: Path, json: PlacedJson): Entry {
  const { location, places, translations } = entry;
  const written = PARTS.filter((part) => entry[part] !== null);
  const own = (): Entry["places"] =>
    Object.fromEntries(
      written.map((part) => {
        const { start, end } = json.locate([...path, part], "value");
        return [part, { start, end }];
      }),
    );
  return {
    ...entry,
    translations: translations.map((one, index) => ({
      ...one,
      location: one.location ?? json.locate([...path, "translations", index], "value"),
    })),
    places: location === undefined ? own() : (places ?? {}),
    location: location ?? json.locate(path, "value"),
  };
}

function noJson({ reason, location }: JsonFault): Diagnostic {
  return {
    code: "unreadable-catalog",
    severity: "error",
    message: `The catalog is not valid JSON: ${reason}`,
    location,
    hint: REWRITE,
  };
}

const REWRITE = "Write it anew, with the setting `catalog` and the documents that it came from";

function otherVersion(version: number, json: PlacedJson): Diagnostic {
  return {
    code: "catalog-version",
    severity: "error",
    message: `The catalog has the layout ${version}, and this errgen reads the layout ${CATALOG_VERSION}`,
    location: json.locate(["schemaVersion"], "value"),
    hint: "Write it and read it with the same version of errgen",
  };
}

const MOST_SHOWN = 20;

/** The first ones, in the order of their places; one slip in an editor may make thousands. */
function mistakes(
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
  json: PlacedJson,
): readonly Diagnostic[] {
  const all = issues
    .map((issue): Diagnostic & Pick<JsonFault, "location"> => {
      const { path, ...inner } = innermostIssue(issue);
      const problem = problemOf({ ...inner, path } as z.core.$ZodIssue, valueAt(value, path));
      return {
        code: "invalid-catalog",
        severity: "error",
        message: `\`${formatPath(path)}\` ${problem}`,
        location: json.locate(path, "value"),
      };
    })
    .sort((a, b) => a.location.start.offset - b.location.start.offset);
  const shown = all.slice(0, MOST_SHOWN);
  const last = shown.at(-1);
  if (last === undefined || all.length <= MOST_SHOWN) return shown;
  const hint = `${all.length - MOST_SHOWN} more mistakes follow. ${REWRITE}`;
  return [...shown.slice(0, -1), { ...last, hint }];
}

function unused(
  { path, known }: ReturnType<typeof unknownKeys>[number],
  json: PlacedJson,
): Diagnostic {
  return {
    code: "unknown-key",
    severity: "warning",
    message: `\`${formatPath(path)}\` is nothing that errgen knows of a catalog, and is left out`,
    location: json.locate(path, "key"),
    hint: hintOf(String(path.at(-1)), known),
  };
}
