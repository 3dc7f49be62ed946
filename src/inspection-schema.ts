import { z } from "zod";

const text = z.string();
const nullableText = z.string().nullable();
const count = z.int().min(0);

const point = z.object({
  line: z.int().min(1),
  column: z.int().min(1),
  offset: count.describe("UTF-16 units of the decoded text after a byte order mark"),
});
const position = z.object({ start: point, end: point });
const location = position.extend({ path: text.describe("With /") });
const httpStatus = z.int().min(100).max(599);

const language = text.describe("A BCP 47 tag");

const entry = z.object({
  code: text.describe("As written"),
  codeType: z.enum(["number", "string"]),
  name: nullableText.describe("The symbolic name that the document gives"),
  identifier: text.describe("The TypeScript name, unique in the section"),
  message: nullableText,
  description: nullableText,
  httpStatus: httpStatus.nullable(),
  deprecated: z.boolean(),
  fields: z
    .array(z.object({ header: nullableText, text }))
    .describe("The cells of every other column"),
  translations: z
    .array(z.object({ language, message: nullableText, description: nullableText, location }))
    .describe("Its texts in other languages, one a language"),
  places: z.partialRecord(
    z.enum(["code", "name", "message", "description", "httpStatus"]),
    position,
  ),
  location,
});

const section = z.object({
  title: nullableText,
  identifier: text,
  route: nullableText,
  range: z.tuple([count, count]).nullable(),
  location,
  entries: z.array(entry),
});

const table = z.object({
  location,
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
      language: language.nullable().describe("Where the columns of the table have several"),
    }),
  ),
});

const document = z.object({
  path: text,
  format: text,
  module: text,
  title: nullableText,
  notes: z.array(text),
  languages: z
    .array(language)
    .describe("If there are several: that of the messages first; und if nothing tells it"),
  examples: z.array(z.object({ httpStatus, code: text, message: nullableText, location })),
  tables: z.array(table),
  sections: z.array(section),
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
      location,
    }),
  ),
});

/** What `errgen inspect --format json` prints. Keys may be added; readers ignore those they don't know. */
export const inspectionSchema = z.object({
  schemaVersion: z.literal(1),
  documents: z.array(document),
  diagnostics: z.array(
    z.object({
      code: text,
      severity: z.enum(["error", "warning", "info"]),
      message: text,
      location: location.nullable(),
      hint: text.optional(),
    }),
  ),
});
