import { lineEnd } from "./characters.js";
import type { RawComment } from "./form.js";

/** Comment lines that belong together. */
export interface CommentRun {
  readonly start: number;
  readonly end: number;
  /** Without semicolons or bars, a line for each line. */
  readonly text: string;
  readonly kind: RawComment["kind"];
  /** It begins its line; else it stands behind something. */
  readonly ownLine: boolean;
  /** It begins with three semicolons or more, as the parts of a document do. */
  readonly part?: boolean;
}

/**
 * Joins line comments that follow each other without an empty line. Below a comment that stands
 * behind a form only lines in its column go on with it. What is discarded
 * with a form is part of that.
 */
export function commentRuns(text: string, comments: readonly RawComment[]): readonly CommentRun[] {
  const sorted = comments.toSorted((a, b) => a.start - b.start);
  const groups: RawComment[][] = [];
  let discarded = 0;
  for (const comment of sorted) {
    if (comment.start < discarded) continue;
    if (comment.kind === "discard") discarded = comment.end;
    const group = groups.at(-1);
    if (group && goesOn(text, group, comment)) group.push(comment);
    else groups.push([comment]);
  }
  return groups.flatMap((group) => toRun(text, group));
}

function goesOn(text: string, group: readonly RawComment[], comment: RawComment): boolean {
  const first = group[0];
  const last = group.at(-1);
  if (!first || !last || first.kind !== "line" || comment.kind !== "line") return false;
  if (!comment.ownLine || lineEnd(text, last.end) !== last.end) return false;
  const between = text.slice(last.end + 1, comment.start);
  if (between.trim() !== "" || between.includes("\n")) return false;
  return first.ownLine || first.column === comment.column;
}

function toRun(text: string, group: readonly RawComment[]): readonly CommentRun[] {
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last) return [];
  const shown = group.map((comment) => commentText(text, comment)).join("\n");
  const { start, kind, ownLine } = first;
  const part = text.startsWith(";;;", start);
  return [{ start, end: last.end, text: shown, kind, ownLine, part }];
}

function commentText(text: string, { kind, start, end }: RawComment): string {
  const raw = text.slice(start, end);
  if (kind === "line") return raw.replace(/^(?:;+|#+)/, "").trim();
  if (kind === "discard") return raw.replace(/^#[_;]/, "").trim();
  const lines = raw.replace(/^#\|/, "").replace(/\|#$/, "").split("\n");
  return lines
    .map((line) => line.trim())
    .join("\n")
    .trim();
}

/** The runs that begin in `[from, to)`, found in logarithmic time. */
export function runsBetween(
  runs: readonly CommentRun[],
  from: number,
  to: number,
): readonly CommentRun[] {
  const first = firstAt(runs, from);
  if ((runs[first]?.start ?? to) >= to) return [];
  return runs.slice(first, firstAt(runs, to));
}

function firstAt(runs: readonly CommentRun[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The title a comment gives to what follows: what it says, if that is short. */
export function titleOf(run: CommentRun): string | null {
  const words = wordsOf(run);
  return words !== null && words.split("\n").length > LINES ? null : words;
}

/**
 * A line in a frame above a line without one: the title of a part of the document, and that of what is right below if
 * it is a phrase (`===== CODES =====`, `Cabin doors (100-199)`); what goes on for longer explains.
 */
export function framedTitles(run: CommentRun): readonly string[] | null {
  if (run.kind !== "line") return null;
  const [first = "", ...more] = run.text.split("\n");
  const [above, below] = [withoutFrame(first), more.filter(isTitleLine)];
  const [next = "", ...others] = below;
  if (!FRAMED.test(first) || !isTitleLine(above) || next === "" || withoutFrame(next) !== next)
    return null;
  const isPhrase =
    others.length === 0 && next.split(/\s+/).length <= WORDS && !/[.:;!?]$/.test(next);
  return isPhrase ? [above, next] : [above];
}

/** The same signs on both sides of a line. */
const FRAMED = /^([-=*#~_+/])\1{2,}\s.*\s\1{3,}$/;
/** Words of the longest phrase. */
const WORDS = 6;

/** Lines of the longest title; what says more explains. */
const LINES = 4;

/**
 * What a comment says: its lines without rules and frames of punctuation, and without what was commented
 * out. Null if nothing is left.
 */
export function wordsOf(run: CommentRun): string | null {
  if (run.kind === "discard") return null;
  const all = run.text.split("\n");
  const memo = all.findIndex((line) => MEMO.test(line));
  const lines = all
    .slice(0, memo < 0 ? all.length : memo)
    .filter((line) => !COOKIE.test(line) && !SOURCE.test(line))
    .map(withoutFrame)
    .filter(isTitleLine);
  return lines.length > 0 ? lines.join("\n") : null;
}

/** A comment between rules, or behind three semicolons and more: the title of a part of the document. */
export function isBanner(run: CommentRun): boolean {
  return run.part === true || isRuled(run);
}

/** A rule is one of its lines, or stands on one. */
export function isRuled({ text }: CommentRun): boolean {
  return text.split("\n").some((line) => /[-=*#~_+/]{4}/.test(line));
}

/**
 * `;;;###autoload`: a word right behind three marks and no more is for a tool. `;;; Code:` and its kin part each file of
 * Emacs (GNU Emacs Lisp Reference Manual, "Library Headers").
 */
const COOKIE =
  /^(?:#{3}[a-z][\w-]*(?:\s*\(|$)|(?:Code|Commentary|Change Log|History|Requirements):$)/;

/** What a programmer has left to do begins so, and says nothing of what is below it. */
const MEMO = /^(?:FIXME|TODO|XXX|HACK)\b/;
/** Where something is from, or can be read about. */
const SOURCE =
  /^(?:(?:see|cf|from|source|via|ref|at|also|copied|taken|adapted)[.:]?\s+){0,3}<?https?:\/\/\S+$/i;

function withoutFrame(line: string): string {
  return line
    .replace(/^(?:[-=*#~_+/<>]{2,}\s*)+/, "")
    .replace(/(?<![-=*#~_+/<>])[-=*#~_+/<>]{2,}$/, "")
    .trim();
}

/** Not empty, not punctuation alone, no form, no setting of an editor */
function isTitleLine(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(line) && !/^['`#]?[([{:"]/.test(line) && !/-\*-/.test(line);
}
