import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          root: `${import.meta.dirname}/..`,
          include: ["test/**/*.test.ts"],
          exclude: ["test/packed/**"],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "packed",
          root: `${import.meta.dirname}/..`,
          include: ["test/packed/**/*.test.ts"],
          globalSetup: ["test/packed/install-package.ts"],
          // Whole processes under load: watch mode has shown races that are not understood yet.
          retry: process.env.CI ? 2 : 0,
          testTimeout: 120_000,
        },
      },
    ],
  },
});
