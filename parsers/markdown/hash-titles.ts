/** `##Error codes`, as Markdown had it before CommonMark asked for a blank behind the hashes. */
const GLUED = /^( {0,3})#(#{1,5})(?=[\p{L}\p{N}])/gmu;
const HASHES = /^ {0,3}(#{1,6})(?!#)/;
/** A title of the highest level that stands alone: no directive of C, no tag, no number of an issue. */
const LONE =
  /^#(?=\p{L})(?!(?:define|include|if|ifn?def|elif|else|endif|pragma|undef|error|line)\b)/u;
const LONGEST = 80;

/** A text with its hashes set apart from their titles: each line keeps its length, a hash gives way to a blank. */
export function withSpacedHashes(text: string): string {
  return text.replace(GLUED, "$1$2 ");
}

/** How many hashes a line begins with; 0 for none. */
export function hashesAt(line: string): number {
  return HASHES.exec(line)?.[1]?.length ?? 0;
}

/** The title of a line with one hash glued to it; null for any other text. */
export function gluedTitle(raw: string): string | null {
  const line = raw.trim();
  if (!LONE.test(line) || line.includes("\n") || line.length > LONGEST) return null;
  return withoutClosing(line.slice(1), 1);
}

/** `Error codes##`: as many hashes behind a title as before it close it, and two or more do anyhow. */
export function withoutClosing(title: string, opening: number): string {
  const closing = /(?<!#)#+$/.exec(title)?.[0].length ?? 0;
  const closes = closing > 1 || (closing > 0 && closing === opening);
  return opening > 0 && closes ? title.slice(0, -closing).trimEnd() : title;
}
