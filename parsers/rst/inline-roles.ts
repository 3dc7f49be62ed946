import { ESCAPE, isSpace, undoEscapes, withBackslashes } from "./inline-context.js";

/** Roles whose text is shown as it is: no cross references (docutils roles, Sphinx roles). */
const PLAIN_ROLES = new Set(
  (
    "emphasis strong sub sup subscript superscript title title-reference t abbr abbreviation ac " +
    "acronym kbd guilabel menuselection file command program dfn mimetype newsgroup regexp samp " +
    "strike del s strikethrough"
  ).split(" "),
);

const LITERAL_ROLES = new Set(["literal", "code", "math", "raw"]);

const STRUCK_ROLES = new Set(["strike", "del", "s", "strikethrough"]);

/** Whether text of this role is struck through. */
export function isStruckRole(role: string | null): boolean {
  return role !== null && STRUCK_ROLES.has(role);
}

/** The text that a reader sees of `:role:`text`` or of `text` in the default role. */
export function textOfRole(escaped: string, role: string | null): string {
  if (role === null || PLAIN_ROLES.has(role)) return undoEscapes(escaped);
  if (LITERAL_ROLES.has(role)) return withBackslashes(escaped);
  if (role === "pep" || role === "rfc") return `${role.toUpperCase()} ${undoEscapes(escaped)}`;
  return textOfCrossReference(escaped);
}

/** `title <target>` shows the title, `~a.b` shows b, `!text` shows text (Sphinx, cross-references). */
function textOfCrossReference(escaped: string): string {
  const open = escaped.endsWith(">") ? escaped.lastIndexOf("<") : -1;
  if (open > 0 && escaped.charAt(open - 1) !== ESCAPE && escaped.slice(0, open).trim() !== "") {
    return undoEscapes(escaped.slice(0, open).trimEnd());
  }
  const text = undoEscapes(escaped);
  if (text.startsWith("!")) return text.slice(1);
  return text.startsWith("~") ? text.slice(text.lastIndexOf(".") + 1).replace(/^~/, "") : text;
}

/** The text of a phrase reference: `text <target>`_ shows text, `<target>`_ the target. */
export function textOfReference(escaped: string): string {
  const open = openOfEmbedded(escaped);
  if (open < 0) return undoEscapes(escaped);
  const text = escaped.slice(0, open).trimEnd();
  return undoEscapes(text === "" ? escaped.slice(open + 1, -1) : text);
}

function openOfEmbedded(escaped: string): number {
  if (!escaped.endsWith(">") || /[\s\0]$/.test(escaped.slice(-2, -1))) return -1;
  const open = lastUnescaped(escaped, "<", escaped.length - 2);
  if (open < 0 || lastUnescaped(escaped, ">", escaped.length - 2) > open) return -1;
  const apart = open === 0 || /[ \n]/.test(escaped.charAt(open - 1));
  return apart && !isSpace(escaped.charAt(open + 1)) ? open : -1;
}

function lastUnescaped(escaped: string, character: string, from: number): number {
  let at = escaped.lastIndexOf(character, from);
  while (at > 0 && escaped.charAt(at - 1) === ESCAPE) at = escaped.lastIndexOf(character, at - 1);
  return at;
}
