import { describe, expect, it } from "vitest";
import type * as z from "zod";
import type { Block } from "../src/blocks.js";
import type { ColumnsConfig, Config, DocumentConfig, ProjectConfig } from "../src/config/config.js";
import type { configSchema, scriptConfigSchema } from "../src/config/schema.js";
import type { Repair } from "../src/diagnostic.js";
import type { GeneratedFile } from "../src/emitters/emitter.js";
import type { Detection } from "../src/parser.js";
import type {
  blockSchema,
  detectionSchema,
  findingSchema,
  generatedFileSchema,
  repairSchema,
} from "../src/plugins/result-schemas.js";
import type { Finding } from "../src/rules/rule.js";
import type { Optional, Same, Shape } from "./same-types.js";

type Script = z.input<typeof scriptConfigSchema>;
type ScriptDocument = NonNullable<Script["documents"]>[string];
/** Data alone, and formats of errgen's own alone. */
type Json = z.input<typeof configSchema>;
type JsonDocument = NonNullable<Json["documents"]>[string];
type Projects<T extends { projects?: unknown }> = NonNullable<T["projects"]>;
type Alone<T> = Omit<T, "projects" | "$schema" | "documents">;

// Each line fails to compile where an interface and its schema do not say the same, one way or the other.
const SAME: readonly true[] = [
  true satisfies Same<Shape<Alone<Script>>, Shape<Alone<Config>>>,
  true satisfies Same<Shape<Omit<ScriptDocument, "format">>, Shape<Omit<DocumentConfig, "format">>>,
  true satisfies Same<keyof ScriptDocument, keyof DocumentConfig>,
  true satisfies Same<Shape<NonNullable<ScriptDocument["columns"]>>, Shape<ColumnsConfig>>,
  true satisfies Same<
    Extract<keyof Extract<Projects<Script>, readonly unknown[]>[number], string>,
    keyof ProjectConfig | "name"
  >,
  true satisfies Same<
    keyof Exclude<Projects<Script>, readonly unknown[]>[string],
    keyof ProjectConfig
  >,
  true satisfies Same<
    Shape<Alone<Json>>,
    Shape<Omit<Alone<Config>, "parsers" | "rules" | "emitters">>
  >,
  true satisfies Same<Shape<Omit<JsonDocument, "format">>, Shape<Omit<DocumentConfig, "format">>>,
  true satisfies Same<keyof JsonDocument, keyof DocumentConfig>,
  true satisfies Same<Shape<z.input<typeof blockSchema>>, Shape<Block>>,
  true satisfies Same<Optional<z.input<typeof blockSchema>>, Optional<Block>>,
  true satisfies Same<Shape<z.input<typeof detectionSchema>>, Shape<Detection>>,
  true satisfies Same<Shape<z.input<typeof repairSchema>>, Shape<Repair>>,
  true satisfies Same<Optional<z.input<typeof repairSchema>>, Optional<Repair>>,
  true satisfies Same<Shape<z.input<typeof findingSchema>>, Shape<Finding>>,
  true satisfies Same<Shape<z.input<typeof generatedFileSchema>>, Shape<GeneratedFile>>,
];

// And what is meant to differ does.
// @ts-expect-error a key that only one of them has
true satisfies Same<Shape<{ a?: string }>, Shape<{ a?: string; b?: string }>>;
// @ts-expect-error another type
true satisfies Same<Shape<{ a: readonly string[] }>, Shape<{ a: number[] }>>;

describe("the schemas", () => {
  it("say the same as the types, which the compiler has seen", () => {
    expect(SAME.every((one) => one)).toBe(true);
  });
});
