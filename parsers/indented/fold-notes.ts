import type { Draft, Group } from "./groups.js";
import type { Entry } from "./runs.js";

const FEWEST = 3;
const SHARE = 0.8;

/**
 * Where nearly every group is one row with paragraphs behind it, those paragraphs explain the row.
 * Behind the last row only as many are taken as behind most others: what follows closes the document.
 */
export function foldNotes(drafts: readonly Draft[]): readonly Draft[] {
  const counts = drafts.flatMap((draft, index) =>
    draft.kind === "group" ? [draft.entries.length === 1 ? notesBehind(drafts, index) : 0] : [],
  );
  const explained = counts.slice(0, -1).filter((count) => count > 0).length;
  if (explained < FEWEST - 1 || explained < (counts.length - 1) * SHARE) return drafts;
  const least = Math.min(...new Set(counts.slice(0, -1).filter((count) => count > 0)));
  return fold(drafts, lastGroup(drafts), least);
}

function fold(drafts: readonly Draft[], last: number, least: number): readonly Draft[] {
  const folded: Draft[] = [];
  for (let index = 0; index < drafts.length; ) {
    const draft = drafts[index];
    if (!draft) break;
    const behind =
      draft.kind === "group" && draft.entries.length === 1 ? notesBehind(drafts, index) : 0;
    const count = index === last ? Math.min(behind, least) : behind;
    const notes = drafts.slice(index + 1, index + 1 + count);
    folded.push(draft.kind === "group" && count > 0 ? explainedBy(draft, notes) : draft);
    index += 1 + count;
  }
  return folded;
}

function explainedBy(group: Group, notes: readonly Draft[]): Group {
  const lines = notes.flatMap((note) => (note.kind === "block" ? (note.lines ?? []) : []));
  const entries = group.entries.map(
    (entry): Entry => ({ ...entry, below: [...entry.below, ...lines] }),
  );
  return { ...group, entries };
}

function notesBehind(drafts: readonly Draft[], index: number): number {
  let count = 0;
  for (let draft = drafts[index + 1]; isProse(draft); draft = drafts[index + 1 + count]) count += 1;
  return count;
}

function isProse(draft: Draft | undefined): boolean {
  return draft?.kind === "block" && draft.block.kind === "note" && draft.lines !== undefined;
}

function lastGroup(drafts: readonly Draft[]): number {
  return drafts.findLastIndex((draft) => draft.kind === "group");
}
