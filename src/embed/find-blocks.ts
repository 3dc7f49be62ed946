import { findMarkers, type Marker } from "./find-markers.js";

/** A place for tables: what stands between two markers, which stay. */
export interface Block {
  readonly begin: Marker;
  /** From behind the begin marker's line to before the end marker's. */
  readonly start: number;
  readonly end: number;
  /** What each line begins with, to stand where the begin marker stands: in a list item, in a quotation. */
  readonly prefix: string;
  /** The level of the heading that it stands below; 0 for none. */
  readonly depth: number;
}

/** What keeps a marker from being one of two. */
export interface MarkerProblem {
  readonly message: string;
  readonly hint: string;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

export interface FoundBlocks {
  readonly blocks: readonly Block[];
  readonly problems: readonly MarkerProblem[];
}

/** The blocks of a Markdown file in their order, and every marker that is none's. Its lines end in `\n`. */
export function findBlocks(text: string): FoundBlocks {
  const { markers, headings } = findMarkers(text);
  const { pairs, problems } = pairUp(markers);
  const blocks = pairs.map(([begin, end]) => blockOf(text, begin, end));
  // Headings of a block are errgen's: the level of the next one must not follow from them.
  const own = headings.filter(({ start }) => !blocks.some((one) => isWithin(start, one)));
  const depthAt = (offset: number): number =>
    own.findLast(({ start }) => start < offset)?.depth ?? 0;
  return {
    blocks: blocks.map((block) => ({ ...block, depth: depthAt(block.start) })),
    problems: [...markers.flatMap((marker) => ownProblem(text, marker) ?? []), ...problems].sort(
      (a, b) => a.start - b.start,
    ),
  };
}

interface Pairs {
  readonly pairs: readonly (readonly [begin: Marker, end: Marker])[];
  readonly problems: readonly MarkerProblem[];
}

function pairUp(markers: readonly Marker[]): Pairs {
  const pairs: (readonly [Marker, Marker])[] = [];
  const problems: MarkerProblem[] = [];
  let open: Marker | null = null;
  for (const marker of markers) {
    if (marker.word === "begin") {
      if (open) problems.push(problemAt(marker, "A block begins within another one", CLOSE));
      open = marker;
    } else if (marker.word === "end") {
      if (open) pairs.push([open, marker]);
      else problems.push(problemAt(marker, "A block ends that has not begun", OPEN));
      open = null;
    }
  }
  if (open) problems.push(problemAt(open, "A block begins and does not end", CLOSE));
  return { pairs, problems };
}

function problemAt({ start, end }: Marker, message: string, hint: string): MarkerProblem {
  return { message, hint, start, end };
}

const CLOSE = "Put `<!-- errgen:end -->` on a line of its own where it is to end";
const OPEN = "Put `<!-- errgen:begin NAME -->` above it, or remove it";

/** What is wrong with a marker whatever stands around it. */
function ownProblem(text: string, marker: Marker): MarkerProblem | null {
  const { word, target } = marker;
  const { before, after } = lineAround(text, marker);
  if (word !== "begin" && word !== "end")
    return problemAt(marker, `\`errgen:${word}\` is no marker`, KNOWN);
  if (word === "begin" && target === "")
    return problemAt(marker, "A block is not said to be of any module", KNOWN);
  if (word === "end" && target !== "")
    return problemAt(marker, `A block ends with \`${target}\` in its marker`, KNOWN);
  if (BEFORE.test(before) && after.trim() === "") return null;
  return problemAt(marker, "A marker does not stand alone on its line", "Give it one of its own");
}

const KNOWN =
  "Known are `<!-- errgen:begin NAME -->`, NAME being a module's, and `<!-- errgen:end -->`";
const BEFORE = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*$/;

function blockOf(text: string, begin: Marker, end: Marker): Block {
  const lineEnd = text.indexOf("\n", begin.end);
  const { before } = lineAround(text, begin);
  return {
    begin,
    start: lineEnd < 0 ? text.length : Math.min(lineEnd + 1, startOfLine(text, end)),
    end: startOfLine(text, end),
    prefix: before.replace(/[^\s>]/g, " "),
    depth: 0,
  };
}

function lineAround(text: string, { start, end }: Marker) {
  const lineEnd = text.indexOf("\n", end);
  return {
    before: text.slice(startOfLine(text, { start }), start),
    after: text.slice(end, lineEnd < 0 ? text.length : lineEnd),
  };
}

function startOfLine(text: string, { start }: Pick<Marker, "start">): number {
  return text.lastIndexOf("\n", start - 1) + 1;
}

function isWithin(offset: number, { start, end }: Block): boolean {
  return offset >= start && offset < end;
}
