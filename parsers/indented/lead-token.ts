/**
 * The shapes of a token that a row may begin with. They tell a row from a line of prose; what the
 * token means is not asked here.
 */
export type LeadKind =
  /** `0`, `-1`, `10001`, `00000` */
  | "number"
  /** `0x8007000E` */
  | "hex"
  /**
   * Capitals and a number, or digits and capitals: `E101`, `ORA-00942`, `AUTH_001`, `2202E`; errors and warnings in small
   * letters: `e12`; one number in parts: `202-A`, `4040_1`; words of hexadecimal digits: `0300-800A`; numbers behind a hash: `#7`, `#012`, `#04-2`
   */
  | "numbered"
  /** An identifier with underscores or behind a dollar sign: `NOT_FOUND`, `invalid_grant`, `SS$_ABORT`; a name of errno as the kernel of Linux returns it: `-EINVAL`; a facility, a severity and a name, as VMS and routers have them: `%DISK-E-FULL`, `%QUAY-3-FULL` */
  | "constant"
  /** One word of two or more capitals, but those that remarks begin with: `ENOENT` */
  | "capitals"
  /** Words run together or joined, a number at the end among them: `AccessDenied`, `invalid-email`, `auth/user-not-found`, `fault.2001` */
  | "name"
  /** Numbers joined by dots, hexadecimal ones that say so at their end, or numbers with places left open: `5.1.1`, `0Ah`, `X.1.1`, `4xx`, `4**`, `>0`, `1++`, `128+n` */
  | "dotted"
  /** A span of numbers: `1000-1099` */
  | "span"
  /** Hexadecimal digits in small letters, among others of their kind, or a capital where digits end: `0a`, `ff`, `A`; no token has this shape alone */
  | "word";

const LONGEST = 120;

const SHAPES: readonly (readonly [LeadKind, RegExp])[] = [
  ["number", /^[-−+]?\d{1,18}$/u],
  ["hex", /^-?0[xX][\dA-Fa-f]{1,16}[uUlL]{0,3}$/],
  [
    "dotted",
    /^(?:\d{1,5}(?:\.\d{1,5}){1,4}|[xX](?:\.\d{1,3}){2}|\d[\dA-Fa-f]{1,7}[hH]|\d[\dxX]{1,4}[xX]|\d{1,3}\*{2,3}|\d{1,6}\+(?:\+|[nNxX])?|>=?\d)$/,
  ],
  ["numbered", /^(?:[A-Z]{1,12}(?:[-_][A-Z]{1,12}){0,4}[-_.#]?\d[\dA-Z]{0,11}|\d[\dA-Z]{1,9})$/],
  ["numbered", /^(?:e|er|err|error|w|wrn|warn)[-_]?\d{1,5}$/],
  ["numbered", /^\d{3,6}(?:[-_][A-Z]{1,2}|_\d{1,2})$/],
  ["numbered", /^#\d{1,5}(?:-\d{1,2})?$/],
  ["numbered", /^(?=[\d-]*[A-F])(?=[A-F-]*\d)[\dA-F]{4,8}(?:-[\dA-F]{4,8}){1,3}$/],
  ["constant", /^%[A-Z][A-Z\d_$]{1,15}(?:-[A-Z\d_]{1,15})?-[A-Z\d]-[A-Z\d][A-Z\d_$]{1,30}$/],
  ["constant", /^(?=[\p{L}\d_]*\p{L})_{0,2}[\p{L}\d]+(?:_{1,2}[\p{L}\d]+)+_{0,2}$/u],
  ["constant", /^-E[A-Z\d]{2,15}$/],
  ["constant", /^[A-Z]{1,8}\$_?[A-Za-z][A-Za-z\d_]{1,30}$/],
  [
    "capitals",
    /^(?!(?:NOTES?|CAUTION|IMPORTANT|TIPS?|HINTS?|TODO|FIXME|EXAMPLES?)$)[A-Z][A-Z\d]+$/,
  ],
  ["name", /^[A-Za-z][a-z\d]*(?:[A-Z]+[a-z\d]+)+$/],
  ["name", /^[a-z][a-z\d]+(?:[A-Z]+[a-z\d]+)*[A-Z]+$/],
  ["name", /^:?[A-Za-z][A-Za-z\d]*(?:[-/.][A-Za-z][A-Za-z\d]*)+$/],
  ["name", /^[A-Za-z][A-Za-z\d]*(?:\.[A-Za-z][A-Za-z\d]*){0,4}\.\d{2,6}$/],
];

const CERTAIN: ReadonlySet<LeadKind> = new Set(["number", "hex", "numbered", "constant", "word"]);

/** The shape of a whole token, or null: a word of a sentence, a date, a price, a version. */
export function leadKind(token: string): LeadKind | null {
  if (token.length > LONGEST) return null;
  const shape = SHAPES.find(([, pattern]) => pattern.test(token));
  if (shape) return shape[0];
  return isSpan(token) ? "span" : null;
}

/** Such a token rarely begins a line of prose; the other shapes need more evidence. */
export function isCertain(kind: LeadKind): boolean {
  return CERTAIN.has(kind);
}

/** `1000-1099`: as many digits on both sides, rising. A telephone number is not. */
function isSpan(token: string): boolean {
  const match = /^(\d{1,9})(?:[-–~]|\.\.\.?)(\d{1,9})$/.exec(token);
  const [, low = "", high = ""] = match ?? [];
  return match !== null && low.length === high.length && Number(low) < Number(high);
}
