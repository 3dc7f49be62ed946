import type { BuiltInEmitter } from "./emitter.js";

/** The emitters, in the order of their output, ready to emit. */
export async function loadEmitters(): Promise<readonly BuiltInEmitter[]> {
  const { createTypescript } = await import("./typescript.js");
  const { markdownDocs } = await import("./markdown.js");
  return [createTypescript(), markdownDocs];
}
