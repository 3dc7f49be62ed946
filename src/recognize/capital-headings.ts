import { errorStrength, isErrorTitle } from "./error-words.js";
import { speaksOfFailure } from "./failure-words.js";
import { areManualParts } from "./manual-parts.js";

const BARE = /^[A-Z]{2,30}$/;
const MOSTLY = 0.6;
const CODES = 0.7;
const VAGUE = 0.5;

/**
 * Single words in capitals (`USAGE`, `SYNOPSIS`) title sections as often as they are codes. Headings that are mostly
 * such are codes where a title above them says that errors follow, where what introduces them speaks of codes, or
 * where half of them tell of failure themselves: `ERRORS` is what a title calls all of them.
 */
export function mayBeCodes(
  codes: readonly string[],
  titles: readonly string[],
  introduction: string,
): boolean {
  const bare = codes.filter((code) => BARE.test(code));
  if (areManualParts(bare)) return false;
  if (bare.length < codes.length * MOSTLY) return true;
  if (titles.some(isErrorTitle) || errorStrength(introduction) >= CODES) return true;
  const failing = codes.filter((code) => speaksOfFailure(code) && errorStrength(code) < VAGUE);
  return failing.length * 2 >= codes.length;
}
