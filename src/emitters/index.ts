import type { BuiltInEmitter, EmitOptions } from "./emitter.js";

/** The emitters of what is wanted, in the order of their output, ready to emit. Others are not loaded. */
export async function loadEmitters({
  docs,
  docsFormats = ["markdown"],
  catalog = false,
  openapi = false,
}: Pick<EmitOptions, "docs" | "docsFormats" | "catalog" | "openapi">): Promise<
  readonly BuiltInEmitter[]
> {
  const wants = new Set(docs === null ? [] : docsFormats);
  const emitters = [(await import("./typescript.js")).typescriptModules];
  if (wants.has("markdown")) emitters.push((await import("./markdown.js")).markdownDocs);
  if (wants.has("text")) emitters.push((await import("./llms-text.js")).llmsTextDocs);
  if (catalog !== false) emitters.push((await import("./catalog-json.js")).catalogJson);
  if (openapi) emitters.push((await import("./openapi.js")).openapi);
  if (wants.has("html")) emitters.push((await import("./html.js")).htmlDocs);
  return emitters;
}
