import * as z from "zod";
import { diagnosticSchema } from "./diagnostic-schema.js";
import { entrySchema } from "./entry-schema.js";
import { locationSchema } from "./location-schema.js";

const text = z.string();

const meaning = entrySchema.extend({
  project: text.nullable().describe("Its name, where the configuration lists several"),
  document: text.describe("Its path from the project's root, with /"),
  module: text,
  section: z.object({
    title: text.nullable(),
    identifier: text,
    route: text.nullable(),
  }),
  reference: text.describe("What programs write, in the style of the project"),
  import: text.nullable().describe("From the project's root; null without an output folder"),
  location: locationSchema.describe("Of the code"),
});

/** What `errgen explain --format json` prints. Keys may be added; readers ignore those they don't know. */
export const explanationSchema = z.object({
  schemaVersion: z.literal(1),
  asked: text,
  meanings: z.array(meaning).describe("In document order; none where nothing is called so"),
  explanation: text
    .nullable()
    .describe("What errgen's own diagnostic of that code says, unless a document has the code"),
  suggestions: z.array(text).describe("What may have been meant, the likeliest first"),
  diagnostics: z.array(diagnosticSchema),
});
