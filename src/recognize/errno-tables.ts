import type { Table } from "../blocks.js";
import { namesErrno } from "./failure-words.js";

const MOSTLY = 0.6;

/** Whether most rows of a table begin with a name of errno. Flags and calls beside such tables look like them. */
export function holdsErrnos({ rows }: Table): boolean {
  const errnos = rows.filter(({ cells }) => namesErrno(cells[0]?.literal ?? ""));
  return rows.length > 0 && errnos.length >= rows.length * MOSTLY;
}
