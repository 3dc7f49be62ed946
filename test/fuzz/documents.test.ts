import fc from "fast-check";
import { expect, it } from "vitest";
import { anyDocument } from "./any-document.js";
import { anyOptions, CASES, expectHarmless } from "./generate-any.js";

it("no document of any format does harm", { timeout: 86_400_000 }, async () => {
  let generated = 0;
  await fc.assert(
    fc.asyncProperty(anyDocument, anyOptions, async (document, options) => {
      if ((await expectHarmless(document, options)) > 0) generated++;
    }),
    { numRuns: CASES },
  );
  // Documents without any code would test the readers alone.
  expect(generated / CASES).toBeGreaterThan(0.2);
});
