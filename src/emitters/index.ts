import type { BuiltInEmitter, EmitOptions } from "./emitter.js";

/** The emitters, in the order of their output, ready to emit. */
export async function loadEmitters({
  docsFormats = [],
}: Pick<EmitOptions, "docsFormats">): Promise<readonly BuiltInEmitter[]> {
  const { createTypescript } = await import("./typescript.js");
  const { markdownDocs } = await import("./markdown.js");
  const { catalogJson } = await import("./catalog-json.js");
  const { llmsTextDocs } = await import("./llms-text.js");
  const { openapi } = await import("./openapi.js");
  const emitters = [createTypescript(), markdownDocs, llmsTextDocs, catalogJson, openapi];
  // It brings the scripts of its pages along, which nobody else should have to read.
  if (docsFormats.includes("html")) emitters.push((await import("./html.js")).htmlDocs);
  return emitters;
}
