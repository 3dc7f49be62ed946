/**
 * What a text looks like, judged alone: the evidence that columns are told apart by.
 * The shapes are those of error codes at large, not of one document.
 */
export type CodeShape =
  /** `0`, `-1`, `10001`, `00000` */
  | "integer"
  /** `0x80070005` */
  | "hex"
  /** Letters and a number: `E1001`, `SC2086`, `ORA-00942`, `2202E` */
  | "numbered"
  /** Dotted or dashed numbers: `1.2.3`, `4-01` */
  | "dotted"
  /** An identifier: `RESOURCE_NOT_FOUND`, `auth-failed`, `APIError`, `ENOENT` */
  | "symbol";

const SHAPES: readonly (readonly [CodeShape, RegExp])[] = [
  ["integer", /^[-−+]?\d{1,18}$/u],
  ["hex", /^-?0[xX][\dA-Fa-f]{1,16}$/u],
  [
    "numbered",
    /^(?:[A-Za-z]{1,12}[-_#.:]?\d[\dA-Za-z]{0,9}|\d[\dA-Z]{1,4}[A-Z][\dA-Z]{0,3}|[A-Z]{1,10}(?:[-_][A-Z]{1,10}){0,3}[-_]\d{1,9})$/u,
  ],
  ["dotted", /^\d{1,6}(?:[.-]\d{1,6}){1,4}$/u],
  ["symbol", /^[\p{L}_$*+:@][\p{L}\p{N}_$]*(?:(?:[-./]|::?)[\p{L}\p{N}_$]+)*[*+?!]?$/u],
];

/** The first shape that fits the whole text, or null: a phrase, a sentence, nothing. */
export function codeShape(text: string): CodeShape | null {
  if (text.length > 120) return null;
  return SHAPES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** An identifier that nobody takes for a word of a sentence: two parts or capitals within. */
export function isSymbolic(text: string): boolean {
  return (
    codeShape(text) === "symbol" &&
    (/[_-]|[a-z][A-Z]|[.:/]\w/u.test(text) || /^[A-Z][A-Z\d]+$/u.test(text))
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
