import type * as z from "zod";
import { formatPath, innermostIssue, problemOf, valueAt } from "../config/describe-issue.js";

/** The first thing that is wrong with a value, as a clause: "whose `text` must be a text, not a number"; null if nothing is. */
export function firstProblem(value: unknown, schema: z.ZodType): string | null {
  const { error } = schema.safeParse(value);
  const [first] = error?.issues ?? [];
  if (first === undefined) return null;
  const issue = innermostIssue(first);
  const problem = problemOf(issue, valueAt(value, issue.path));
  return issue.path.length === 0
    ? `which ${problem}`
    : `whose \`${formatPath(issue.path)}\` ${problem}`;
}
