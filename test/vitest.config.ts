import { defineConfig } from "vitest/config";
import { bundledTextsInTests } from "../.ci/bundled-text.mjs";

export default defineConfig({
  test: {
    // Most of a test is waiting for processes of its own.
    maxWorkers: "100%",
    projects: [
      {
        plugins: [bundledTextsInTests()],
        test: {
          name: "unit",
          root: `${import.meta.dirname}/..`,
          include: ["test/**/*.test.ts"],
          exclude: ["test/packed/**"],
          setupFiles: ["test/fixed-seed.ts"],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "packed",
          root: `${import.meta.dirname}/..`,
          include: ["test/packed/**/*.test.ts"],
          globalSetup: ["test/packed/install-package.ts"],
          setupFiles: ["test/fixed-seed.ts"],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
