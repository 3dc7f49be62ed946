import type { Section } from "../../catalog.js";

/** The names that generated modules derive from a section's identifier. */
export interface SectionNames {
  readonly type: string;
  readonly guard: string;
  readonly messages: string;
  readonly message: string;
}

export function sectionNames({ identifier }: Pick<Section, "identifier">): SectionNames {
  const value = identifier.charAt(0).toLowerCase() + identifier.slice(1);
  return {
    type: identifier,
    guard: `is${identifier}`,
    messages: `${value}Messages`,
    message: `${value}Message`,
  };
}

/** Names over a whole document; no section may be called like them (see the reserved section names). */
export const DOCUMENT_NAMES = {
  type: "ErrorCode",
  guard: "isErrorCode",
  message: "errorMessage",
} as const;
