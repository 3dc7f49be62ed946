/** A line of a text without its end, and the offset that it begins at. */
export interface PlacedLine {
  readonly line: string;
  readonly from: number;
}

/** The lines of a text that begins at an offset. */
export function* placedLines(text: string, start: number): Iterable<PlacedLine> {
  let from = start;
  for (const line of text.split("\n")) {
    yield { line, from };
    from += line.length + 1;
  }
}
