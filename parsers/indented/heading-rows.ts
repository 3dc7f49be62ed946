import { type Entry, leadOf, type Runs } from "./runs.js";
import { isTitleLike } from "./title-shape.js";

const FEWEST = 3;
const SHARE = 0.8;
const MOST_WORDS = 8;

/**
 * Whether the rows of a document are the headings of its text: `404 Not Found`, and paragraphs behind an empty line. No
 * two rows stand together; each is a number of three digits or more, as long as the others, before a short title, no two
 * are alike, and text stands below nearly all of them. Null stands for a paragraph without rows.
 */
export function rowsHeadText(paragraphs: readonly (Runs | null)[]): boolean {
  const places = paragraphs.flatMap((one, at) => (one ? [at] : []));
  const heads = places.map((at) => headOf(paragraphs[at]));
  if (heads.length < FEWEST || new Set(heads).size < heads.length) return false;
  const alike = heads.every((head) => head !== null && head.length === heads[0]?.length);
  const told = places.filter((at) => at + 1 < paragraphs.length && !paragraphs[at + 1]);
  return alike && told.length >= heads.length * SHARE;
}

function headOf(one: Runs | null | undefined): string | null {
  const [entry, ...others] = one?.entries ?? [];
  const isAlone = one?.loose === 0 && one.runs[0]?.intro.length === 0 && others.length === 0;
  return entry && isAlone && isHead(entry) ? leadOf(entry) : null;
}

function isHead(entry: Entry): boolean {
  const title = entry.text.line.text.slice(entry.row.rest);
  return /^\d{3,9}$/.test(leadOf(entry)) && isTitleLike(title, MOST_WORDS);
}
