import { RESERVED_ENTRY_NAMES } from "./entry-identifier.js";
import { RESERVED_SECTION_NAMES } from "./section-identifier.js";

/** What may name a module: kebab-case, and none that the output needs for itself. */
export function isModuleName(name: string): boolean {
  return /^(?!(?:docs|index|catalog)$)[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
}

/** What may name a section: a type, beside which values are named in lower case. */
export function isSectionName(name: string): boolean {
  return /^[\p{Lu}_][\p{ID_Continue}$]*$/u.test(name) && !RESERVED_SECTION_NAMES.has(name);
}

/** What may name an entry. */
export function isEntryName(name: string): boolean {
  return /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name) && !RESERVED_ENTRY_NAMES.has(name);
}
