import type { Document } from "../catalog.js";
import type { BuiltInEmitter } from "./emitter.js";
import { headerSentence } from "./header.js";
import { type Json, jsonText } from "./json-text.js";
import { bodyForm } from "./openapi/body-form.js";
import { anyCodeRef, anyCodeSchema, codeSchema, schemaRef } from "./openapi/code-schema.js";
import {
  documentBodyName,
  documentName,
  sectionBodyName,
  sectionName,
  statusName,
} from "./openapi/component-name.js";
import { sectionResponse, statusResponses } from "./openapi/responses.js";

/** The version of a description that has none: a file of errgen's changes with its documents alone. */
const UNVERSIONED = "0.0.0";

/**
 * Components of OpenAPI 3.1 for descriptions of services to refer to: the codes of each section and document,
 * bodies with them, and responses for each section and HTTP status. There is no path in it.
 */
export const openapi: BuiltInEmitter = {
  name: "openapi",
  *emit({ documents }, { openapi: isWanted = false }) {
    if (!isWanted) return;
    const contents = jsonText({
      // OpenAPI takes no other keys of one's own, and so no `$comment`.
      "x-comment": headerSentence(null, null),
      openapi: "3.1.0",
      info: { title: "Error codes", version: UNVERSIONED },
      paths: {},
      components: {
        schemas: new Map(documents.flatMap((document) => [...schemasOf(document)])),
        responses: new Map(documents.flatMap((document) => [...responsesOf(document)])),
      },
    });
    yield { path: "openapi.json", contents };
  },
};

type Components = Iterable<readonly [name: string, component: Json]>;

function* schemasOf(document: Document): Components {
  const sections = filledSections(document);
  const form = bodyForm(document);
  yield [documentName(document), anyCodeSchema(document, sections)];
  yield [documentBodyName(document), form.schema(anyCodeRef(document))];
  for (const section of sections) {
    const name = sectionName(document, section);
    yield [name, codeSchema(section)];
    yield [sectionBodyName(document, section), form.schema(schemaRef(name))];
  }
}

function* responsesOf(document: Document): Components {
  const form = bodyForm(document);
  for (const section of filledSections(document))
    yield [sectionName(document, section), sectionResponse(document, section, form)];
  for (const [httpStatus, response] of statusResponses(document, form))
    yield [statusName(document, httpStatus), response];
}

function filledSections({ sections }: Document): Document["sections"] {
  return sections.filter(({ entries }) => entries.length > 0);
}
