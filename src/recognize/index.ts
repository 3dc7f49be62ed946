import type { Block, Heading, Table } from "../blocks.js";
import type { RecognizedDocument, RecognizedSection } from "../catalog.js";
import type { Source } from "../source.js";
import { typeCodes } from "./code-type.js";
import { errorStrength, isErrorTitle } from "./error-words.js";
import { createHeaderReader, type HeaderHint } from "./header-hint.js";
import { settleHeader } from "./header-row.js";
import { readHeadingEntries } from "./heading-entries.js";
import { type Outline, outline } from "./outline.js";
import { applyExamples, readExample } from "./response-example.js";
import { readSections } from "./sections.js";
import { planTables, type TablePlan } from "./table.js";

/** Understands the blocks of one document. */
export type Recognize = (
  blocks: Iterable<Block>,
  source: Source,
  format: string,
) => RecognizedDocument;

/**
 * Makes what understands documents: which tables list errors, which column is which, what stands in
 * a row. It knows no syntax. Everything that was read is an entry, a skipped row, or a table that was
 * not taken, with the reason. Made once a run, for the words of headers in many languages.
 */
export function createRecognizer(): Recognize {
  const readHeader = createHeaderReader();
  return (blocks, source, format) => recognize(blocks, source, format, readHeader);
}

function recognize(
  blocks: Iterable<Block>,
  source: Source,
  format: string,
  readHeader: (header: string) => HeaderHint,
): RecognizedDocument {
  const list = readHeadingEntries([...blocks], readHeader).map((block) =>
    block.kind === "table" ? settleHeader(block, readHeader) : block,
  );
  const outlined = outline(list);
  const placed = outlined.tables.map(({ table, titles, before, far }) => ({
    table,
    context: {
      near: strongest(before === null ? titles : [...titles, before]),
      far: strongest(far),
      isTitled: titles.length > 0,
      isErrors: titles.some(isErrorTitle),
    },
  }));
  const plans = planTables(placed, readHeader, source.decoded.length);
  const { sections, tables, skipped } = readSections(outlined.tables, plans, source);
  const examples = list.flatMap((block) =>
    block.kind === "example" ? (readExample(block, source) ?? []) : [],
  );
  return {
    path: source.path,
    format,
    title: documentTitle(outlined.headings, sections),
    notes: notesOf(outlined, plans),
    examples,
    tables,
    sections: applyExamples(typeCodes(sections), examples),
    skipped,
  };
}

function strongest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(errorStrength));
}

/** The first heading, if no other is as high and no entry stands before it. */
function documentTitle(
  [first, ...others]: readonly Heading[],
  sections: readonly RecognizedSection[],
): string | null {
  if (!first || others.some(({ level }) => level <= first.level)) return null;
  const start = first.position.start.offset;
  const before = sections.some(({ entries }) =>
    entries.some(({ location }) => location.start.offset < start),
  );
  return before ? null : first.text;
}

/** Prose under the headings that hold entries, and before the first heading. */
function notesOf(
  { notes, tables }: Outline,
  plans: ReadonlyMap<Table, TablePlan>,
): readonly string[] {
  const holders = new Set(
    tables.filter(({ table }) => plans.get(table)?.taken).map(({ heading }) => heading),
  );
  return notes
    .filter(({ heading }) => heading === null || holders.has(heading))
    .map(({ note }) => note.text);
}
