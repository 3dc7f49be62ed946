import type { Diagnostic } from "../diagnostic.js";
import { alike } from "../rules/alike.js";

/** What was read as it was meant is told once a document, with the lines where the same is to say. */
export function joinRepairs(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const others = diagnostics.filter(({ severity }) => severity !== "info");
  const repairs = diagnostics.filter(({ severity }) => severity === "info");
  const unplaced = repairs.filter(({ location }) => location === null);
  const codes = [...new Set(repairs.map(({ code }) => code))];
  const joined = codes.flatMap((code) =>
    alike(repairs, code).map(({ finding }) => ({ code, severity: "info" as const, ...finding })),
  );
  return [...others, ...unplaced, ...joined];
}
