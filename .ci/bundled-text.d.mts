import type { Plugin } from "vitest/config";

/** Imports that end in `?bundled`, for tests, which import the sources. */
export function bundledTextsInTests(): Plugin;
