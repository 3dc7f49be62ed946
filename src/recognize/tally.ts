/** What is counted of the filled cells of a column. */
export type Tally = ReturnType<typeof newTally>;

/** Nothing counted yet. */
export function newTally() {
  return {
    seen: new Set<string>(),
    /** Statuses that stand before a symbol. */
    ahead: new Set<string>(),
    /** Cells by the language that their script speaks for. */
    languages: new Map<string, number>(),
    /** Cells that repeat none of their own table. */
    apart: 0,
    filled: 0,
    sampled: 0,
    numeric: 0,
    symbolic: 0,
    capitals: 0,
    dotted: 0,
    word: 0,
    /** Several words in one cell, of which other cells hold some, too; and the words of such cells. */
    wordLists: 0,
    listed: new Set<string>(),
    httpStatus: 0,
    /** Several statuses in one cell, or any of them. */
    statusLists: 0,
    refused: 0,
    httpPhrase: 0,
    phrased: 0,
    trailing: 0,
    registered: 0,
    statusPairs: 0,
    paired: 0,
    integer: 0,
    hex: 0,
    severe: 0,
    bits: 0,
    years: 0,
    hours: 0,
    typed: 0,
    access: 0,
    severities: 0,
    flag: 0,
    timed: 0,
    priced: 0,
    addressed: 0,
    quantity: 0,
    headWords: 0,
    defaults: 0,
    patterns: 0,
    failing: 0,
    demanding: 0,
    counting: 0,
    first: 0,
    length: 0,
  };
}
