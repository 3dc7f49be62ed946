import { diagnosticsMessages } from "./generated/diagnostics/messages.js";

/**
 * What each diagnostic of errgen means: a paragraph for each code, for `errgen explain CODE` and reports. errgen
 * itself generates them from diagnostics.md.
 */
export const EXPLANATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries(diagnosticsMessages),
);
