import fc from "fast-check";
import { type GenerateOptions, generate } from "../../src/generate.js";
import { createSource } from "../../src/source.js";
import { IN_FULL } from "../in-full.js";
import type { AnyDocument } from "./any-document.js";
import { expectHarmlessFiles, expectHarmlessFindings } from "./harmless.js";

/** How many cases a test takes; `npm run fuzz` sets it. */
export const CASES = Number(process.env.ERRGEN_FUZZ ?? (IN_FULL ? 300 : 40));

/** Processor time that one document may take: the longest takes a twentieth of it. */
const MOST_MS = 3000;

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

/** Reads and generates as a build does, and looks at all that comes out. Gives the number of files. */
export async function expectHarmless(
  { path, text }: AnyDocument,
  options: GenerateOptions,
): Promise<number> {
  const before = process.cpuUsage();
  const { files, diagnostics } = await generate(
    [{ source: createSource(path, text), named: true }],
    options,
  );
  const { user } = process.cpuUsage(before);
  if (user / 1000 > MOST_MS) throw new Error(`It takes ${user / 1000} ms`);
  expectHarmlessFiles(files);
  expectHarmlessFindings(diagnostics);
  return files.length;
}
