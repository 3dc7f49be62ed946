/** A status and its reason phrase, marked together: `404 Not Found`. */
export const PHRASED = /^[1-5]\d\d\s+\p{L}[\p{L}\s'’-]{0,40}$/u;
/** A symbol of any case and its number in brackets: `NotReady (12)`. */
const NUMBERED = /^[A-Za-z_]\w{1,60}\s?[(（](?:-?\d{1,10}|0[xX][\dA-Fa-f]{1,8})[)）]$/;
/** A number and its constant, in either order: `10001 INVALID_CARD`, `INVALID_CARD (10001)`. */
const NAMED =
  /^(?:[-+]?\d{1,18}[\s:]{1,3}[A-Z][A-Z\d]{0,40}(?:_[A-Z\d]{1,40}){0,9}|[A-Z][A-Z\d]{0,40}(?:_[A-Z\d]{1,40}){0,9}\s?[\s(:]\s?[-+]?\d{1,18}\)?)$/;

/** Whether a word set apart by its type is a code; `isCode` where that is a code span's. */
export function isMarkedCode(token: string, isCode: boolean): boolean {
  return (
    (isCodeLike(token, isCode) && !/\s/.test(token)) ||
    PHRASED.test(token) ||
    NAMED.test(token) ||
    NUMBERED.test(token) ||
    isCamel(token) ||
    isSnake(token)
  );
}

/** Whether a word is a code: a number, a constant, a name of several parts, or any identifier in a code span. */
export function isCodeLike(text: string, isCode: boolean): boolean {
  if (/^https?:/.test(text) || text.length > 100) return false;
  // A number in brackets behind words is a remark, and one among letters that are words is in a sentence.
  if (/\d/.test(text)) return !/\p{Lo}\s*[(（]|\p{Lo}{5}/u.test(text);
  if (/^[-+]?[A-Z][A-Z\d]*(?:[_-][A-Z\d]+)+$/.test(text) || isDotted(text)) return true;
  return isCode
    ? /^[-+]?[A-Za-z][\w+-]*(?:(?:[./]|::?)[\w-]+)*$/.test(text)
    : /^[-+]?E[A-Z]{3,}$/.test(text);
}

/** `RateLimited`, `InvalidToken`: set apart by its type, hardly a word of a sentence. */
function isCamel(text: string): boolean {
  return /^[A-Z][a-z\d]+(?:[A-Z][a-z\d]*){1,8}$/.test(text);
}

/** `no_berth`, `Failure_No_Berth`: words joined by underscores. */
function isSnake(text: string): boolean {
  return /^[A-Za-z][A-Za-z\d]*(?:_[A-Za-z\d]+)+$/.test(text);
}

/** `cargo.not.found`: words in small letters with dots between them; two parts with a short end are the name of a file. */
function isDotted(text: string): boolean {
  return /^[a-z][\w-]+(?:(?:\.[a-z][\w-]+){2,}|\.[a-z][\w-]{4,})$/.test(text);
}
