import { basename } from "node:path";
import type { Diagnostic } from "../diagnostic.js";
import { type JsonFault, placeJson } from "../json-places.js";
import { createSource } from "../source.js";
import type { ConfigPlaces } from "./config-places.js";

/** A configuration in JSON with the places of its settings, or where it is no JSON. */
export type ParsedJson =
  | { readonly value: unknown; readonly places: ConfigPlaces }
  | { readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads a configuration: in a file of its own with comments and trailing commas, in package.json, which
 * npm reads strictly, below the key `errgen`.
 */
export function parseJsonConfig(file: string, decoded: string): ParsedJson {
  const manifest = basename(file) === "package.json";
  const source = createSource(basename(file), decoded);
  const json = placeJson(source, { comments: !manifest, trailingCommas: !manifest });
  if ("reason" in json) return { diagnostics: [noJson(json)] };
  const base: readonly string[] = manifest ? ["errgen"] : [];
  const value = json.valueAt(base);
  if (value === undefined) return { diagnostics: [noKey(file)] };
  const places: ConfigPlaces = {
    prefix: "",
    locate: (path, of) => json.locate([...base, ...path], of),
  };
  return { value, places };
}

function noJson({ reason, location }: JsonFault): Diagnostic {
  return {
    code: "unreadable-config",
    severity: "error",
    message: `The configuration is not valid JSON: ${reason}`,
    location,
  };
}

function noKey(file: string): Diagnostic {
  return {
    code: "missing-config",
    severity: "error",
    message: `${file} has no key \`errgen\``,
    location: null,
  };
}
