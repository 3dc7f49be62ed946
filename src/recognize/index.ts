import type { Block, Heading, Note, Table } from "../blocks.js";
import type { RecognizedDocument, RecognizedSection } from "../catalog.js";
import type { Diagnostic } from "../diagnostic.js";
import { createLanguageReader } from "../languages/language-header.js";
import type { Source } from "../source.js";
import { createCodeReader } from "./code-reader.js";
import { typeCodes } from "./code-type.js";
import { commentedTables } from "./commented-tables.js";
import { readContext } from "./context.js";
import { createHeaderReader } from "./header-hint.js";
import { settleHeader } from "./header-row.js";
import { readHeadingEntries } from "./heading-entries.js";
import { chooseTable, type Hints } from "./hints.js";
import { headByLabels } from "./label-header.js";
import { manualSubject, silentParts } from "./manual-parts.js";
import { type Outline, outline } from "./outline.js";
import { planTables } from "./plan-tables.js";
import { raiseLabels } from "./raised-labels.js";
import { readRecords } from "./records.js";
import { applyExamples, readExample } from "./response-example.js";
import { readSections } from "./sections.js";
import { layBelow } from "./side-by-side.js";
import type { ReadingKit, TablePlan } from "./table-plan.js";
import { readToldWords } from "./told-words.js";
import { settleLanguages } from "./translations.js";
import { unreadCodes } from "./unread-codes.js";
import { unsureColumns } from "./unsure-columns.js";
import { unusedHints } from "./unused-hints.js";
import { layUprightTables } from "./upright-tables.js";

/** Understands the blocks of one document. */
export type Recognize = (
  blocks: Iterable<Block>,
  source: Source,
  format: string,
  hints?: Hints,
) => Recognition;

/** A document as it was understood, and what was not clear about it. */
export interface Recognition {
  readonly document: RecognizedDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes what understands documents: which tables list errors, which column is which, what stands in
 * a row. It knows no syntax. Everything that was read is an entry, a skipped row, or a table that was
 * not taken, with the reason. Made once a run, for the words of headers in many languages.
 */
export function createRecognizer(): Recognize {
  const readHeader = createHeaderReader();
  const readLanguage = createLanguageReader();
  return (blocks, source, format, hints = {}) => {
    const codes = createCodeReader(hints);
    return recognize(blocks, source, format, { readHeader, readLanguage, hints, codes });
  };
}

function recognize(
  blocks: Iterable<Block>,
  source: Source,
  format: string,
  kit: ReadingKit,
): Recognition {
  const { readHeader, hints, codes } = kit;
  const headed = layBelow(headByLabels([...blocks], readHeader), readHeader, codes);
  const laid = layUprightTables(headed, readHeader, codes);
  const raised = raiseLabels(laid, readHeader, codes);
  const entries = readHeadingEntries(raised, readHeader, codes);
  const list = readRecords(readToldWords(entries, readHeader), readHeader, codes).map((block) =>
    block.kind === "table" && !beginsWithIdentifier(block)
      ? settleHeader(block, readHeader)
      : block,
  );
  const outlined = outline(list);
  const titles = titlesIn(list);
  const silent = silentParts(outlined, titles);
  const subject = manualSubject(outlined, titles);
  const placed = outlined.tables.map((one) => {
    const context = readContext({ ...one, far: [...subject, ...one.far] }, readHeader);
    return {
      table: one.table,
      choice: chooseTable([...one.far, ...one.titles].reverse(), hints),
      context: { ...context, isSilentPart: silent.has(one.table) },
    };
  });
  const plans = planTables(placed, kit, source.decoded.length);
  const { sections, tables, skipped } = readSections(outlined.tables, plans, source);
  const examples = list.flatMap((block) =>
    block.kind === "example" ? (readExample(block, source) ?? []) : [],
  );
  const typed = settleLanguages(applyExamples(typeCodes(sections), examples), plans.values());
  const document: RecognizedDocument = {
    path: source.path,
    format,
    title: documentTitle(outlined.headings, sections),
    notes: notesBeside(outlined, plans).map(({ text }) => text),
    languages: typed.languages,
    siblings: [],
    examples,
    tables,
    sections: typed.sections,
    skipped,
  };
  const diagnostics = [
    ...unsureColumns(plans, source),
    ...unreadCodes(notesBeside(outlined, plans), document.sections, source),
    ...commentedTables(
      list.filter((block) => block.kind === "comment"),
      source,
    ),
    ...unusedHints(hints, outlined.tables, plans.values(), source),
  ];
  return { document, diagnostics };
}

function titlesIn(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === "heading" || block.kind === "label" ? [block.text] : [],
  );
}

/** Its first row is data, not a header that the syntax does not know. */
function beginsWithIdentifier({ rows: [first] }: Table): boolean {
  return first?.cells[0]?.identifier === true;
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
function notesBeside(
  { notes, tables }: Outline,
  plans: ReadonlyMap<Table, TablePlan>,
): readonly Note[] {
  const holders = new Set(
    tables.filter(({ table }) => plans.get(table)?.taken).map(({ heading }) => heading),
  );
  return notes
    .filter(({ heading }) => heading === null || holders.has(heading))
    .map(({ note }) => note);
}
