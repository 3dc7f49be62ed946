import type { Edit } from "../diagnostic.js";
import { applyEdits } from "./apply-edits.js";

/** A hunk of a unified diff. */
export interface Hunk {
  oldStart: number;
  oldLines: number;
  newStart: number;
  newLines: number;
  lines: string[];
}

/** Lines that are others, from an index on. */
interface ChangedLines {
  readonly from: number;
  readonly old: readonly string[];
  readonly now: readonly string[];
}

const CONTEXT = 3;

/** What edits of a text change, as the hunks of a unified diff. Edits are in order; the time goes with their number. */
export function editHunks(text: string, edits: readonly Edit[]): readonly Hunk[] {
  const lines = text.split(/(?<=\n)/);
  const hunks: Hunk[] = [];
  let added = 0;
  for (const group of groupNear(changedLines(text, lines, edits))) {
    const hunk = hunkOf(group, lines, added);
    hunks.push(hunk);
    added += hunk.newLines - hunk.oldLines;
  }
  return hunks;
}

/** `above` says how many more lines the text has before it then. Lines that go stand before those that come. */
function hunkOf(group: readonly ChangedLines[], lines: readonly string[], above: number): Hunk {
  const last = group.at(-1);
  const from = Math.max(0, (group[0]?.from ?? 0) - CONTEXT);
  const to = Math.min(lines.length, (last ? last.from + last.old.length : 0) + CONTEXT);
  const shown: string[] = [];
  let at = from;
  let added: string[] = [];
  const showBetween = (end: number): void => {
    if (end === at && end < to) return;
    for (const line of added) shown.push(line);
    for (const line of lines.slice(at, end)) shown.push(...marked(" ", line));
    added = [];
  };
  for (const { from: start, old, now } of group) {
    showBetween(start);
    for (const line of old) shown.push(...marked("-", line));
    for (const line of now) added.push(...marked("+", line));
    at = start + old.length;
  }
  showBetween(to);
  const oldLines = to - from;
  const newLines = group.reduce((sum, { old, now }) => sum + now.length - old.length, oldLines);
  return { oldStart: from + 1, oldLines, newStart: from + 1 + above, newLines, lines: shown };
}

function marked(mark: string, line: string): readonly string[] {
  if (line.endsWith("\n")) return [mark + line.slice(0, -1)];
  return [mark + line, "\\ No newline at end of file"];
}

function changedLines(
  text: string,
  lines: readonly string[],
  edits: readonly Edit[],
): readonly ChangedLines[] {
  const changes: ChangedLines[] = [];
  let [line, start, at] = [0, 0, 0];
  const last = lines.length - 1;
  const lengthOf = (index: number): number => lines[index]?.length ?? 0;
  while (at < edits.length) {
    const first = edits[at]?.start ?? 0;
    while (line < last && start + lengthOf(line) <= first) start += lengthOf(line++);
    const from = line;
    let end = start + lengthOf(line);
    const own: Edit[] = [];
    for (let edit = edits[at]; edit && (line === last || edit.start < end); edit = edits[++at]) {
      own.push({ ...edit, start: edit.start - start, end: edit.end - start });
      // Where the end of a line goes, the next one is another, too.
      while (line < last && end <= edit.end) end += lengthOf(++line);
    }
    const now = applyEdits(text.slice(start, end), own).split(/(?<=\n)/);
    changes.push(withoutSame({ from, old: lines.slice(from, line + 1), now }));
    start = end;
    line++;
  }
  return changes;
}

/** Lines that are equal at either end are no change. */
function withoutSame({ from, old, now }: ChangedLines): ChangedLines {
  const most = Math.min(old.length, now.length);
  let before = 0;
  while (before < most && old[before] === now[before]) before++;
  let behind = 0;
  while (behind < most - before && old.at(-1 - behind) === now.at(-1 - behind)) behind++;
  return {
    from: from + before,
    old: old.slice(before, old.length - behind),
    now: now.slice(before, now.length - behind),
  };
}

function groupNear(changes: readonly ChangedLines[]): readonly ChangedLines[][] {
  const groups: ChangedLines[][] = [];
  for (const change of changes) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && change.from - last.from - last.old.length <= 2 * CONTEXT)
      group.push(change);
    else groups.push([change]);
  }
  return groups;
}
