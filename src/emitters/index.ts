import type { BuiltInEmitter } from "./emitter.js";

/** The emitters, in the order of their output, ready to emit. */
export async function loadEmitters(): Promise<readonly BuiltInEmitter[]> {
  const { createTypescript } = await import("./typescript.js");
  const { markdownDocs } = await import("./markdown.js");
  const { catalogJson } = await import("./catalog-json.js");
  const { llmsTextDocs } = await import("./llms-text.js");
  const { openapi } = await import("./openapi.js");
  return [createTypescript(), markdownDocs, llmsTextDocs, catalogJson, openapi];
}
