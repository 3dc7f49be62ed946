import * as z from "zod";

const point = z.object({
  line: z.int().min(1),
  column: z.int().min(1),
  offset: z.int().min(0).describe("UTF-16 units of the decoded text after a byte order mark"),
});

/** A place of a document, as JSON that commands print has it. */
export const positionSchema = z.object({ start: point, end: point });

/** The places of an entry's parts. */
export const entryPlacesSchema = z.partialRecord(
  z.enum(["code", "name", "message", "description", "httpStatus"]),
  positionSchema,
);

/** A place, and the document's path from the project's root. */
export const locationSchema = positionSchema.extend({ path: z.string().describe("With /") });
