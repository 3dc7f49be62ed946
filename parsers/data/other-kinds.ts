import type { Repair } from "../../src/diagnostic.js";
import type { Source } from "../../src/source.js";
import { type Form, isSequence } from "../lisp/form.js";
import { sequence } from "./forms.js";
import { keyText, pairsOf } from "./key-shape.js";

/** What is left to read of a value, and what was said about the rest. */
export interface OwnData {
  readonly root: Form;
  readonly repair: Repair | null;
}

/**
 * Leaves out what says of itself that it is no list of errors: errgen's own readings (`inspect --format
 * json`), and descriptions of APIs (OpenAPI, Swagger, AsyncAPI), whose responses are routes with HTTP
 * statuses. Their extensions (`x-…`, OpenAPI 3.1, 4.9) are anybody's.
 */
export function ownData(source: Source, root: Form): OwnData {
  const keys = new Map(pairsOf(root)?.map(({ key }) => [keyText(key), key]));
  const has = (...names: readonly string[]): boolean => names.every((name) => keys.has(name));
  if (has("schemaVersion", "documents", "diagnostics"))
    return leave(source, root, "errgen's own reading of other documents", () => false);
  const kind = ["openapi", "swagger", "asyncapi"].find((name) => keys.has(name));
  if (kind !== undefined && (has("paths") || has("info") || has("channels")))
    return leave(source, root, `a description of an API (\`${kind}\`)`, (key) => /^x-/i.test(key));
  return { root, repair: null };
}

function leave(source: Source, root: Form, what: string, isOwn: (key: string) => boolean): OwnData {
  const pairs = pairsOf(root)?.filter(({ key }) => isOwn(keyText(key))) ?? [];
  const items = pairs.flatMap(({ key, value }) => (value ? [key, value] : []));
  const at = isSequence(root) ? (root.items[0] ?? root) : root;
  const repair: Repair = {
    code: "other-kind",
    severity: "info",
    message: `Found ${what}, expected a list of errors: it was not read for codes`,
    position: source.position(at.start, at.end),
  };
  return { root: sequence("map", items, root.start, root.end), repair };
}
