import { itemMarks } from "./item-marks.js";

/** No document is meant to be nested deeper, and CommonMark takes the square of the depth in time. */
export const DEEPEST = 100;
const MARKER = String.raw`[ \t]{0,4}(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))`;
const TOO_DEEP = new RegExp(`^((?:${MARKER}){${DEEPEST}})((?:${MARKER})+)`, "gm");
/** An item is indented by two columns more than the one that it lies in, at least; a tab may be four. */
const MAY_BE_DEEP = /^[ \t]{50}/m;

/**
 * Blanks the marks of lists and quotations that are nested too deeply: what they mark stays, as text. `onDeep` is told
 * of each line that nests so many at once, and of the first of items that are indented too deeply.
 */
export function withoutDeepNesting(
  text: string,
  onDeep: (start: number, end: number) => void = () => {},
): string {
  const flat = text.replace(TOO_DEEP, (whole: string, kept: string, deeper: string, at: number) => {
    onDeep(at + kept.length, at + whole.length);
    return kept + " ".repeat(deeper.length);
  });
  return MAY_BE_DEEP.test(flat) ? withoutDeepItems(flat, onDeep) : flat;
}

function withoutDeepItems(text: string, onDeep: (start: number, end: number) => void): string {
  const pieces: string[] = [];
  let done = 0;
  let isDeep = false;
  for (const { start, end, depth } of itemMarks(text)) {
    if (depth >= DEEPEST) {
      if (!isDeep) onDeep(start, end);
      pieces.push(text.slice(done, start), " ".repeat(end - start));
      done = end;
    }
    isDeep = depth >= DEEPEST;
  }
  return pieces.join("") + text.slice(done);
}
