import type { Row, Table } from "../blocks.js";
import { speaksOfFailure } from "./failure-words.js";

/** `2.1`, `07.12` */
const CHAPTER = /^\d{1,2}(?:\.\d{1,2}){1,3}$/;
const FAILING = 0.3;

/** Whether a table without a header numbers its rows as chapters are, and few of them speak of failure: a list of contents. */
export function holdsChapters({ header, rows, origin }: Table): boolean {
  if (header !== null || origin || rows.length === 0) return false;
  if (!rows.every(({ cells: [first] }) => CHAPTER.test(first?.literal ?? ""))) return false;
  return rows.filter(tellsOfFailure).length < rows.length * FAILING;
}

function tellsOfFailure({ cells }: Row): boolean {
  return cells.some(({ text }) => speaksOfFailure(text));
}
