import { type Document, type Entry, entryText, type Section } from "../../catalog.js";
import { ownDescription } from "../../languages/own-texts.js";
import type { Json } from "../json-text.js";
import type { BodyForm } from "./body-form.js";
import { descriptionOf, schemaRef } from "./code-schema.js";
import { documentBodyName, sectionBodyName } from "./component-name.js";
import { markdownText } from "./markdown-text.js";

/** The response with an error of a section. */
export function sectionResponse(document: Document, section: Section, form: BodyForm): Json {
  return responseOf(descriptionOf(section), sectionBodyName(document, section), [
    ...section.entries.map((entry) => [entry.identifier, exampleOf(entry, form)] as const),
  ]);
}

/** The responses with the errors of a document by their HTTP statuses, the lowest first. */
export function* statusResponses(
  document: Document,
  form: BodyForm,
): Iterable<readonly [httpStatus: number, response: Json]> {
  const byStatus = new Map<number, [string, Json][]>();
  for (const { identifier, entries } of document.sections)
    for (const entry of entries) {
      if (entry.httpStatus === null) continue;
      const known = byStatus.get(entry.httpStatus) ?? [];
      byStatus.set(entry.httpStatus, known);
      known.push([`${identifier}.${entry.identifier}`, exampleOf(entry, form)]);
    }
  const name = markdownText(document.title ?? document.module);
  for (const [status, examples] of [...byStatus].sort(([a], [b]) => a - b))
    yield [status, responseOf(`${name}: HTTP ${status}.`, documentBodyName(document), examples)];
}

function responseOf(
  description: string,
  schema: string,
  examples: readonly (readonly [name: string, example: Json])[],
): Json {
  return {
    description,
    content: {
      "application/json": { schema: schemaRef(schema), examples: new Map(examples) },
    },
  };
}

function exampleOf(entry: Entry, form: BodyForm): Json {
  const { deprecated } = entry;
  const description = ownDescription(entry);
  return {
    summary: `${deprecated ? "Deprecated. " : ""}${entryText(entry)}`,
    ...(description === null || entry.message === null
      ? {}
      : { description: markdownText(description) }),
    value: form.bodyOf(entry),
  };
}
