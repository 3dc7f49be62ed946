import * as z from "zod";
import {
  entrySchema,
  httpStatusSchema,
  languageSchema,
  translationSchema,
} from "../entry-schema.js";
import { isEntryName, isModuleName, isSectionName } from "../identifiers/valid-names.js";
import { entryPlacesSchema, locationSchema } from "../location-schema.js";
import { isNumberCode } from "../recognize/code-type.js";
import { retiredEntriesSchema, retiredSectionsSchema } from "../retired-schema.js";
import { CATALOG_VERSION } from "./catalog-version.js";

const text = z.string();
const nullableText = text.nullable();
const whole = z.int().min(0);
const location = locationSchema.describe('Only with the setting `catalog: "places"`').optional();

/** Files are called by it. */
const language = languageSchema.regex(
  /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/,
  "must be the tag of a language, like `en` or `zh-TW`",
);

const entry = entrySchema
  .extend({
    code: entrySchema.shape.code.min(1),
    identifier: entrySchema.shape.identifier.refine(
      isEntryName,
      "must be the name of an enum member, like `NotFound`",
    ),
    translations: z
      .array(translationSchema.extend({ language, location }))
      .describe("Its texts in other languages, one a language"),
    places: entryPlacesSchema.optional(),
    location,
  })
  .refine(({ code, codeType }) => codeType === "string" || isNumberCode(code), {
    path: ["codeType"],
    error: 'must be "string" for a code that is no whole number up to 2^53 - 1',
  });

const section = z.object({
  title: nullableText,
  identifier: text
    .refine(isSectionName, "must be the name of a type, like `UserLogin`")
    .describe("The TypeScript name, unique in the document"),
  route: nullableText,
  range: z.tuple([whole, whole]).nullable().describe("The first and the last reserved code"),
  location,
  entries: z.array(entry).check(unique("identifier", "is the identifier of another entry, too")),
  retired: retiredEntriesSchema,
});

const document = z.object({
  path: text.min(1).describe("From the root of the project that read it, with /"),
  format: text.describe("The parser that read it"),
  module: text
    .refine(
      isModuleName,
      "must be in kebab-case, like `cdn-service`, and no name that the output needs",
    )
    .describe("The name of its folder in the output, unique in the catalog"),
  title: nullableText,
  notes: z.array(text),
  languages: z
    .array(language)
    .describe("If there are several: that of the messages first; und if nothing tells it"),
  siblings: z
    .array(z.object({ language, path: text }))
    .describe("The other documents that say the same, one a language"),
  examples: z.array(
    z.object({
      httpStatus: httpStatusSchema,
      code: text,
      message: nullableText,
      body: text.describe("The JSON, as written"),
      location,
    }),
  ),
  sections: z
    .array(section)
    .check(
      unique(
        "identifier",
        "is the identifier of another section, too",
        ({ entries }) => entries.length > 0,
      ),
    )
    .refine((sections) => sections.some(({ entries }) => entries.length > 0), {
      error: "must hold one entry at least",
    }),
  retired: retiredSectionsSchema,
});

/** `catalog.json`: what errgen writes, and reads again. Keys may be added. */
export const catalogSchema = z.object({
  $comment: text.optional(),
  $schema: text.describe("The JSON Schema of this file").optional(),
  schemaVersion: z.literal(CATALOG_VERSION),
  documents: z
    .array(document)
    .min(1, "must hold one document at least")
    .check(unique("module", "is the module of another document, too")),
});

/** Finds the second of two that are called the same, among those that are called something. */
function unique<Key extends string, T extends Readonly<Record<Key, string>>>(
  key: Key,
  message: string,
  isCalled: (one: T) => boolean = () => true,
): (payload: z.core.ParsePayload<T[]>) => void {
  return ({ value, issues }) => {
    const known = new Set<string>();
    for (const [index, one] of value.entries()) {
      if (!isCalled(one)) continue;
      if (known.has(one[key]))
        issues.push({ code: "custom", path: [index, key], message, input: one[key] });
      known.add(one[key]);
    }
  };
}
