/** The end of what a sticky pattern finds at a place of a text; that place if it finds nothing. */
export function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? at + match[0].length : at;
}
