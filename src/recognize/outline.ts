import type { Block, Comment, Heading, Label, Note, Span, Table } from "../blocks.js";

/** A table and everything that stands over it. */
export interface OutlinedTable {
  readonly table: Table;
  /** The nearest heading. */
  readonly heading: Heading | null;
  /** A bold line, table title or group comment between that heading and the table. */
  readonly label: Label | null;
  /** Comments since the heading, or since the table before. */
  readonly comments: readonly Comment[];
  /** The texts of its heading and its label. */
  readonly titles: readonly string[];
  /** The paragraph right before it. */
  readonly before: string | null;
  /** The headings above its own. */
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
  path: readonly Heading[];
  label: Label | null;
  comments: readonly Comment[];
  before: Span | null;
}

/** Walks the blocks once and notes under which headings, labels and comments each table stands. */
export function outline(blocks: Iterable<Block>): Outline {
  const found = {
    headings: [] as Heading[],
    tables: [] as OutlinedTable[],
    notes: [] as OutlinedNote[],
  };
  const above: Above = { path: [], label: null, comments: [], before: null };
  for (const block of blocks) {
    const heading = above.path.at(-1) ?? null;
    if (block.kind === "heading") {
      found.headings.push(block);
      Object.assign(above, enter(above.path, block));
    } else if (block.kind === "label") {
      above.label = block;
      above.comments = [];
    } else if (block.kind === "comment") above.comments = [...above.comments, block];
    else if (block.kind === "note") {
      found.notes.push({ note: block, heading });
      above.before = block;
    } else if (block.kind === "table") {
      found.tables.push({
        table: block,
        heading,
        label: above.label,
        comments: above.comments,
        titles: titlesOf(above),
        before: above.before?.text ?? null,
        far: above.path.slice(0, -1).map(({ text }) => text),
      });
      above.comments = [];
      above.before = null;
    }
  }
  return found;
}

function enter(path: readonly Heading[], heading: Heading): Above {
  return {
    path: [...path.filter(({ level }) => level < heading.level), heading],
    label: null,
    comments: [],
    before: null,
  };
}

function titlesOf({ path, label }: Above): readonly string[] {
  return [path.at(-1), label].flatMap((span) => (span ? [span.text] : []));
}
