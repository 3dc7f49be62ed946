import fc from "fast-check";
import type { GenerateOptions } from "../../src/generate.js";

/** What a configuration may ask of the outputs. */
export const anyOptions: fc.Arbitrary<GenerateOptions> = fc.record({
  style: fc.constantFrom("enum", "constants", "object", "union"),
  naming: fc.constantFrom("pascal", "screaming", "camel", "preserve"),
  codeNames: fc.boolean(),
  errorClass: fc.boolean(),
  importExtension: fc.constant(".js"),
  header: fc.constant(["A header"]),
  docs: fc.constantFrom("docs", null),
  docsFormats: fc.subarray(["markdown", "html", "text"] as const, { minLength: 1 }),
  catalog: fc.constantFrom<boolean | "places">(true, false, "places"),
  openapi: fc.boolean(),
});
