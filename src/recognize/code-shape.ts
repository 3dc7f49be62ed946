import { withoutPictures } from "../pictures.js";

/**
 * What a text looks like, judged alone: the evidence that columns are told apart by.
 * The shapes are those of error codes at large, not of one document.
 */
export type CodeShape =
  /** `0`, `-1`, `10001`, `00000`, `10_001` */
  | "integer"
  /** `0x80070005`, `0xE000_0001`, `#x10`, `&H8000`, `0Ah`; and in the bases beside: `#o17`, `#b1010`, `#16R1F` */
  | "hex"
  /** Letters and a number: `E1001`, `SC2086`, `ORA-00942`, `2202E`, `0cMg`, `1e3`, `8001011B`, `auth.login.001`, `pier.W001` */
  | "numbered"
  /** Dotted or dashed numbers: `1.2.3`, `4-01`, `0300-800A` */
  | "dotted"
  /** A code with places left open: `10xx`, `4**`, `0L*`, `0xE1XX_XXXX`, `>0`, `128+n`, `HTTP_<status>` */
  | "wild"
  /** An identifier: `RESOURCE_NOT_FOUND`, `auth-failed`, `APIError`, `ENOENT`, `-ENOMEM`, `%DISK-E-FULL` */
  | "symbol";

const SHAPES: readonly (readonly [CodeShape, RegExp])[] = [
  ["integer", /^[-−+]?(?:\d{1,18}|\d{1,3}(?:_\d{3}){1,4})$/u],
  [
    "hex",
    /^-?(?:(?:0[xX]|#[xX]|&H)[\dA-Fa-f]{1,16}[uUlL]{0,3}|0[xX][\dA-Fa-f]{1,8}(?:_[\dA-Fa-f]{1,8}){1,3}|\d[\dA-Fa-f]{1,7}[hH]|#[oO][0-7]{1,22}|#[bB][01]{1,64}|#\d\d?[rR][\dA-Za-z]{1,16})$/u,
  ],
  ["wild", /^(?:\d{1,6}(?:[xX]{1,6}|\*{1,6})y{0,3}|\d[A-Z]\*{1,3})$/u],
  ["wild", /^(?:>=?\s?\d|\d{1,4}\+[nNxX]|[xX](?:\.\d{1,3}){2})$/u],
  [
    "wild",
    /^#?[A-Z][A-Z\d]{0,20}(?:[_-][A-Z\d]{1,20}){0,6}[_-](?:<[^<>\s]{1,20}>|\{[^{}\s]{1,20}\})$/u,
  ],
  // A part of the name is left open: `InvalidParameter.{{name}}`.
  [
    "wild",
    /^[A-Za-z][\w-]{0,40}(?:\.[A-Za-z][\w-]{0,40}){0,5}\.(?:<[^<>\s]{1,20}>|\{{1,2}[^{}\s]{1,20}\}{1,2})$/,
  ],
  ["wild", /^0[xX](?=[\dA-Fa-f_]*[xX])[\dA-FXa-fx]{1,8}(?:_[\dA-FXa-fx]{1,8}){0,3}$/u],
  [
    "numbered",
    /^-?(?:[A-Za-z]{1,12}[-_#.:]?\d(?![\dA-Za-z]*[a-z]{3})[\dA-Za-z]{0,9}|\d{1,5}[A-Z][\dA-Z]{0,6}|\d{1,5}e\d{1,5}|[A-Za-z]\w{0,20}(?:[-_.:/]\w{1,20}){0,4}(?:[-_.:]\d{1,9}|\.[A-Z]{1,3}\d{3,6}))$/u,
  ],
  // A word of memory, as systems print their results: `8001011B`.
  ["numbered", /^(?=[A-F]*\d)(?=\d*[A-F])[\dA-F]{8}$/u],
  // One number in parts: `202-A`, `4040_1`.
  ["numbered", /^\d{3,6}(?:[-_][A-Z]{1,2}|_\d{1,2})$/u],
  // Digits, then letters large and small; no measure (`5kHz`, `10Mbps`).
  [
    "numbered",
    /^(?!.*(?:[Hh]z|[Bb]ps|[KMGTkmgt]i?[Bb]|Wh|VA|dBm?)$)\d{1,4}(?=[A-Z]*[a-z])(?=[a-z]*[A-Z])[A-Za-z]{3,8}$/u,
  ],
  // No range of measures: `0.0-1.0`.
  [
    "dotted",
    /^(?!\d{1,6}\.\d{1,9}-\d{1,6}\.\d{1,9}$)(?:\d{1,6}(?:[.-]\d{1,9}){1,12}|(?=[A-F-]*\d)[\dA-F]{4,8}(?:-[\dA-F]{4,8}){1,3})$/u,
  ],
  // A constant whose first word begins with a digit: `2FA_REQUIRED`, `3DS_01`.
  ["symbol", /^\d[A-Z]{1,8}(?:_[A-Z\d]{1,31}){1,8}$/],
  // A facility, a severity and a name, as VMS has them.
  ["symbol", /^%[A-Z][A-Z\d_$]{1,15}-[A-Z]-[A-Z][A-Z\d_$]{1,30}$/],
  // A word of capitals behind a mark, as small machines show their errors: `..P:IS:FN`, `?SYNTAX`, `..2:MANY`.
  ["symbol", /^(?:\.{2,3}|[?!%])(?=[\d.:_-]*[A-Z])[A-Z\d]{1,16}(?:[.:_-][A-Z\d]{1,16}){0,4}$/],
  // A constant behind the mark of a channel or a tag: `#NO_BERTH`.
  ["symbol", /^#[A-Z][A-Z\d]{0,30}(?:_[A-Z\d]{1,30}){1,8}$/],
  ["symbol", /^-?[\p{L}_$*+:@][\p{L}\p{N}_$]*(?:(?:[-./]|::?)[\p{L}\p{N}_$]+)*[*+?!]?$/u],
];

/** `2024-01-31`, `2024-Jan-31`, `31.01.2024`. */
export function isDate(text: string): boolean {
  return /^(?:(?:19|20)\d\d[-./](?:\d\d?|[A-Z][a-z]{2})[-./]\d\d?|\d\d?[-./](?:\d\d?|[A-Z][a-z]{2})[-./](?:19|20)\d\d)$/u.test(
    text,
  );
}

/** `CVE-2024-12345`: a vulnerability, as changelogs list them. */
export function isAdvisory(text: string): boolean {
  return /^(?:CVE-\d{4}-\d{4,}|CWE-\d+|GHSA(?:-[\da-z]{4}){3})$/iu.test(text);
}

/** `src/main.ts`, `config.json`: the name of a file. */
export function isFile(text: string): boolean {
  return /\.(?:[jt]sx?|mjs|json|md|rst|ya?ml|toml|xml|html?|css|py|rb|go|rs|java|php|sh|txt|log|[ch]|cc|hh|cpp|hpp|cxx|hxx|asm|kt|swift|lua|pl|pas|sql|ini|cfg|conf|dll|exe)$/u.test(
    text,
  );
}

/** The first shape that fits the whole text, or null: a phrase, a sentence, nothing. */
export function codeShape(text: string): CodeShape | null {
  if (text.length > 120) return null;
  const shape = SHAPES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  return shape === null || isDate(text) || isFile(text) || isAdvisory(text) ? null : shape;
}

/** Letters without case, run together: Chinese, Japanese, Arabic, Thai. A word of them is a phrase. */
const CASELESS = /\p{Lo}/u;

/** One identifier-like word of a script with capitals. */
export function isWord(text: string): boolean {
  return codeShape(text) === "symbol" && !CASELESS.test(text);
}

/** An identifier that nobody takes for a word of a sentence: two parts or capitals within. */
export function isSymbolic(text: string): boolean {
  return (
    isWord(text) &&
    (/[_-]|[a-z][A-Z]|[.:/]\w|^[+*].*[+*]$/u.test(text) || /^[-+*]?[A-Z][A-Z\d]+[+*]?$/u.test(text))
  );
}

/**
 * Nothing but punctuation or blanks, of any length: `*`, `--`, `—`, `…`. Writers put it where a cell
 * has nothing to say.
 */
export function isPlaceholder(text: string): boolean {
  return /^[\p{P}\p{S}\s]*$/u.test(text);
}

/** A number in the range of HTTP statuses (RFC 9110, section 15). */
export function isHttpStatus(text: string): boolean {
  return /^[1-5]\d\d$/u.test(text);
}

/** The status in `[404]`. */
export function bracketedStatus(text: string): string | null {
  return /^\[([1-5]\d\d)\]$/.exec(text)?.[1] ?? null;
}

/** `401, 403`: any of several statuses. */
export function areHttpStatuses(text: string): boolean {
  return /^[1-5]\d\d(?:\s?[,/、]\s?[1-5]\d\d){1,8}$/u.test(text);
}

/** `HttpStatus.NOT_FOUND(404)`: as programs call it. */
const STATUS_CONSTANT = /^https?_?status(?:_?codes?)?\.\w{1,60}\s?\(([1-5]\d\d)\)$/iu;

/** The status that a cell gives: alone, behind `HTTP`, or before its reason phrase. */
export function httpStatusIn(text: string): string | null {
  const trimmed = withoutPictures(text.trim());
  const bare = bracketedStatus(trimmed) ?? trimmed;
  const match =
    STATUS_CONSTANT.exec(bare) ??
    /^(?:https?(?:\/\d(?:\.\d)?)?[\s:-]*)?([1-5]\d\d)(?:\s*(?:[-–:(]\s*)?\p{L}[\p{L}\s_'-]*\)?)?$/iu.exec(
      bare,
    );
  return match?.[1] ?? null;
}

const REGISTERED: ReadonlySet<string> = new Set(
  `100 101 102 103 200 201 202 203 204 205 206 207 208 226 300 301 302 303 304 305 307 308 400 401 402 403 404 405
  406 407 408 409 410 411 412 413 414 415 416 417 418 421 422 423 424 425 426 428 429 431 451 500 501 502 503 504
  505 506 507 508 510 511`.split(/\s+/u),
);

/** A status that is in use (the IANA registry of HTTP status codes), not any number of three digits. */
export function isRegisteredStatus(text: string): boolean {
  return REGISTERED.has(text);
}
