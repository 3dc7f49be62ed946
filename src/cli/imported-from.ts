import { pathFrom } from "../path-from.js";
import type { Settings } from "./settings.js";

/** The output folder as an import in the project's root names it; null if there is none. */
export function importedFrom({ root, out }: Pick<Settings, "root" | "out">): string | null {
  if (out === null) return null;
  const path = pathFrom(root, out);
  if (path === "") return ".";
  return path.startsWith("../") || path === ".." ? path : `./${path}`;
}
