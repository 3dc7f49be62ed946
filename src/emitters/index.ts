import type { Emitter } from "./emitter.js";

/** The emitters, in the order of their output, ready to emit. */
export async function loadEmitters(): Promise<readonly Emitter[]> {
  const { createEnums } = await import("./enums.js");
  const { markdownDocs } = await import("./markdown.js");
  return [createEnums(), markdownDocs];
}
