import assert from "node:assert/strict";
import fc from "fast-check";
import { loadEmitters } from "../../src/emitters/index.js";
import { type GenerateOptions, generate } from "../../src/generate.js";
import { createSource } from "../../src/source.js";
import { catalogs as anyCatalog } from "../arbitrary-catalog.js";
import { type AnyDocument, anyDocument } from "./any-document.js";
import { anyOptions } from "./any-options.js";
import { damagedDocument } from "./damaged-document.js";
import { expectHarmlessFiles, expectHarmlessFindings } from "./harmless.js";

/** Processor time that one document may take: the longest takes a twentieth of it. */
const MOST_MS = 3000;

/** Documents made by grammar, for each format. */
export async function documents(cases: number): Promise<void> {
  let generated = 0;
  await fc.assert(
    fc.asyncProperty(anyDocument, anyOptions, async (document, options) => {
      if ((await expectHarmless(document, options)) > 0) generated++;
    }),
    { numRuns: cases },
  );
  // Documents without any code would test the readers alone.
  assert.ok(generated > cases * 0.2, `${generated} of ${cases} gave files`);
}

/** Documents that somebody wrote, damaged. */
export async function damaged(cases: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(damagedDocument(), anyOptions, async (document, options) => {
      await expectHarmless(document, options);
    }),
    { numRuns: cases },
  );
}

/** Catalogs of any texts, which no document needs to be able to say. */
export async function catalogs(cases: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(anyCatalog, anyOptions, async (catalog, options) => {
      const emitters = await loadEmitters(options);
      expectHarmlessFiles(emitters.flatMap((one) => [...one.emit(catalog, options)]));
    }),
    { numRuns: cases },
  );
}

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
