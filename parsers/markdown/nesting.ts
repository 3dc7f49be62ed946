/** No document is meant to be nested deeper, and CommonMark takes the square of the depth in time. */
export const DEEPEST = 100;
const MARKER = String.raw`[ \t]{0,4}(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))`;
const TOO_DEEP = new RegExp(`^((?:${MARKER}){${DEEPEST}})((?:${MARKER})+)`, "gm");

/**
 * Blanks the marks of lists and quotations that a line nests too deeply: what they mark stays, as text. `onDeep` is told
 * of each line where that is.
 */
export function withoutDeepNesting(
  text: string,
  onDeep: (start: number, end: number) => void = () => {},
): string {
  return text.replace(TOO_DEEP, (whole: string, kept: string, deeper: string, at: number) => {
    onDeep(at + kept.length, at + whole.length);
    return kept + " ".repeat(deeper.length);
  });
}
