/** Lines of a diff that a person reads. */
const LONGEST = 60;
/** The lines above the first hunk: the caller names the file. */
const HEAD_LINES = 4;
/** Past this many changed lines the shortest diff is not worth the wait. */
const MOST_EDITS = 2000;

/** What would change in a file, as a unified diff of a readable length. Texts have LF only. */
export async function unifiedDiff(path: string, present: string, wanted: string): Promise<string> {
  const { createTwoFilesPatch } = await import("diff");
  const patch = createTwoFilesPatch(
    path,
    path,
    present,
    wanted,
    "in the folder",
    "from the documents",
    {
      context: 2,
      maxEditLength: MOST_EDITS,
    },
  );
  if (patch === undefined) return `(more than ${MOST_EDITS} lines differ)`;
  const lines = patch.trimEnd().split("\n").slice(HEAD_LINES);
  const left = lines.length - LONGEST;
  return left <= 0
    ? lines.join("\n")
    : [...lines.slice(0, LONGEST), `(${left} more lines of the diff)`].join("\n");
}

/** Whether two texts say the same in another layout: blanks, quotes, semicolons, trailing commas, brackets. */
export function differsInLayoutOnly(present: string, wanted: string): boolean {
  const bare = (text: string): string => text.replace(/[\s"'`;,()|\\-]/g, "");
  return bare(present) === bare(wanted);
}
