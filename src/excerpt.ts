import type { Diagnostic } from "./diagnostic.js";
import type { Location } from "./source.js";

/** As much of a document's line as shows a finding. */
export interface Excerpt {
  readonly text: string;
  /** Of its first unit, as in `Point.offset`. */
  readonly offset: number;
  /** Whether the line goes on before it, and behind it. */
  readonly isCut: readonly [boolean, boolean];
}

/** The excerpts of a run's findings, as data that can be remembered with them; `excerptOf` finds one. */
export type Excerpts = Readonly<Record<string, Excerpt>>;

/** The text of a document with its own line endings, without its byte order mark; null if it is not at hand. */
export type TextOf = (path: string) => string | null;

/** So much of a line is kept before the beginning of a finding, and from there on. */
const BEFORE = 200;
const FROM_THERE = 300;

/** The lines that findings are about, from the documents as they were read. */
export function takeExcerpts(diagnostics: readonly Diagnostic[], textOf: TextOf): Excerpts {
  const excerpts: Record<string, Excerpt> = Object.create(null);
  for (const { location, related = [] } of diagnostics)
    for (const place of [location, ...related.map((one) => one.location)]) {
      if (place === null || isWhole(place)) continue;
      const text = textOf(place.path);
      const excerpt = text === null ? null : cutOut(text, place);
      if (excerpt !== null) excerpts[keyOf(place)] = excerpt;
    }
  return excerpts;
}

/** The line of a place; null for a document as a whole, and where there is no text of it. */
export function excerptOf(place: Location, excerpts: Excerpts): Excerpt | null {
  return excerpts[keyOf(place)] ?? null;
}

function keyOf({ path, start }: Location): string {
  return `${path}:${start.offset}`;
}

/** What is found of no part of a document has its beginning as a place. */
function isWhole({ end }: Location): boolean {
  return end.offset === 0;
}

function cutOut(text: string, { start: { offset, column } }: Location): Excerpt | null {
  const begin = offset - column + 1;
  if (begin < 0 || offset > text.length) return null;
  const from = wholeCharacter(text, Math.max(begin, offset - BEFORE));
  const length = text.slice(offset, offset + FROM_THERE).search(/[\r\n]/);
  const to = wholeCharacter(text, length < 0 ? offset + FROM_THERE : offset + length);
  return {
    text: text.slice(from, to),
    offset: from,
    isCut: [from > begin, length < 0 && to < text.length],
  };
}

/** The offset, or the one before it in the middle of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  return /^[\udc00-\udfff]/.test(text.charAt(offset)) && offset > 0 ? offset - 1 : offset;
}
