import type { Note } from "../blocks.js";
import type { RecognizedSection } from "../catalog.js";
import type { Diagnostic } from "../diagnostic.js";
import type { Position, Source } from "../source.js";

const ROW_LIKE = /^\s*(?:[-*•·]\s+)?(\S{3,40}?)(?:\s*[:：|]|\s+[-–—=]+|\t)\s*\p{L}/u;

/**
 * Lines of prose that begin like a row: a code of the same build as those that were read, but none of
 * them, a sign between, and text. Codes without three digits are left, since steps are numbered too.
 */
export function unreadCodes(
  notes: readonly Note[],
  sections: readonly RecognizedSection[],
  source: Source,
): readonly Diagnostic[] {
  const likely = notes.flatMap(likeRows);
  if (likely.length === 0) return [];
  const codes = new Set(sections.flatMap(({ entries }) => entries.map(({ code }) => code)));
  const builds = new Set([...codes].map(buildOf));
  return likely
    .filter(({ code }) => !codes.has(code) && builds.has(buildOf(code)))
    .map(({ code, position }) => ({
      code: "unread-code",
      severity: "warning",
      message: `“${code}” begins a line like a code, but stands in text and was not read`,
      location: { path: source.path, ...position },
      hint: "Write it like the rows that were read",
    }));
}

/** What begins lines as codes begin rows. */
function likeRows({
  text,
  position,
}: Note): readonly { readonly code: string; readonly position: Position }[] {
  return text.split("\n").flatMap((line) => {
    const code = ROW_LIKE.exec(line)?.[1];
    return code !== undefined && /\d\D*\d\D*\d/.test(code) ? [{ code, position }] : [];
  });
}

/** `E1001` and `E2002` are of one build; `E10` is not. */
function buildOf(code: string): string {
  return code
    .replace(/\d/g, "9")
    .replace(/\p{Lu}+/gu, "A")
    .replace(/\p{Ll}+/gu, "a");
}
