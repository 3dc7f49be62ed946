import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ClaimedPaths } from "../src/plugins/claimed-paths.js";

const paths = fc
  .array(fc.constantFrom("a", "B", "b", "c.ts"), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join("/"));

/** One of them is the other, or would be a folder that holds it. */
function clash(a: string, b: string): boolean {
  const [one, other] = [`${a.toLowerCase()}/`, `${b.toLowerCase()}/`];
  return one.startsWith(other) || other.startsWith(one);
}

describe("claimed paths", () => {
  it("refuse exactly those that no file system has room for beside them", () => {
    fc.assert(
      fc.property(fc.array(paths, { maxLength: 6 }), paths, (claimed, path) => {
        const all = new ClaimedPaths();
        for (const one of claimed) all.claim(one, "somebody");
        expect(all.problemWith(path) !== null).toBe(claimed.some((one) => clash(one, path)));
      }),
    );
  });
});
