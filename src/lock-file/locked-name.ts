import { isEntryName, isModuleName, isSectionName } from "../identifiers/valid-names.js";
import { type LockKey, parseEntry } from "./lock-line.js";

/** Whether a line's names may stand in code and in paths: people edit the file, and merges join it. */
export function isLockedName(key: LockKey, value: string): boolean {
  if (key.kind === "spelling") return true;
  if (!isModuleName(key.module)) return false;
  if (key.kind === "module") return true;
  if (!isSectionName(key.section)) return false;
  return key.kind === "section" || (key.number > 0 && isEntryName(parseEntry(value).identifier));
}
