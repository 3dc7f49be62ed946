import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import type { Diagnostic } from "../diagnostic.js";
import { createSource } from "../source.js";

/** A package.json as text and value, or what is wrong with it. */
export type Manifest =
  | { readonly text: string; readonly value: object }
  | { readonly diagnostics: readonly Diagnostic[] };

/** Reads a folder's package.json; null if it has none. */
export function readManifest(folder: string): Manifest | null {
  const file = join(folder, "package.json");
  if (!existsSync(file)) return null;
  const text = readFileSync(file, "utf8");
  const decoded = text.replace(/^\ufeff/, "");
  const errors: ParseError[] = [];
  const tree = parseTree(decoded, errors, { disallowComments: true });
  const [first] = errors;
  if (first) {
    const what = printParseErrorCode(first.error)
      .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
      .toLowerCase();
    return broken(`package.json is not valid JSON: ${what}`, decoded, first.offset);
  }
  const value: unknown = JSON.parse(decoded);
  if (tree?.type !== "object" || typeof value !== "object" || value === null)
    return broken("package.json is no object", decoded, 0);
  return { text, value };
}

function broken(message: string, text: string, offset: number): Manifest {
  const source = createSource("package.json", text.replace(/\r\n?/g, "\n"));
  const at = text.slice(0, offset).replace(/\r\n?/g, "\n").length;
  const location = { path: source.path, ...source.position(at, at) };
  return {
    diagnostics: [
      {
        code: "broken-manifest",
        severity: "error",
        message,
        location,
        hint: "Mend it first; nothing was written",
      },
    ],
  };
}
