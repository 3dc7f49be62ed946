import type { Draft, Group } from "./groups.js";

/**
 * Joins the groups that are one list: those that only the end of a page parts, those that blank lines part below
 * the header of the first, and, where nearly every group has one row, those that blank lines part.
 */
export function mergeGroups(drafts: readonly Draft[]): readonly Draft[] {
  const spread = isSpread(drafts);
  const merged: Draft[] = [];
  let open: { group: Group; entries: Group["entries"][number][] } | null = null;
  for (const draft of drafts) {
    if (draft.kind === "group" && open && continues(open.group, draft, spread)) {
      for (const entry of draft.entries) open.entries.push(entry);
      continue;
    }
    const entries = draft.kind === "group" ? [...draft.entries] : [];
    open = draft.kind === "group" ? { group: draft, entries } : null;
    merged.push(draft.kind === "group" ? { ...draft, entries } : draft);
  }
  return merged;
}

function continues(before: Group, group: Group, spread: boolean): boolean {
  if (group.header || group.gap === "block" || before.layout !== group.layout) return false;
  return group.gap === "page" || spread || (before.header !== null && group.gap === "blank");
}

/** Four of five groups that follow a group have one row. */
function isSpread(drafts: readonly Draft[]): boolean {
  const followed = drafts.filter((draft, index): draft is Group => {
    if (draft.kind !== "group") return false;
    const next = drafts[index + 1];
    return (
      (draft.gap !== "block" && drafts[index - 1]?.kind === "group") ||
      (next?.kind === "group" && next.gap !== "block")
    );
  });
  const single = followed.filter((group) => group.entries.length === 1);
  return followed.length > 0 && single.length >= followed.length * 0.8;
}
