/** What the codes of a section have in common: `E-` and three digits. */
export interface CodePattern {
  readonly prefix: string;
  readonly suffix: string;
  readonly radix: 10 | 16;
  /** How many digits there are at least; zeros are put in front. */
  readonly width: number;
  /** There are no more digits than that. */
  readonly isPadded: boolean;
  readonly upperCase: boolean;
}

interface Parts {
  readonly prefix: string;
  readonly digits: string;
  readonly suffix: string;
  readonly radix: 10 | 16;
}

/** The pattern that most of the codes follow, of several the last one's; null if they have no number. */
export function patternOf(codes: readonly string[]): CodePattern | null {
  const isHex = areHexDigits(codes);
  const groups = new Map<string, Parts[]>();
  for (const parts of codes.flatMap((code) => splitCode(code, isHex) ?? [])) {
    const key = JSON.stringify([parts.prefix, parts.suffix, parts.radix]);
    const group = groups.get(key);
    if (group) group.push(parts);
    else groups.set(key, [parts]);
  }
  const [largest] = [...groups.values()].reverse().sort((a, b) => b.length - a.length);
  const [first] = largest ?? [];
  if (largest === undefined || first === undefined) return null;
  const digits = largest.map((parts) => parts.digits);
  const isPadded = digits.some((text) => text.length > 1 && text.startsWith("0"));
  return {
    prefix: first.prefix,
    suffix: first.suffix,
    radix: first.radix,
    width: isPadded ? Math.max(...new Set(digits.map((text) => text.length))) : 1,
    isPadded,
    upperCase: !digits.some((text) => /[a-f]/.test(text)),
  };
}

/** The number in a code that follows a pattern; null if it does not. */
export function valueIn({ prefix, suffix, radix }: CodePattern, code: string): bigint | null {
  if (!code.startsWith(prefix) || !code.endsWith(suffix)) return null;
  const digits = code.slice(prefix.length, code.length - suffix.length);
  if (!(radix === 16 ? /^[\da-f]+$/i : /^\d+$/).test(digits)) return null;
  return BigInt(radix === 16 ? `0x${digits}` : digits);
}

/** The code of a number; null if the pattern has no room for it. */
export function codeOf(
  { prefix, suffix, radix, width, isPadded, upperCase }: CodePattern,
  value: bigint,
): string | null {
  const digits = value.toString(radix).padStart(width, "0");
  if (isPadded && digits.length > width) return null;
  return `${prefix}${upperCase ? digits.toUpperCase() : digits}${suffix}`;
}

/** The last number of a code, and what stands around it. A span of codes is no code of its own. */
function splitCode(code: string, isHex: boolean): Parts | null {
  if (/^-?(?:0[bo]|#[bo])/i.test(code)) return null;
  const [, mark, hex] = /^(-?(?:0x|#x|&h|16#))([\da-f]+)$/i.exec(code) ?? [];
  if (mark !== undefined && hex !== undefined)
    return { prefix: mark, digits: hex, suffix: "", radix: 16 };
  if (isHex) return { prefix: "", digits: code, suffix: "", radix: 16 };
  if (/^\d+\s*[-–~]\s*\d+$/.test(code)) return null;
  const [, prefix, digits, suffix] = /^(.*?)(\d+)(\D*)$/s.exec(code) ?? [];
  if (prefix === undefined || digits === undefined || suffix === undefined) return null;
  return { prefix, digits, suffix, radix: 10 };
}

/** Whether all are hexadecimal digits of one length, and some show it. */
function areHexDigits(codes: readonly string[]): boolean {
  const lengths = new Set(codes.map((code) => code.length));
  return (
    lengths.size === 1 &&
    codes.every((code) => /^(?:[\dA-F]+|[\da-f]+)$/.test(code) && /\d/.test(code)) &&
    codes.some((code) => /^\d.*[a-f]|[a-f].*[a-f]\d/i.test(code))
  );
}
