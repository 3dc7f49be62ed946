import type { Diagnostic } from "../diagnostic.js";
import type { Settings } from "./settings.js";

/** The error for folders in which no document holds an entry. */
export function nothingFound(
  { inputs }: Settings,
  passedOver: readonly { readonly path: string }[],
): Diagnostic {
  const read = passedOver.map(({ path }) => path);
  const shown = `${read.slice(0, 5).join(", ")}${read.length > 5 ? ", …" : ""}`;
  return {
    code: "no-entries",
    severity: "error",
    message: `No error code was found in ${inputs.join(", ")}: ${shown} ${read.length === 1 ? "was" : "were"} read and passed over`,
    location: null,
    hint: "`errgen inspect FILE` shows how a document was understood",
  };
}
