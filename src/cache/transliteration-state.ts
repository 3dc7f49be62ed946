import { join } from "node:path";
import type { KnownSettings } from "../cli/settings.js";
import { findPackage } from "../formatter/find-tool.js";
import type { FileDigests } from "./file-digests.js";

/** The state of the package that reads another script: its version decides how words are read. */
export function transliterationState(
  { config, root }: KnownSettings,
  digests: FileDigests,
): string | null {
  if (config.transliterate === undefined) return null;
  const folder = findPackage("pinyin-pro", root);
  return folder === null ? null : digests.find(join(folder, "package.json"));
}
