import { defineConfig } from "vitest/config";
import { bundledTextsInTests } from "../.ci/bundled-text.mjs";
import { lookAlikesInTests } from "../.ci/look-alikes.mjs";
import { IN_FULL } from "./in-full.js";

export default defineConfig({
  test: {
    // Most of a test is waiting for processes of its own.
    maxWorkers: "100%",
    projects: [
      {
        plugins: [bundledTextsInTests(), lookAlikesInTests()],
        test: {
          name: "unit",
          root: `${import.meta.dirname}/..`,
          include: ["test/**/*.test.ts"],
          exclude: ["test/packed/**", "test/bench/**"],
          setupFiles: ["test/fixed-seed.ts"],
          // Counts in full take their time, on a busy machine more.
          testTimeout: IN_FULL ? 600_000 : 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "packed",
          root: `${import.meta.dirname}/..`,
          include: ["test/packed/**/*.test.ts"],
          globalSetup: ["test/packed/install-package.ts"],
          setupFiles: ["test/fixed-seed.ts"],
          testTimeout: IN_FULL ? 600_000 : 120_000,
        },
      },
    ],
  },
});
