import type { CodeType, RecognizedEntry, RecognizedSection } from "../catalog.js";
import { withCode } from "../entry-copies.js";

/**
 * `number` for `0`, digits without a leading zero, or `0x` and hex digits, with `-` or without, up
 * to 2^53 - 1. One all-digit code with a leading zero makes strings of the all-digit codes of its
 * section, and of those with as many digits in the document: no table mixes `"00000"` with `10000`.
 */
export function typeCodes(sections: readonly RecognizedSection[]): readonly RecognizedSection[] {
  const padded = new Set<number>();
  for (const { entries } of sections)
    for (const { code } of entries) if (hasLeadingZero(code)) padded.add(code.length);
  return sections.map((section) => {
    const wholeSection = section.entries.some(({ code }) => hasLeadingZero(code));
    const isString = ({ code }: RecognizedEntry): boolean =>
      /^\d+$/.test(code) && (wholeSection || padded.has(code.length));
    return {
      ...section,
      entries: section.entries.map((entry) => {
        const type = isString(entry) ? "string" : plainType(entry.code);
        return withCode(entry, entry.code, type, entry.name);
      }),
    };
  });
}

function hasLeadingZero(code: string): boolean {
  return /^0\d+$/.test(code);
}

function plainType(code: string): CodeType {
  return isNumberCode(code) ? "number" : "string";
}

/** Whether a code, as written, is a number that programs can hold: a decimal or hexadecimal one up to 2^53 - 1. */
export function isNumberCode(code: string): boolean {
  if (!/^-?(?:0|[1-9]\d*|0[xX][\dA-Fa-f]+)$/.test(code)) return false;
  return Number(code.replace(/^-/, "")) <= Number.MAX_SAFE_INTEGER;
}
