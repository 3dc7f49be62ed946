import * as z from "zod";
import { diagnosticSchema } from "./diagnostic-schema.js";
import { entrySchema, httpStatusSchema, languageSchema } from "./entry-schema.js";
import { entryPlacesSchema, locationSchema } from "./location-schema.js";
import { retiredEntriesSchema, retiredSectionsSchema } from "./retired-schema.js";

const text = z.string();
const nullableText = z.string().nullable();
const count = z.int().min(0);

const entry = entrySchema.extend({
  places: entryPlacesSchema,
  location: locationSchema,
});

const section = z.object({
  title: nullableText,
  identifier: text,
  route: nullableText,
  range: z.tuple([count, count]).nullable(),
  location: locationSchema,
  entries: z.array(entry),
  retired: retiredEntriesSchema,
});

const table = z.object({
  location: locationSchema,
  rows: count,
  entries: count,
  skipped: count,
  taken: z.boolean(),
  reason: text,
  columns: z.array(
    z.object({
      header: nullableText,
      role: z.enum(["code", "name", "message", "description", "httpStatus", "other"]),
      score: z.number().min(0).max(1),
      language: languageSchema.nullable().describe("Where the columns of the table have several"),
    }),
  ),
});

const document = z.object({
  path: text,
  format: text,
  module: text,
  title: nullableText,
  notes: z.array(text),
  siblings: z
    .array(z.object({ language: languageSchema, path: text }))
    .describe("The other documents that say the same, one a language"),
  languages: z
    .array(languageSchema)
    .describe("If there are several: that of the messages first; und if nothing tells it"),
  examples: z.array(
    z.object({
      httpStatus: httpStatusSchema,
      code: text,
      message: nullableText,
      body: text.describe("The JSON, as written"),
      location: locationSchema,
    }),
  ),
  tables: z.array(table),
  sections: z.array(section),
  retired: retiredSectionsSchema,
  skipped: z.array(
    z.object({
      reason: z.enum([
        "empty-row",
        "separator",
        "group-row",
        "header-repeated",
        "repeated",
        "no-code",
        "unreadable",
      ]),
      text,
      location: locationSchema,
    }),
  ),
});

/** What `errgen inspect --format json` prints. Keys may be added; readers ignore those they don't know. */
export const inspectionSchema = z.object({
  schemaVersion: z.literal(1),
  documents: z.array(document),
  diagnostics: z.array(diagnosticSchema),
});
