/**
 * A text that takes the place of a longer one which ends at an offset: with blanks behind it where something follows
 * in a column of its own, so that columns stay where they are.
 */
export function keepColumns(text: string, replaced: string, document: string, end: number): string {
  const follows = /[ \t]+\S|\|/y;
  follows.lastIndex = end;
  if (!follows.test(document)) return text;
  return text + " ".repeat(Math.max(0, replaced.length - text.length));
}
