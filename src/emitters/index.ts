import type { Emitter } from "./emitter.js";

/** The emitters, in the order of their output. Each loads when it is used. */
export const emitters: readonly (() => Promise<Emitter>)[] = [
  async () => (await import("./enums.js")).enums,
  async () => (await import("./markdown.js")).markdownDocs,
];
