/** Where a code stands on an axis of numbers. */
export interface CodePosition {
  /** What stands before the number: nothing, `0x`, `E`, `ORA-`. Codes with one prefix share an axis. */
  readonly prefix: string;
  readonly value: number;
  /** Digits that the number is written with at least. */
  readonly digits: number;
}

export const HEX = "0x";
/** Longer numbers are not told apart by a program's numbers. */
const MOST_DIGITS = 15;

/** The position of a code that is a number or ends with one; null for any other. */
export function codePosition(code: string): CodePosition | null {
  const hex = /^0x([\da-f]{1,12})$/i.exec(code)?.[1];
  if (hex !== undefined) return { prefix: HEX, value: Number.parseInt(hex, 16), digits: 1 };
  const [, prefix = "", digits = ""] = /^(.*?)(\d+)$/s.exec(code) ?? [];
  if (digits === "" || digits.length > MOST_DIGITS) return null;
  const isNegative = prefix === "-";
  return {
    prefix: isNegative ? "" : prefix,
    value: isNegative ? -Number(digits) : Number(digits),
    digits: digits.startsWith("0") ? digits.length : 1,
  };
}

/** A number of an axis as its codes are written. */
export function axisLabel({ prefix, digits }: Omit<CodePosition, "value">, value: number): string {
  const shown = Math.abs(value).toString(prefix === HEX ? 16 : 10);
  return `${prefix}${value < 0 ? "-" : ""}${shown.padStart(digits, "0")}`;
}
