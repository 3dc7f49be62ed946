import * as z from "zod";
import { locationSchema } from "./location-schema.js";

/** A diagnostic, as JSON that commands print has it. */
export const diagnosticSchema = z.object({
  code: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  message: z.string(),
  location: locationSchema.nullable(),
  related: z
    .array(z.object({ location: locationSchema, message: z.string() }))
    .describe("Where there are several places: the others")
    .optional(),
  hint: z.string().optional(),
  fix: z
    .object({
      label: z.string(),
      edits: z.array(z.object({ start: z.int(), end: z.int(), text: z.string() })),
    })
    .describe("What mends it for certain: changes of the document's text, by offsets as in places")
    .optional(),
  detail: z.string().describe("The stack of a plugin that failed; with --verbose").optional(),
});
