import * as z from "zod";

// What plugins give, checked in full: no types are left where errgen runs.

const text = z.string();
const wellFormed = text.refine(
  (value) => value.isWellFormed(),
  "must be a text without half characters",
);
const point = z.object({
  line: z.int().min(1),
  column: z.int().min(1),
  offset: z.int().min(0),
});
const position = z
  .object({ start: point, end: point })
  .refine(({ start, end }) => start.offset <= end.offset, "must not end before it starts");
const span = { text, position };

const cell = z.object({
  ...span,
  literal: text,
  struck: z.boolean().optional(),
  identifier: z.boolean().optional(),
  span: z.int().min(1).optional(),
});

const table = z.object({
  kind: z.literal("table"),
  header: z.array(cell).nullable(),
  codeColumn: z.int().min(0).optional(),
  level: z.int().min(1).optional(),
  rows: z.array(z.object({ cells: z.array(cell), position, titles: z.boolean().optional() })),
  literal: z.boolean().optional(),
  keyed: z.boolean().optional(),
  ofOne: z.boolean().optional(),
  origin: z
    .object({
      collection: text,
      about: text,
      document: text,
      classes: z.boolean().optional(),
      given: z.boolean().optional(),
    })
    .optional(),
  position,
});

/** What a parser yields. */
export const blockSchema = z.discriminatedUnion(
  "kind",
  [
    z.object({ kind: z.literal("heading"), level: z.int().min(1), ...span }),
    z.object({
      kind: z.literal("label"),
      of: text.optional(),
      definition: z.boolean().optional(),
      ...span,
    }),
    z.object({ kind: z.literal("note"), ...span }),
    z.object({ kind: z.literal("comment"), subject: z.boolean().optional(), ...span }),
    z.object({ kind: z.literal("example"), ...span }),
    table,
  ],
  { error: "must be heading, label, note, comment, example or table" },
);

/** What a parser says of a text before it reads it. */
export const detectionSchema = z.object({
  score: z.number().min(0).max(1),
  reason: text,
  alone: z.boolean().optional(),
});

const severity = z.enum(["error", "warning", "info"]);
const code = text.regex(/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/, "must be in kebab-case");

const fix = z.object({
  label: text.min(1),
  edits: z.array(z.object({ start: z.int().min(0), end: z.int().min(0), text })).min(1),
});

/** What a parser reports. */
export const repairSchema = z.object({
  code,
  severity,
  message: text.min(1),
  position,
  hint: text.optional(),
  fix: fix.optional(),
});

const location = z.object({ path: text.min(1), start: point, end: point });

/** What a rule yields. */
export const findingSchema = z.object({
  message: text.min(1),
  location,
  related: z.array(z.object({ location, message: text.min(1) })).optional(),
  hint: text.optional(),
  fix: fix.optional(),
});

/** What an emitter yields; its path is checked by itself. */
export const generatedFileSchema = z.object({
  path: wellFormed.min(1),
  contents: wellFormed
    .refine((value) => !value.includes("\r"), "must have `\\n` line endings")
    .refine((value) => value.endsWith("\n"), "must end with a line ending"),
});
