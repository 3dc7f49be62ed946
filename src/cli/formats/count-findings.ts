import type { Diagnostic, Severity } from "../../diagnostic.js";

const NAMES = [
  ["error", "errors"],
  ["warning", "warnings"],
  ["info", "info"],
] as const satisfies readonly (readonly [Severity, string])[];

/** `3 errors, 2 warnings in 2 files` */
export function countFindings(diagnostics: readonly Diagnostic[]): string {
  const counts = NAMES.map(([severity, many]) => {
    const count = diagnostics.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? severity : many}`];
  });
  const files = new Set(diagnostics.flatMap(({ location }) => location?.path ?? [])).size;
  const where = files === 0 ? "" : ` in ${files} ${files === 1 ? "file" : "files"}`;
  return `${counts.flat().join(", ")}${where}`;
}
