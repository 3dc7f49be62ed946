const ITEM = /^([ \t]*)((?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))?/;

/** What marks an item at the beginning of a line. */
export interface ItemMark {
  readonly start: number;
  readonly end: number;
  /** How many items it lies in. */
  readonly depth: number;
}

/** The items of lists that are nested by indenting them. */
export function* itemMarks(text: string): Iterable<ItemMark> {
  /** The columns at which the contents of the items around begin. */
  const around: number[] = [];
  let isBelowBlank = true;
  let at = 0;
  for (const line of text.split("\n")) {
    const [, blanks = "", mark] = ITEM.exec(line) ?? [];
    const start = at + blanks.length;
    at += line.length + 1;
    const isBlank = blanks.length === line.length;
    // A line right below a paragraph goes on with it, however little it is indented.
    if (mark !== undefined || (isBelowBlank && !isBlank)) leave(around, columnsOf(blanks));
    isBelowBlank = isBlank;
    if (mark === undefined) continue;
    yield { start, end: start + mark.length, depth: around.length };
    around.push(columnsOf(blanks) + mark.length + 1);
  }
}

/** Leaves the items whose contents begin behind a column. */
function leave(around: number[], column: number): void {
  while (column < (around.at(-1) ?? 0)) around.pop();
}

function columnsOf(blanks: string): number {
  let columns = 0;
  for (const blank of blanks) columns += blank === "\t" ? 4 - (columns % 4) : 1;
  return columns;
}
