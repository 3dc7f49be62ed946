import type { Section } from "../../catalog.js";

/** The names that generated modules derive from a section's identifier. */
export interface SectionNames {
  readonly type: string;
  readonly guard: string;
  /** The function that gives a value as a code, or undefined. */
  readonly as: string;
  /** The maps, and the look-ups of one code each. */
  readonly messages: string;
  readonly message: string;
  readonly codeNames: string;
  readonly codeName: string;
  readonly statuses: string;
  readonly status: string;
  /** The type of what messages need, and the function that puts it in. */
  readonly parameters: string;
  readonly format: string;
}

export function sectionNames({ identifier }: Pick<Section, "identifier">): SectionNames {
  const value = identifier.charAt(0).toLowerCase() + identifier.slice(1);
  return {
    type: identifier,
    guard: `is${identifier}`,
    as: `as${identifier}`,
    messages: `${value}Messages`,
    message: `${value}Message`,
    codeNames: `${value}Names`,
    codeName: `${value}Name`,
    statuses: `${value}Statuses`,
    status: `${value}Status`,
    parameters: `${identifier}Parameters`,
    format: `format${identifier}Message`,
  };
}

/** Names over a whole document; no section may be called like them (see the reserved section names). */
export const DOCUMENT_NAMES = {
  type: "ErrorCode",
  guard: "isErrorCode",
  as: "asErrorCode",
  sections: "ErrorCodes",
  message: "errorMessage",
  messageIn: "messageIn",
  codeName: "errorName",
  codeNameIn: "nameIn",
  status: "errorStatus",
  statusIn: "statusIn",
} as const;
