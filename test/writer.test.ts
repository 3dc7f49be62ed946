import { createRequire } from "node:module";
import { expect, it } from "vitest";

it("the writer of modules is ts-morph's own", () => {
  const require = createRequire(import.meta.url);
  expect(require("code-block-writer").default).toBe(require("ts-morph").CodeBlockWriter);
});
