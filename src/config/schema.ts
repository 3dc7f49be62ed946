import { z } from "zod";

const text = z.string().min(1);

/** The shape of a configuration; also the source of the published JSON Schema. */
export const configSchema = z.strictObject({
  $schema: z.string().describe("The JSON Schema of this file").optional(),
  inputs: z.array(text).describe("Files, folders and globs to read").optional(),
  exclude: z.array(text).describe("Globs of files and folders that a walk passes over").optional(),
  out: text.describe("The folder to write to").optional(),
  docs: z
    .union([z.literal(false), text])
    .describe("The folder of the Markdown pages below out, or false for none")
    .default("docs")
    .optional(),
  documents: z
    .record(
      text,
      z.strictObject({
        module: z
          .string()
          .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be in kebab-case, like `cdn-service`")
          .refine(
            (name) => !["docs", "index", "catalog"].includes(name),
            "is a name that the output needs for itself",
          )
          .describe("The name of its folder in the output, in kebab-case")
          .optional(),
        titles: z
          .array(text)
          .describe("Titles of its untitled sections, in their order")
          .optional(),
        format: z
          .enum(["markdown", "rst", "lisp", "indented"])
          .describe("The format to read it as")
          .optional(),
      }),
    )
    .describe("Settings of single documents, by their path")
    .optional(),
  naming: z
    .enum(["pascal", "screaming", "camel", "preserve"])
    .describe("How enum members are spelt")
    .default("pascal")
    .optional(),
  importExtension: z
    .enum([".js", ".ts", "none"])
    .describe("What stands behind module names in generated imports")
    .default(".js")
    .optional(),
  header: z
    .array(z.string().regex(/^[^\n\r]*$/, "must be one line each"))
    .max(3, "may have three lines at most, since errgen's own header stands in the first five")
    .describe("Lines to stand above errgen's own header")
    .optional(),
});
