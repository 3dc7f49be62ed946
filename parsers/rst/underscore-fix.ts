import type { Fix } from "../../src/diagnostic.js";
import { keepColumns } from "../../src/keep-columns.js";
import type { Position, Source } from "../../src/source.js";

/**
 * Writes a text whose underscores were taken for emphasis (`RESOURCE\ *NOT*\ FOUND`) as it was meant, with blanks
 * behind it where something follows in its line, so that columns stay where they are. Null where it is not certain
 * that docutils reads the same then.
 */
export function underscoreFix(
  restored: string,
  { start, end }: Position,
  { decoded }: Source,
): Fix | null {
  const raw = decoded.slice(start.offset, end.offset);
  const text = restored.trim();
  const lettersOf = (word: string): string => word.replace(/\\ ?|[*_]/g, "");
  if (lettersOf(raw) !== lettersOf(text)) return null;
  // A word with an underscore at its end is a reference.
  if (!/^[A-Za-z0-9]\w*$/.test(text) || text.endsWith("_") || text.length > raw.length) return null;
  const kept = keepColumns(text, raw, decoded, end.offset);
  return {
    label: "Write `_` where emphasis stands for it",
    edits: [{ start: start.offset, end: end.offset, text: kept }],
  };
}
