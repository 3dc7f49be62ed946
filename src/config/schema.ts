import * as z from "zod";
import { ENCODINGS } from "../encodings/encoding-names.js";
import { isEntryName, isSectionName } from "../identifiers/valid-names.js";
import { canonicalTag } from "../languages/language-tag.js";
import { FORMATS } from "./formats.js";
import { lintSchema, scriptLintSchema } from "./lint-schema.js";
import { emitterSchema, parserSchema, ruleSchema } from "./plugin-schemas.js";

const text = z.string().min(1);

const column = z.union([text, z.int().min(1)], {
  error: "must be a column's header, or its position from 1",
});

const languageTag = z
  .string()
  .refine(
    (tag) => canonicalTag(tag) !== null,
    "must be the tag of a language, like `en` or `zh-TW`",
  );

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, "u") instanceof RegExp;
  } catch {
    return false;
  }
}

const documentSchema = z.strictObject({
  module: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be in kebab-case, like `cdn-service`")
    .refine(
      (name) => !["docs", "index", "catalog"].includes(name),
      "is a name that the output needs for itself",
    )
    .describe("The name of its folder in the output, in kebab-case")
    .optional(),
  titles: z.array(text).describe("Titles of its untitled sections, in their order").optional(),
  sections: z
    .record(
      text,
      z
        .string()
        .refine(
          isSectionName,
          "must be the name of a type, like `UserLogin`, that the code does not need",
        ),
    )
    .describe("Names of its enums, by the titles of their sections")
    .optional(),
  names: z
    .record(
      text,
      z.string().refine(isEntryName, "must be the name of an enum member, like `NotFound`"),
    )
    .describe("Names of its enums' members, by code, or by enum and code: `Login/1001`")
    .optional(),
  format: z
    .enum(FORMATS)
    .describe("The format to read it as, instead of the one its content speaks for")
    .optional(),
  tables: z
    .array(text)
    .describe("The tables to read, by a title above them; `!title` leaves those below it out")
    .optional(),
  columns: z
    .strictObject({
      code: column.describe("The column of the codes").optional(),
      name: column.describe("The column of the symbolic names").optional(),
      message: column.describe("The column of the texts for people").optional(),
      description: column.describe("The column of the longer explanations").optional(),
      httpStatus: column.describe("The column of the HTTP statuses").optional(),
      translations: z
        .record(languageTag, column)
        .describe("The columns of the texts in other languages, by their tags")
        .optional(),
    })
    .describe("Which column holds which part: by its header, or by its position from 1")
    .optional(),
  codePattern: text
    .refine(isPattern, "must be a regular expression")
    .describe("What a code looks like: a regular expression, used with the flag u")
    .optional(),
  encoding: z
    .enum(ENCODINGS)
    .describe("The encoding to read it in, unless it has a byte order mark")
    .optional(),
});

const formatterSchema = z
  .union(
    [
      z.enum(["prettier", "biome", "oxfmt"]),
      z.strictObject({
        command: text.describe(
          "Gets a file on standard input and gives it on standard output; {path} stands for its path",
        ),
      }),
    ],
    { error: 'must be "prettier", "biome", "oxfmt" or { "command": "…" }' },
  )
  .describe(
    "What formats the generated files: prettier, biome or oxfmt of the project, or a command",
  );

/** The shape of one project's settings. Defaults are told only: a project without a setting has that above it. */
const projectSchema = z.strictObject({
  inputs: z.array(text).describe("Files, folders and globs to read").optional(),
  exclude: z.array(text).describe("Globs of files and folders that a walk passes over").optional(),
  out: text.describe("The folder to write to").optional(),
  docs: z
    .union([z.literal(false), text], { error: "must be the name of a folder, or false" })
    .meta({
      description: "The folder of the documentation below out, or false for none",
      default: "docs",
    })
    .optional(),
  docsFormats: z
    .array(z.enum(["markdown", "html", "text"]))
    .meta({
      description:
        "What is written into that folder: Markdown pages, one page of HTML to search, and llms.txt",
      default: ["markdown"],
    })
    .optional(),
  embed: z
    .array(text)
    .describe(
      "Files and globs in which tables stand between <!-- errgen:begin MODULE --> and <!-- errgen:end -->",
    )
    .optional(),
  documents: z
    .record(text, documentSchema)
    .describe("Settings of single documents, by their path")
    .optional(),
  style: z
    .enum(["enum", "constants", "object", "union"])
    .meta({ description: "The form of the codes", default: "enum" })
    .optional(),
  naming: z
    .enum(["pascal", "screaming", "camel", "preserve"])
    .meta({
      description: "How enum members, and the names of constants, are spelt",
      default: "pascal",
    })
    .optional(),
  codeNames: z
    .boolean()
    .meta({ description: "Whether each document gets the names of its codes", default: false })
    .optional(),
  errorClass: z
    .boolean()
    .meta({ description: "Whether each document gets a class of errors to throw", default: false })
    .optional(),
  catalog: z
    .union([z.boolean(), z.literal("places")], { error: 'must be true, false or "places"' })
    .meta({
      description:
        "Whether catalog.json is written; with places also where everything stands in the documents",
      default: false,
    })
    .optional(),
  openapi: z
    .boolean()
    .meta({
      description: "Whether openapi.json is written: components of OpenAPI 3.1 with the codes",
      default: false,
    })
    .optional(),
  fileExtension: z
    .enum([".ts", ".mts"])
    .meta({ description: "How generated TypeScript files end", default: ".ts" })
    .optional(),
  languages: z
    .union([z.literal(false), z.array(languageTag).min(1)], {
      error: 'must be a list of the tags of languages, like ["en", "zh-TW"], or false',
    })
    .describe("The languages of the texts, that of the messages first, or false for none")
    .optional(),
  entryPrefix: z
    .string()
    .regex(/^[A-Za-z_$][\w$]*$/, "must be the beginning of an identifier, like `Err`")
    .describe("What every enum member's name begins with")
    .optional(),
  entrySuffix: z
    .string()
    .regex(/^[\w$]+$/, "must be letters, digits and _, like `Error`")
    .describe("What every enum member's name ends with")
    .optional(),
  sectionPrefix: z
    .string()
    .regex(/^[A-Z]\w*$/, "must begin with a capital letter, like `Api`")
    .describe("What every enum's name begins with")
    .optional(),
  sectionSuffix: z
    .string()
    .regex(/^\w+$/, "must be letters, digits and _, like `Code`")
    .describe("What every enum's name ends with")
    .optional(),
  transliterate: z
    .enum(["pinyin"])
    .describe("How messages in Chinese give names: through the project's pinyin-pro")
    .optional(),
  lock: z
    .boolean()
    .meta({
      description:
        "Whether errgen.lock.json, beside the configuration, keeps the names that were given",
      default: true,
    })
    .optional(),
  importExtension: z
    .enum([".js", ".ts", "none"])
    .meta({
      description:
        "What stands behind module names in generated imports; .mjs and .mts for .js and .ts where files end in .mts",
      default: ".js",
    })
    .optional(),
  header: z
    .array(z.string().regex(/^[^\n\r]*$/, "must be one line each"))
    .max(3, "may have three lines at most, since errgen's own header stands in the first five")
    .describe("Lines to stand above errgen's own header")
    .optional(),
  formatter: formatterSchema.optional(),
  lint: lintSchema.optional(),
});

/** The same where values may be code: in a script. */
const scriptProjectSchema = projectSchema.extend({
  // Whether a parser of that name exists is for all settings together to say.
  documents: z.record(text, documentSchema.extend({ format: text.optional() })).optional(),
  parsers: z.array(parserSchema).optional(),
  rules: z.array(ruleSchema).optional(),
  emitters: z.array(emitterSchema).optional(),
  lint: scriptLintSchema.optional(),
});

const projectName = text.describe("What `--project` calls it; default: its out");
const fileKeys = { $schema: z.string().describe("The JSON Schema of this file").optional() };
const FEWEST_PROJECTS = "must name one project at least";
const projectList = z.array(projectSchema.extend({ name: projectName.optional() }));
const scriptProjectList = z.array(scriptProjectSchema.extend({ name: projectName.optional() }));

/** The shape of a configuration in JSON; also the source of the published JSON Schema. */
export const configSchema = projectSchema.extend({
  ...fileKeys,
  projects: z
    .union([projectList.min(1, FEWEST_PROJECTS), z.record(text, projectSchema)])
    .describe("Several projects, as a list or by name; the settings above are their defaults")
    .optional(),
});

/** The shape of a configuration in a script. */
export const scriptConfigSchema = scriptProjectSchema.extend({
  ...fileKeys,
  projects: z
    .union([scriptProjectList.min(1, FEWEST_PROJECTS), z.record(text, scriptProjectSchema)])
    .optional(),
});

/** The shape for one value, so that what is wrong with a project is said of the form that it has. */
export function configSchemaFor(value: unknown, isScript: boolean): z.ZodObject {
  const projects =
    typeof value === "object" && value !== null && "projects" in value ? value.projects : undefined;
  const schema = isScript ? scriptConfigSchema : configSchema;
  const [one, list] = isScript
    ? [scriptProjectSchema, scriptProjectList]
    : [projectSchema, projectList];
  return schema.extend({
    projects: (Array.isArray(projects)
      ? list.min(1, FEWEST_PROJECTS)
      : z.record(text, one)
    ).optional(),
  });
}
