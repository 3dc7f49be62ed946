import type { Diagnostic } from "../diagnostic.js";
import type { Finding } from "./rule.js";
import { groupBy } from "./same-text.js";

/** Diagnostics that say the same of one document. */
export interface Alike {
  readonly all: readonly Located[];
  /** Said of the first, with the lines of the others. */
  readonly finding: Finding;
}

type Located = Diagnostic & { readonly location: NonNullable<Diagnostic["location"]> };

const SHOWN = 3;

/** What was found of a code when documents were read: one finding for all that says the same of one document. */
export function alike(diagnostics: readonly Diagnostic[], code: string): readonly Alike[] {
  const found = diagnostics.filter(
    (one): one is Located => one.code === code && one.location !== null,
  );
  return groupBy(found, ({ message, location }) => `${location.path} ${message}`).flatMap((all) => {
    const [first, ...others] = all;
    if (!first) return [];
    const { message, location, hint } = first;
    const lines = others.slice(0, SHOWN).map((one) => String(one.location.start.line));
    const left = others.length - lines.length;
    const more = left > 0 ? ` and ${left} more` : "";
    const where =
      others.length === 0
        ? ""
        : `; so in line${others.length === 1 ? "" : "s"} ${lines.join(", ")}${more}`;
    const finding = { message: `${message}${where}`, location };
    return [{ all, finding: hint === undefined ? finding : { ...finding, hint } }];
  });
}
