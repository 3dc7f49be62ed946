import type { Plugin } from "vitest/config";

/** Imports that end in `?look-alikes`, for tests, which import the sources. */
export function lookAlikesInTests(): Plugin;
