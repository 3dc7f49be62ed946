import * as z from "zod";
import { diagnosticSchema } from "./diagnostic-schema.js";

const text = z.string();

/** What `errgen lint --format json` prints. Keys may be added; readers ignore those they don't know. */
export const lintSchema = z.object({
  schemaVersion: z.literal(1),
  diagnostics: z.array(diagnosticSchema).describe("By document and place"),
  fixed: z.array(text).describe("Paths of the documents that --fix mended, or would mend"),
  diff: text.nullable().describe("What --dry-run would change, as a unified diff"),
});
