/** So many steps back that find nothing are no document's. They take less than a second. */
const MOST_STEPS = 4_000_000;
const RUNS = /\*+|_+|[[\]]/g;

/** Marks that end what nothing began, and what looking for its beginning costs. */
interface Unmatched {
  /** A run of marks may be as long as a document. */
  readonly runs: readonly { readonly at: number; readonly length: number }[];
  readonly steps: number;
}

/**
 * Blanks the marks of emphasis and the brackets which end what nothing began, where there are so many of them that
 * looking for beginnings would take the square of their number in time: CommonMark takes them for text. `onCrowd` is
 * told of each stretch of lines where that is.
 */
export function withoutCrowds(
  text: string,
  onCrowd: (start: number, end: number) => void = () => {},
): string {
  let result = "";
  let done = 0;
  for (const { start, end } of stretchesIn(text)) {
    const { runs, steps } = unmatchedIn(text.slice(start, end));
    if (steps < MOST_STEPS) continue;
    onCrowd(start, end);
    for (const { at, length } of runs) {
      result += text.slice(done, start + at) + " ".repeat(length);
      done = start + at + length;
    }
  }
  return done === 0 ? text : result + text.slice(done);
}

/** Whether a text has so many marks that they are not to be read as such. */
export function isCrowded(text: string): boolean {
  return unmatchedIn(text).steps >= MOST_STEPS;
}

/** Lines without an empty one between them: no mark reaches further. */
function* stretchesIn(text: string): Iterable<{ readonly start: number; readonly end: number }> {
  let start = 0;
  for (const { 0: gap, index } of text.matchAll(/\n(?:[ \t]*\n)+/g)) {
    yield { start, end: index };
    start = index + gap.length;
  }
  yield { start, end: text.length };
}

function unmatchedIn(text: string): Unmatched {
  const open = new Map<string, number>();
  const runs: { at: number; length: number }[] = [];
  let seen = 0;
  let steps = 0;
  for (const { 0: run, index } of text.matchAll(RUNS)) {
    seen++;
    const { opens, closes } = sidesOf(text, index, run);
    if (isMatched(run, opens, closes, open)) continue;
    steps += seen;
    if (!opens) runs.push({ at: index, length: run.length });
  }
  return { runs, steps };
}

/** Whether a run ends nothing, or something that is open; `open` counts those that are. */
function isMatched(
  run: string,
  opens: boolean,
  closes: boolean,
  open: Map<string, number>,
): boolean {
  const kind = run === "]" ? "[" : run.charAt(0);
  const waiting = open.get(kind) ?? 0;
  if (closes && waiting > 0) open.set(kind, waiting - 1);
  else if (opens) open.set(kind, waiting + 1);
  return !closes || waiting > 0;
}

interface Sides {
  readonly opens: boolean;
  readonly closes: boolean;
}

const BLANK = /^(?:$|\s)/u;
const SIGN = /^[\p{P}\p{S}]/u;
const MARK = /^[*_]/;

/** What a run of marks may do, by what stands before and behind it (CommonMark, "Emphasis and strong emphasis"). */
function sidesOf(text: string, start: number, run: string): Sides {
  if (run === "[" || run === "]") return { opens: run === "[", closes: run === "]" };
  const before = text.charAt(start - 1);
  const behind = text.charAt(start + run.length);
  const isLeft = (a: string, b: string): boolean =>
    !BLANK.test(b) && (!SIGN.test(b) || BLANK.test(a) || SIGN.test(a) || MARK.test(b));
  const opens = isLeft(before, behind);
  const closes = isLeft(behind, before);
  if (run.startsWith("*")) return { opens, closes };
  return {
    opens: opens && (!closes || SIGN.test(before)),
    closes: closes && (!opens || SIGN.test(behind)),
  };
}
