import * as z from "zod";

const text = z.string();

/** What a section had once, as JSON has it. */
export const retiredEntriesSchema = z
  .array(
    z.object({
      code: text,
      number: z.int().min(1).describe("Which of the section's entries with this code it was"),
      identifier: text,
      message: text.nullable().describe("What it said last, cut off after 80 characters"),
    }),
  )
  .describe("Codes that the lock file remembers");

/** What a document had once. */
export const retiredSectionsSchema = z
  .array(z.object({ title: text.nullable(), identifier: text, entries: retiredEntriesSchema }))
  .describe("Sections that the lock file remembers");
