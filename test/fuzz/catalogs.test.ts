import fc from "fast-check";
import { it } from "vitest";
import { loadEmitters } from "../../src/emitters/index.js";
import { catalogs } from "../arbitrary-catalog.js";
import { anyOptions, CASES } from "./generate-any.js";
import { expectHarmlessFiles } from "./harmless.js";

// A catalog has more codes than a document, and takes longer.
it("no catalog does harm", { timeout: 86_400_000 }, () =>
  fc.assert(
    fc.asyncProperty(catalogs, anyOptions, async (catalog, options) => {
      const emitters = await loadEmitters(options);
      expectHarmlessFiles(emitters.flatMap((one) => [...one.emit(catalog, options)]));
    }),
    { numRuns: Math.ceil(CASES / 4) },
  ),
);
