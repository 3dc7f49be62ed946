import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import type { Location, Source } from "./source.js";

/** Which part of a pair is meant: its key, or its value. */
export type PlaceOf = "key" | "value";

/** A text of JSON: its value, and where each part of it stands. */
export interface PlacedJson {
  /** Of what stands at a path; undefined if nothing does. */
  readonly valueAt: (path: readonly PropertyKey[]) => unknown;
  /** The place of what stands at a path, else of the nearest above it that is written. */
  readonly locate: (path: readonly PropertyKey[], of: PlaceOf) => Location;
}

/** Why a text is no JSON: what is wrong at the first place, since what follows is its consequence. */
export interface JsonFault {
  readonly reason: string;
  readonly location: Location;
}

export interface JsonLeniency {
  readonly comments: boolean;
  readonly trailingCommas: boolean;
}

/** Reads JSON so that whatever is said of a part of it can name its place. */
export function placeJson(source: Source, leniency: JsonLeniency): PlacedJson | JsonFault {
  const { comments, trailingCommas } = leniency;
  const errors: ParseError[] = [];
  const tree = parseTree(source.text, errors, {
    allowTrailingComma: trailingCommas,
    disallowComments: !comments,
  });
  const at = (start: number, length: number): Location => ({
    path: source.path,
    ...source.position(start, start + length),
  });
  const [first] = errors;
  if (first) return { reason: reasonOf(first), location: at(first.offset, first.length) };
  if (tree === undefined) return { reason: "it is empty", location: at(source.text.length, 0) };
  return {
    valueAt: (path) => {
      const node = findNodeAtLocation(tree, path.map(toSegment));
      return node && getNodeValue(node);
    },
    locate: (path, of) => {
      const node = nearest(tree, path.map(toSegment), of);
      return at(node.offset, node.length);
    },
  };
}

/** "comma expected" */
function reasonOf({ error }: ParseError): string {
  return printParseErrorCode(error)
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toLowerCase();
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
