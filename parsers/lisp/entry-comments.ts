import { lineEnd } from "./characters.js";
import { type CommentRun, runsBetween, wordsOf } from "./comment-runs.js";
import type { Entry } from "./entry.js";
import type { Page } from "./page.js";

/** An entry and the comments that belong to it. */
export interface Commented {
  readonly entry: Entry;
  /** Comments between this entry and the one before it. */
  readonly before: readonly CommentRun[];
  /** The comment about this entry, shown in a column of its own. */
  readonly about: CommentRun | null;
}

/** Where a collection begins and ends; negative for forms of the top level. */
export interface Brackets {
  readonly opened: number;
  readonly closed: number;
}

/**
 * Gives each comment to its entry: one that ends the entry's line is about the entry; one above it
 * names what follows, unless nearly each of three or more entries has its own, which then is about it.
 * One behind a whole collection on one line is about the collection.
 */
export function withComments(
  page: Page,
  entries: readonly Entry[],
  brackets: Brackets,
): readonly Commented[] {
  const { opened, closed } = brackets;
  const firstLine = opened < 0 ? -1 : lineEnd(page.text, opened);
  const trails = entries.map((entry, index) => {
    const trail = trailing(page, entry, entries[index + 1]);
    return trail && (trail.start < closed || trail.start > firstLine) ? trail : null;
  });
  const all = entries.map((entry, index) => {
    const past = trails[index - 1];
    const between = runsBetween(page.runs, entry.after, entry.start);
    const before = between.filter((run) => isApart(run) && run !== past);
    return { entry, before, about: trails[index] ?? null };
  });
  return eachHasOwn(page, all) ? all.map(describedAbove) : all;
}

function trailing(page: Page, entry: Entry, next: Entry | undefined): CommentRun | null {
  const end = Math.min(lineEnd(page.text, entry.end), next?.start ?? page.text.length);
  const [run] = runsBetween(page.runs, entry.end, end);
  if (!run || run.ownLine || run.kind === "discard") return null;
  if (/[^\s,)\]}]/.test(page.text.slice(entry.end, run.start))) return null;
  const behind = page.text.slice(run.end, lineEnd(page.text, run.end));
  return /[^\s)\]}]/.test(behind) ? null : run;
}

/** Not a remark in the middle of a line. */
function isApart({ kind, ownLine }: CommentRun): boolean {
  return kind === "line" || (kind === "block" && ownLine);
}

/**
 * Three entries or more, and half of them all: from the first comment on nearly each entry has one of its own right above.
 * Those above the first, `ok` among them, may need no words; a title would stand over several.
 */
function eachHasOwn(page: Page, all: readonly Commented[]): boolean {
  const first = all.findIndex((one) => hasOwn(page, one));
  if (first < 0) return false;
  const own = all.filter((one) => hasOwn(page, one)).length;
  const others = all.filter((one) => !hasOwn(page, one));
  if (others.some(({ before, about }) => about !== null || before.length > 0)) return false;
  return own >= 3 && own * 2 >= all.length && own >= (all.length - first) * NEARLY;
}

const NEARLY = 0.8;

function hasOwn(page: Page, { entry, before, about }: Commented): boolean {
  const [run, ...more] = before;
  return (
    about === null && run !== undefined && more.length === 0 && isAdjacent(page, run, entry.start)
  );
}

/** A comment right above, without an empty line. */
export function isAdjacent(page: Page, run: CommentRun, start: number): boolean {
  return wordsOf(run) !== null && !/\n\s*\n/.test(page.text.slice(run.end, start));
}

function describedAbove({ entry, before }: Commented): Commented {
  return { entry, before: [], about: before[0] ?? null };
}
