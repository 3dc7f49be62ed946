import type { Report } from "../../src/diagnostic.js";
import type { Source } from "../../src/source.js";

/** No document is meant to be nested deeper, and CommonMark takes the square of the depth in time. */
const DEEPEST = 100;
const MARKER = String.raw`[ \t]{0,4}(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))`;
const TOO_DEEP = new RegExp(`^((?:${MARKER}){${DEEPEST}})((?:${MARKER})+)`, "gm");

/** Blanks the marks of lists and quotations that a line nests too deeply: what they mark stays, as text. */
export function withoutDeepNesting(
  text: string,
  source: Source,
  toWhole: (offset: number) => number,
  report: Report,
): string {
  return text.replace(TOO_DEEP, (whole: string, kept: string, deeper: string, at: number) => {
    report({
      code: "nesting-too-deep",
      severity: "warning",
      message: `Lists or quotations are nested more than ${DEEPEST} levels deep; what stands deeper was read as text`,
      position: source.position(toWhole(at + kept.length), toWhole(at + whole.length)),
    });
    return kept + " ".repeat(deeper.length);
  });
}
