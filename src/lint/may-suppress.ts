import type { Source } from "../source.js";

/** Whether a document may have a comment that says which findings are meant to be. */
export function maySuppress({ text }: Source): boolean {
  return text.includes("errgen-disable") || text.includes("errgen-enable");
}
