import { type CommentRun, isBanner, isRuled, runsBetween, titleOf } from "./comment-runs.js";
import { isAdjacent } from "./entry-comments.js";
import type { Page } from "./page.js";
import type { Statement } from "./statement.js";

/**
 * A line between rules, or behind three semicolons, set apart from the code below it is the title of all that follows:
 * `;;; Errors`, a macro, and the errors that it defines.
 */
export function linesOverCode(
  page: Page,
  statements: readonly Statement[],
  from: number,
  preamble: number,
): readonly CommentRun[] {
  return statements.flatMap(({ type, form }, index) => {
    if (type !== "code") return [];
    const runs = runsBetween(page.runs, statements[index - 1]?.form.end ?? from, form.start);
    return runs.filter(
      (run) =>
        run.ownLine &&
        run.end > preamble &&
        isBanner(run) &&
        !isAdjacent(page, run, form.start) &&
        isPhrase(run),
    );
  });
}

/** Between rules it may end as a sentence does. */
function isPhrase(run: CommentRun): boolean {
  const title = titleOf(run);
  if (title === null || title.includes("\n") || title.split(/\s+/).length > WORDS) return false;
  return !/[:;!?]$/.test(title) && (isRuled(run) || !title.endsWith("."));
}

/** Words of the longest phrase. */
const WORDS = 6;
