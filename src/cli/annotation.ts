import { join, relative, sep } from "node:path";
import type { Diagnostic } from "../diagnostic.js";
import type { Location } from "../source.js";

/**
 * A workflow command of GitHub Actions, which shows a finding at a file of a pull request. What a document
 * says cannot end one or begin another.
 */
export function annotation(
  level: "error" | "warning" | "notice",
  properties: Readonly<Record<string, string>>,
  message: string,
): string {
  const data = (text: string): string =>
    text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  const property = (text: string): string =>
    data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`);
  return `::${level} ${listed.join(",")}::${data(message)}`;
}

/** Where an annotation is shown. Its paths count from the working directory. */
export function placeOfAnnotation(
  { path, start }: Location,
  root: string,
  cwd: string,
): Readonly<Record<string, string>> {
  return {
    file: relative(cwd, join(root, path)).split(sep).join("/"),
    line: String(start.line),
    col: String(start.column),
  };
}

/** An annotation for each error and warning. */
export function annotateDiagnostics(
  diagnostics: readonly Diagnostic[],
  root: string,
  cwd: string,
): readonly string[] {
  return diagnostics
    .filter(({ severity }) => severity !== "info")
    .map(({ severity, code, message, location }) =>
      annotation(
        severity === "error" ? "error" : "warning",
        {
          ...(location === null ? {} : placeOfAnnotation(location, root, cwd)),
          title: `errgen: ${code}`,
        },
        message,
      ),
    );
}
