import { basename } from "node:path";
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import type { Diagnostic } from "../diagnostic.js";
import { createSource, type Location } from "../source.js";
import type { ConfigPlaces, PlaceOf } from "./config-places.js";

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
  const at = (start: number, length: number): Location => ({
    path: source.path,
    ...source.position(start, start + length),
  });
  const errors: ParseError[] = [];
  const tree = parseTree(source.text, errors, {
    allowTrailingComma: !manifest,
    disallowComments: manifest,
  });
  if (errors.length > 0 || tree === undefined)
    return { diagnostics: syntaxProblems(errors, at, source.text.length) };
  const base: readonly string[] = manifest ? ["errgen"] : [];
  const root = findNodeAtLocation(tree, [...base]);
  if (root === undefined) return { diagnostics: [noKey(file)] };
  const locate = (path: readonly PropertyKey[], of: PlaceOf): Location => {
    const node = nearest(tree, [...base, ...path.map(toSegment)], of);
    return at(node.offset, node.length);
  };
  return { value: getNodeValue(root), places: { prefix: "", locate } };
}

/** The first only: what follows a syntax error are its consequences. */
function syntaxProblems(
  [first]: readonly ParseError[],
  at: (start: number, length: number) => Location,
  end: number,
): readonly Diagnostic[] {
  const what = first
    ? printParseErrorCode(first.error)
        .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
        .toLowerCase()
    : "it is empty";
  return [
    {
      code: "unreadable-config",
      severity: "error",
      message: `The configuration is not valid JSON: ${what}`,
      location: first ? at(first.offset, first.length) : at(end, 0),
    },
  ];
}

function noKey(file: string): Diagnostic {
  return {
    code: "missing-config",
    severity: "error",
    message: `${file} has no key \`errgen\``,
    location: null,
  };
}

function toSegment(key: PropertyKey): string | number {
  return typeof key === "number" ? key : String(key);
}

function nearest(tree: Node, path: readonly (string | number)[], of: PlaceOf): Node {
  const found = findNodeAtLocation(tree, [...path]);
  if (found === undefined) return path.length === 0 ? tree : nearest(tree, path.slice(0, -1), of);
  const key = found.parent?.type === "property" ? found.parent.children?.[0] : undefined;
  return of === "key" ? (key ?? found) : found;
}
