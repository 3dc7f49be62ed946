import type { Cell } from "../blocks.js";
import { words } from "./words.js";

const WORDS =
  "deprecated|obsolete|no longer used|已废弃|废弃|已弃用|弃用|已作廢|廃止|非推奨|устарел[оа]?|veraltet|obsoleto|obsolète|사용 중단";
/** The word stands for itself: alone, before a mark or "since", or in brackets. "Deprecated API used" does not. */
const MARK = words(
  new RegExp(
    String.raw`^(?:${WORDS})\s*(?:$|[.,;:!。，：！-]|(?:since|in|as of|seit|с)\b)|[([（【［](?:${WORDS})(?![\p{L}])`,
    "iu",
  ),
);

/** A row that is struck through, or that says in words that its code is out of use. */
export function saysDeprecated(cells: readonly Cell[]): boolean {
  return cells.some(
    ({ text, struck }) => text !== "" && (struck === true || MARK(text).test(text)),
  );
}
