import * as z from "zod";
import { diagnosticSchema } from "./diagnostic-schema.js";
import { locationSchema } from "./location-schema.js";

const text = z.string();
const nullableText = text.nullable();
const count = z.int().min(0);

const subject = z.object({
  document: text.describe("Its path from the project's root, with /"),
  module: text,
  section: z
    .object({ title: nullableText, identifier: text })
    .nullable()
    .describe("Null for a document as a whole"),
  entry: z
    .object({ code: text, name: nullableText, identifier: text, message: nullableText })
    .nullable()
    .describe("Null for a section or a document as a whole"),
  location: locationSchema.nullable().describe("In the document as it was, or as it is"),
});

const change = z.object({
  kind: z.enum([
    "removed",
    "renumbered",
    "reused",
    "renamed",
    "moved",
    "type-changed",
    "status-changed",
    "parameters-changed",
    "section-removed",
    "section-renamed",
    "document-removed",
    "document-renamed",
    "language-removed",
    "added",
    "section-added",
    "document-added",
    "language-added",
    "deprecated",
    "undeprecated",
    "message-changed",
    "description-changed",
    "translation-changed",
    "details-changed",
    "section-retitled",
    "range-changed",
  ]),
  level: z.enum(["major", "minor", "patch"]),
  message: text.describe("The change in one sentence"),
  from: nullableText.describe("What changed, as it was: a code, a name, a text"),
  to: nullableText,
  before: subject.nullable().describe("Null for what is new"),
  after: subject.nullable().describe("Null for what is gone"),
});

const comparison = z.object({
  schemaVersion: z.literal(1),
  project: text.optional().describe("Its name, where the configuration lists several"),
  against: text,
  level: z.enum(["major", "minor", "patch"]).nullable().describe("The heaviest of the changes"),
  entries: z.object({ unchanged: count, changed: count, added: count, removed: count }),
  changes: z.array(change),
  uncompared: z.array(text).describe("Documents that nothing could be compared with"),
  diagnostics: z.array(diagnosticSchema),
});

/** What `errgen diff --format json` prints. Keys may be added; readers ignore those they don't know. */
export const diffSchema = z.union([
  comparison,
  z.object({ schemaVersion: z.literal(1), projects: z.array(comparison) }),
]);
