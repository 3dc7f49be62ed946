import { errorStrength, isErrorTitle } from "./error-words.js";
import { speaksOfFailure } from "./failure-words.js";
import type { HeadingCode } from "./heading-code.js";
import { areManualParts } from "./manual-parts.js";

const BARE = /^[A-Z]{2,30}$/;
/** `FR-01`, `TC-012`: requirements and cases of tests are counted so, too. */
const COUNTED = /^([A-Z]{2,5})-\d{1,3}$/;
const MOSTLY = 0.6;
const CODES = 0.7;
const VAGUE = 0.5;

/**
 * Whether headings that look like codes may be those of errors, by the titles above them and what introduces them.
 * Single words in capitals (`USAGE`, `SYNOPSIS`) title sections as often: headings that are mostly such are codes where
 * a title above them says that errors follow, where what introduces them speaks of codes, or where half of them tell of
 * failure themselves; `ERRORS` is what a title calls all of them. So are those of one build that count a few things
 * (`FR-01`), where a title, the introduction or half of them say anything of errors.
 */
export function mayBeCodes(
  headings: readonly HeadingCode[],
  titles: readonly string[],
  introduction: string,
): boolean {
  const codes = headings.map(({ code }) => code);
  const bare = codes.filter((code) => BARE.test(code));
  if (areManualParts(bare)) return false;
  if (areCounted(codes)) return [...titles, introduction].some(saysAnything) || mostFail(headings);
  if (bare.length < codes.length * MOSTLY) return true;
  if (titles.some(isErrorTitle) || errorStrength(introduction) >= CODES) return true;
  const failing = codes.filter((code) => speaksOfFailure(code) && errorStrength(code) < VAGUE);
  return failing.length * 2 >= codes.length;
}

function areCounted(codes: readonly string[]): boolean {
  const prefixes = new Set(codes.map((code) => COUNTED.exec(code)?.[1] ?? ""));
  const [prefix = "", ...others] = prefixes;
  return prefix !== "" && others.length === 0 && !saysAnything(prefix);
}

function saysAnything(text: string): boolean {
  return errorStrength(text) >= VAGUE;
}

function mostFail(headings: readonly HeadingCode[]): boolean {
  const failing = headings.filter(({ text }) => speaksOfFailure(text) || saysAnything(text));
  return failing.length * 2 >= headings.length;
}
