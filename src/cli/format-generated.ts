import type { Generated } from "../generate.js";
import type { Settings } from "./settings.js";

/** What was generated, as the configured formatter leaves it; no file if that fails. */
export async function formatGenerated(
  generated: Generated,
  { config: { formatter }, root, out }: Settings,
): Promise<Generated> {
  if (formatter === undefined || out === null || generated.files.length === 0) return generated;
  const { formatFiles } = await import("../formatter/format-files.js");
  const formatted = await formatFiles(generated.files, formatter, { root, out });
  if ("files" in formatted) return { ...generated, files: formatted.files };
  const diagnostics = [...generated.diagnostics, ...formatted.diagnostics];
  return { ...generated, files: [], diagnostics };
}
