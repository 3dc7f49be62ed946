import * as z from "zod";
import { diagnosticSchema } from "./diagnostic-schema.js";

/** What `errgen audit --format json` prints. Keys may be added; readers ignore those they don't know. */
export const auditSchema = z.object({
  schemaVersion: z.literal(1),
  programs: z.int().min(0).describe("How many sources were read; 0 if nothing could be audited"),
  diagnostics: z
    .array(diagnosticSchema)
    .describe("Their paths count from the working directory, in programs and documents alike"),
});
