/** Breaks at the end of a line; HTML takes `</br>` for `<br>`. Behind the lookbehind a run of them is tried once. */
const BREAKS = /(?:\\|(?<!br[ \t]?\/?>)(?:<\/?br[ \t]?\/?>)+)$/i;

/** Without the breaks at its end, which say nothing. Blanks are trimmed apart: in one pattern with them they would be tried in each way. */
export function withoutBreak(line: string): string {
  return line.trimEnd().replace(BREAKS, "").trimEnd();
}
