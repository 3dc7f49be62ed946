/** `errgen-disable typo -- reason` and its kin; the groups are the kind and all that stands behind it. */
const WORDS = String.raw`errgen-(disable-next-line|disable|enable)(?![\w-])`;

/** In a comment of HTML, as Markdown has them. */
export const IN_HTML = new RegExp(String.raw`<!--[ \t]*${WORDS}((?:(?!<!--|-->)[^\n])*)-->`, "g");

/** Behind the marks of comments in reStructuredText, Lisp, YAML, JSON with comments, and plain text. */
export const IN_TEXT = new RegExp(
  String.raw`(?:^|(?<=\s))(?:\.\.|;+|#+|//+|--|%+)[ \t]*${WORDS}([^\n]*)$`,
  "gm",
);

/** What stands behind ` -- ` is a reason, for people. */
const REASON = /(?:^|\s)--(?:\s.*)?$/;

/** The codes of rules that a directive names behind its kind; none for all of them. */
export function rulesNamed(rest: string): readonly string[] {
  return rest
    .replace(REASON, "")
    .split(/[\s,]+/)
    .filter((word) => word !== "");
}
