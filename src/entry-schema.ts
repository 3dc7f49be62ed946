import * as z from "zod";
import { locationSchema } from "./location-schema.js";

const nullableText = z.string().nullable();

/** 100 to 599. */
export const httpStatusSchema = z.int().min(100).max(599);

/** The language of a text. */
export const languageSchema = z.string().describe("A BCP 47 tag");

/** The texts of an entry in another language, but for their place. */
export const translationSchema = z.object({
  language: languageSchema,
  message: nullableText,
  description: nullableText,
});

/** An entry, as JSON that commands print has it, but for its places. */
export const entrySchema = z.object({
  code: z.string().describe("As written"),
  codeType: z.enum(["number", "string"]),
  name: nullableText.describe("The symbolic name that the document gives"),
  identifier: z.string().describe("The TypeScript name, unique in the section"),
  message: nullableText,
  description: nullableText,
  httpStatus: httpStatusSchema.nullable(),
  deprecated: z.boolean(),
  fields: z
    .array(z.object({ header: nullableText, text: z.string() }))
    .describe("The cells of every other column"),
  translations: z
    .array(translationSchema.extend({ location: locationSchema }))
    .describe("Its texts in other languages, one a language"),
});
