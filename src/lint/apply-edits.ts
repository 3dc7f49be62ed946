import type { Edit } from "../diagnostic.js";

/** Edits in the order of their places; of two that overlap the first alone. */
export function orderEdits(edits: readonly Edit[]): readonly Edit[] {
  const ordered: Edit[] = [];
  let end = -1;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < end) continue;
    ordered.push(edit);
    end = edit.end;
  }
  return ordered;
}

/** A text with edits, which are in order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let done = "";
  let at = 0;
  for (const edit of edits) {
    done += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return done + text.slice(at);
}
