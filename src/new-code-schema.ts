import * as z from "zod";
import { diagnosticSchema } from "./diagnostic-schema.js";

const text = z.string();

/** What `errgen new --format json` prints. Keys may be added; readers ignore those they don't know. */
export const newCodeSchema = z.object({
  schemaVersion: z.literal(1),
  document: text.nullable().describe("Its path from the project's root, with /; null on failure"),
  module: text.nullable(),
  section: text.nullable(),
  codes: z.array(text).describe("As the document would write them; none on failure"),
  rows: z
    .array(text)
    .nullable()
    .describe("One a code; null where none can be written that would be read as it is meant"),
  paste: z
    .object({
      offset: z.int().min(0).describe("UTF-16 units of the decoded text after a byte order mark"),
      text: text.describe("The rows, with all that goes between them and what stands before"),
    })
    .nullable(),
  diagnostics: z.array(diagnosticSchema),
});
