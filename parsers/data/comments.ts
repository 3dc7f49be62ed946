import type { CommentRun } from "../lisp/comment-runs.js";

/** A comment as it stands in the text, and what it says without its delimiters. */
export interface DataComment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** It may go over lines of its own; another one on the next line is another comment. */
  readonly block: boolean;
}

/**
 * Joins comments that have lines of their own and follow each other without an empty line. What was
 * commented out is shown as a comment, and titles nothing.
 */
export function joinComments(
  text: string,
  comments: readonly DataComment[],
): readonly CommentRun[] {
  const groups: DataComment[][] = [];
  for (const comment of comments) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && goesOn(text, last, comment)) group.push(comment);
    else groups.push([comment]);
  }
  return groups.flatMap((group) => toRun(text, group));
}

function goesOn(text: string, last: DataComment, comment: DataComment): boolean {
  if (last.block || comment.block || !standsAlone(text, last.start)) return false;
  return /^[ \t]*\n[ \t]*$/.test(text.slice(last.end, comment.start));
}

/** Nothing but blanks stands before it on its line. */
function standsAlone(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && (text[at] === " " || text[at] === "\t")) at--;
  return at < 0 || text[at] === "\n";
}

function toRun(text: string, group: readonly DataComment[]): readonly CommentRun[] {
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last) return [];
  const said = group.map((comment) => comment.text).join("\n");
  const out = said.split("\n").some(isData);
  const kind = out ? "discard" : first.block ? "block" : "line";
  const ownLine = standsAlone(text, first.start);
  return [{ start: first.start, end: last.end, text: said, kind, ownLine }];
}

/** `- code: 1`, `"code": 1,`, `1001: text`, `}`: a value that was commented out. */
function isData(line: string): boolean {
  return (
    /^\s*(?:-\s+)?(?:"[^"\n]*"|'[^'\n]*'|[\w.-]+):(?:\s|$)/.test(line) ||
    /^\s*[\]}],?\s*$/.test(line)
  );
}
