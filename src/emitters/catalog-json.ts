import type {
  Document,
  Entry,
  ResponseExample,
  RetiredEntry,
  Section,
  Translation,
} from "../catalog.js";
import type { Location, Position } from "../source.js";
import { CATALOG_VERSION } from "../stored-catalog/catalog-version.js";
import type { BuiltInEmitter } from "./emitter.js";
import { headerSentence } from "./header.js";
import { type Json, jsonText } from "./json-text.js";

/** All that outputs are made from, for programs, and for errgen to read again. */
export const catalogJson: BuiltInEmitter = {
  name: "catalog",
  *emit({ documents }, { catalog = false }) {
    if (catalog === false) return;
    const placed: Placed = catalog === "places" ? (places) => places : () => ({});
    const contents = jsonText({
      $comment: headerSentence(null, null),
      schemaVersion: CATALOG_VERSION,
      documents: documents.map((document) => documentJson(document, placed)),
    });
    yield { path: "catalog.json", contents };
  },
};

type JsonObject = Readonly<Record<string, Json>>;

/** The keys that say where something stands, or none. */
type Placed = (places: JsonObject) => JsonObject;

function documentJson(document: Document, placed: Placed): Json {
  const { path, format, module, title, notes, languages, siblings, examples } = document;
  const { sections, retired } = document;
  return {
    path,
    format,
    module,
    title,
    notes,
    languages,
    siblings: siblings.map((sibling) => ({ language: sibling.language, path: sibling.path })),
    examples: examples.map((example) => exampleJson(example, placed)),
    sections: sections.map((section) => sectionJson(section, placed)),
    retired: retired.map((section) => ({
      title: section.title,
      identifier: section.identifier,
      entries: section.entries.map(retiredJson),
    })),
  };
}

function exampleJson(example: ResponseExample, placed: Placed): Json {
  const { httpStatus, code, message, body, location } = example;
  return { httpStatus, code, message, body, ...placed({ location: locationJson(location) }) };
}

function sectionJson(section: Section, placed: Placed): Json {
  const { title, identifier, route, range, entries, retired, location } = section;
  return {
    title,
    identifier,
    route,
    range,
    ...placed({ location: locationJson(location) }),
    entries: entries.map((entry) => () => entryJson(entry, placed)),
    retired: retired.map(retiredJson),
  };
}

function retiredJson({ code, number, identifier, message }: RetiredEntry): Json {
  return { code, number, identifier, message };
}

function entryJson(entry: Entry, placed: Placed): Json {
  const { code, codeType, name, identifier, message, description } = entry;
  const { httpStatus, deprecated, fields, translations, places, location } = entry;
  return {
    code,
    codeType,
    name,
    identifier,
    message,
    description,
    httpStatus,
    deprecated,
    fields: fields.map(({ header, text }) => ({ header, text })),
    translations: translations.map((one) => translationJson(one, placed)),
    ...placed({ places: placesJson(places), location: locationJson(location) }),
  };
}

function translationJson(
  { language, message, description, location }: Translation,
  placed: Placed,
): Json {
  return { language, message, description, ...placed({ location: locationJson(location) }) };
}

function placesJson(places: Entry["places"]): Json {
  return Object.fromEntries(
    Object.entries(places).map(([part, position]) => [part, positionJson(position)]),
  );
}

function locationJson({ path, ...position }: Location): Json {
  return { path, ...positionJson(position) };
}

function positionJson({ start, end }: Position): JsonObject {
  const point = ({ line, column, offset }: Position["start"]) => ({ line, column, offset });
  return { start: point(start), end: point(end) };
}
