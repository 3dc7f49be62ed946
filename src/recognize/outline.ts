import type { Block, Comment, Heading, Label, Note, Span, Table } from "../blocks.js";

/** A table and everything that stands over it. */
export interface OutlinedTable {
  readonly table: Table;
  /** The nearest heading. */
  readonly heading: Heading | null;
  /** A bold line, table title or group comment between that heading and the table. */
  readonly label: Label | null;
  /** What a definition calls it, if nothing below that names it. */
  readonly definition: Label | null;
  /** Comments since the heading, or since the table before. */
  readonly comments: readonly Comment[];
  /** The texts of its heading and its label. */
  readonly titles: readonly string[];
  /** The paragraph right before it. */
  readonly before: string | null;
  /** The headings above its own, the empty one of its level that it follows, and the line or the title that the document begins with. */
  readonly far: readonly string[];
}

/** A paragraph and the heading it stands under. */
export interface OutlinedNote {
  readonly note: Note;
  readonly heading: Heading | null;
}

export interface Outline {
  readonly headings: readonly Heading[];
  readonly tables: readonly OutlinedTable[];
  readonly notes: readonly OutlinedNote[];
}

interface Above {
  /** What the document begins with, if that is one line and no sentence; else a label above the first that has a table. */
  opening: string | null;
  /** The title that the document gives itself where its text shows none. */
  subject: string | null;
  path: readonly Heading[];
  /** Nothing stands yet below the last heading. */
  bare: boolean;
  /** A table has stood below the last heading. */
  listed: boolean;
  /** The last heading with nothing below it but another as high: a title of those that follow, while each has a table. */
  over: Heading | null;
  label: Label | null;
  /** A label that names one collection only. */
  own: Label | null;
  /** What a definition calls that collection. */
  definition: Label | null;
  comments: readonly Comment[];
  before: Span | null;
}

/** What stands between a heading and the first thing below it. */
const NOTHING_YET = { label: null, own: null, definition: null, comments: [], before: null };

interface Found extends Outline {
  readonly headings: Heading[];
  readonly tables: OutlinedTable[];
  readonly notes: OutlinedNote[];
}

/** Walks the blocks once and notes under which headings, labels and comments each table stands. */
export function outline(blocks: Iterable<Block>): Outline {
  const found: Found = { headings: [], tables: [], notes: [] };
  const above: Above = {
    opening: null,
    subject: null,
    path: [],
    bare: false,
    listed: false,
    over: null,
    ...NOTHING_YET,
  };
  let isFirst = true;
  for (const block of blocks) {
    if (isFirst && block.kind === "note") above.opening = openingOf(block);
    isFirst &&= block.kind === "comment";
    pass(found, above, block);
  }
  return found;
}

const LONGEST_OPENING = 80;

function openingOf({ text }: Span): string | null {
  const isLine = text.length <= LONGEST_OPENING && !/\n|[.!?。！？]$/u.test(text.trim());
  return isLine ? text : null;
}

function pass(found: Found, above: Above, block: Block): void {
  switch (block.kind) {
    case "heading":
      found.headings.push(block);
      Object.assign(above, enter(above, block));
      return;
    case "label":
      // With another below it and no table yet, the first label is of all that follows.
      if (found.tables.length === 0 && above.label) above.opening ??= openingOf(above.label);
      labelled(above, block);
      above.comments = [];
      break;
    case "comment":
      if (block.subject) above.subject = block.text;
      else above.comments = [...above.comments, block];
      break;
    case "note":
      found.notes.push({ note: block, heading: above.path.at(-1) ?? null });
      above.before = block;
      break;
    case "table":
      if (block.level !== undefined) Object.assign(above, leave(above, block.level));
      found.tables.push(outlinedTable(above, block));
      above.comments = [];
      above.before = null;
  }
  above.bare &&= block.kind === "comment";
  above.listed ||= block.kind === "table";
}

function labelled(above: Above, block: Label): void {
  if (block.of === undefined) above.label = block;
  above.own = block.of === undefined || block.text === "" || block.definition ? null : block;
  if (block.definition) above.definition = block;
}

function outlinedTable(above: Above, table: Table): OutlinedTable {
  return {
    table,
    heading: above.path.at(-1) ?? null,
    label: labelOf(above, table),
    definition: definitionOf(above, table),
    comments: above.comments,
    titles: titlesOf(above, table),
    before: above.before?.text ?? null,
    far: [
      ...[...above.path.slice(0, -1), ...(above.over ? [above.over] : [])].map(({ text }) => text),
      ...[above.opening, above.subject].filter((text) => text !== null),
    ],
  };
}

function enter(above: Above, heading: Heading): Above {
  const { opening, subject, path, bare, listed, over } = above;
  const last = path.at(-1);
  const empty = bare && last?.level === heading.level ? last : null;
  const goesOn = over !== null && over.level <= heading.level && (listed || bare);
  return {
    opening,
    subject,
    path: [...path.filter(({ level }) => level < heading.level), heading],
    bare: true,
    listed: false,
    over: empty ?? (goesOn ? over : null),
    ...NOTHING_YET,
  };
}

/** What stands for headings of a level ends those above it that are as low. */
function leave(above: Above, level: number): Above {
  const path = above.path.filter((heading) => heading.level < level);
  if (path.length === above.path.length) return above;
  return { ...above, path, over: null, ...NOTHING_YET };
}

function labelOf({ label, own }: Above, { origin }: Table): Label | null {
  return own && own.of === origin?.collection ? own : label;
}

function definitionOf({ definition }: Above, { origin }: Table): Label | null {
  return definition && definition.of === origin?.collection ? definition : null;
}

function titlesOf(above: Above, table: Table): readonly string[] {
  const { own, path } = above;
  const isOwn = own !== null && own.of === table.origin?.collection;
  // What a definition is called says more of it than a line over several.
  const nearest = isOwn ? own : (definitionOf(above, table) ?? above.label);
  return [path.at(-1), nearest].flatMap((span) => (span ? [span.text] : []));
}
