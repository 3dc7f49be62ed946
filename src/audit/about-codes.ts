import { STATUS_CODES } from "node:http";
import { type CodeIndex, isTelling } from "./code-index.js";
import type { Comparison, Literal } from "./program-facts.js";

/** A name that says by itself that it holds an error code: `errorCode`, `err_no`, `errno`, `resultCode`, `bizCode`. */
const CODE_NAME =
  /^(?:e(?:rr(?:or)?)?|result|ret(?:urn)?|biz|business|fail(?:ure)?|fault|response|resp|api)_?(?:code|no|num(?:ber)?|id)s?$/i;
/** A name that may hold one, and often holds something else. */
const MAYBE_CODE_NAME =
  /^(?:\w*code|\w*status|err|error|errors|result|ret|reason|kind|type|state|name)s?$/i;
const STATUS_NAME = /status/i;
const FEWEST_FOR_ANY_NAME = 2;

/** Something in a program that is compared like an error code, and that no document has. */
export interface Undocumented {
  readonly literal: Literal;
  /** A code that the same is compared with, and that a document has; null where the name alone says what it is. */
  readonly beside: Literal | null;
}

/**
 * What a comparison says of codes that no document has. Its name alone is enough if it can mean nothing else
 * (`errorCode`); a name such as `code` or `status` needs one code of the documents beside it in the same function,
 * `switch` or union, any other name two. A literal that does not look like the documents' codes is none.
 */
export function undocumentedIn(
  comparison: Comparison,
  index: CodeIndex,
  generated: number,
): readonly Undocumented[] {
  const { name, literals } = comparison;
  const known = literals.filter((one) => isTelling(one) && index.meant(one).length > 0);
  const different = new Set(known.map(({ value }) => value)).size + generated;
  if (different < fewestFor(name)) return [];
  const [beside = null] = known;
  return literals
    .filter((one) => index.meant(one).length === 0 && index.isLikeCode(one))
    .filter((one) => isTelling(one) || CODE_NAME.test(name ?? ""))
    .filter(({ value }) => !(STATUS_NAME.test(name ?? "") && Object.hasOwn(STATUS_CODES, value)))
    .map((literal) => ({ literal, beside }));
}

/** How many codes of documents must stand beside it. */
function fewestFor(name: string | null): number {
  if (name !== null && CODE_NAME.test(name)) return 0;
  return name !== null && MAYBE_CODE_NAME.test(name) ? 1 : FEWEST_FOR_ANY_NAME;
}
