import type { RecognizedDocument } from "./catalog.js";
import type { Diagnostic } from "./diagnostic.js";
import { mayHaveMarkers } from "./embed/embedding-file.js";
import type { OwnText } from "./embed/without-blocks.js";
import { maySuppress } from "./lint/may-suppress.js";
import type { Parser } from "./parser.js";
import type { Hints } from "./recognize/hints.js";
import type { Recognize } from "./recognize/index.js";
import type { Source } from "./source.js";

/** One attempt to read a document as one format. */
export interface Attempt {
  readonly format: string;
  /** How sure the format was, 0 to 1, and what it saw. */
  readonly score: number;
  readonly reason: string;
  /** Null if the format was not tried. */
  readonly entries: number | null;
}

/** A document as its most fitting format reads it. */
export interface DocumentReading {
  readonly document: RecognizedDocument;
  readonly diagnostics: readonly Diagnostic[];
  /** All formats, the surest first. */
  readonly attempts: readonly Attempt[];
  /** What went wrong in parsers of the project's own, whichever format the document was read as. */
  readonly faults?: readonly Diagnostic[];
}

/** What a user says of a document, where errgen is not to decide. */
export interface ReadingSettings extends Hints {
  /** The parser to use, instead of the one that the content speaks for. */
  readonly format?: string | undefined;
}

const WORTH_TRYING = 0.2;
const EXTENSION_BONUS = 0.5;
/** A format that its name speaks for, and that shows some marks of its own, keeps others at a distance. */
const SOME_MARKS = 0.15;
const OTHERS_PENALTY = 0.4;

/**
 * Reads a document as the format that its content speaks for, then its extension. If that one finds
 * no entry the next likely one is tried, unless it can be nothing else; if none does, the first one's
 * reading stands.
 */
export async function readDocument(
  written: Source,
  parsers: readonly Parser[],
  recognize: Recognize,
  { format, ...hints }: ReadingSettings = {},
): Promise<DocumentReading> {
  const { source, diagnostics } = await ownText(written);
  const ranked = rank(source, parsers, format);
  const attempts: Attempt[] = [];
  let first: Omit<DocumentReading, "attempts"> | null = null;
  let found: Omit<DocumentReading, "attempts"> | null = null;
  for (const { parser, score, reason } of ranked) {
    const tried: boolean = !found && (!first || (score >= WORTH_TRYING && !ranked[0]?.alone));
    const reading: Omit<DocumentReading, "attempts"> | null = tried
      ? await readAs(parser, source, recognize, hints)
      : null;
    const entries = reading ? countEntries(reading.document) : null;
    attempts.push({ format: parser.name, score, reason, entries });
    first ??= reading;
    if (entries) found = reading;
  }
  const best = found ?? first;
  if (!best) throw new Error(`No parser is called ${format}`);
  return { ...best, attempts, diagnostics: [...diagnostics, ...best.diagnostics] };
}

/** What errgen wrote between markers, and what its rules are told, is nothing that the document says. */
async function ownText(written: Source): Promise<OwnText> {
  const { source, diagnostics } = await withoutGenerated(written);
  if (!maySuppress(source)) return { source, diagnostics };
  const { withoutDirectives } = await import("./lint/without-directives.js");
  return { source: withoutDirectives(source), diagnostics };
}

async function withoutGenerated(source: Source): Promise<OwnText> {
  if (!mayHaveMarkers(source.decoded)) return { source, diagnostics: [] };
  const { withoutBlocks } = await import("./embed/without-blocks.js");
  return withoutBlocks(source);
}

interface Ranked {
  readonly parser: Parser;
  readonly score: number;
  readonly reason: string;
  readonly alone?: boolean;
}

function rank(
  source: Source,
  parsers: readonly Parser[],
  format: string | undefined,
): readonly Ranked[] {
  if (format !== undefined)
    return parsers
      .filter(({ name }) => name === format)
      .map((parser) => ({ parser, score: 1, reason: "as configured" }));
  const detected = parsers.map((parser) => ({
    parser,
    ...parser.detect(source),
    speaks: parser.extensions.some((extension) => source.path.toLowerCase().endsWith(extension)),
  }));
  const marked = detected.some(({ speaks, score }) => speaks && score >= SOME_MARKS);
  return detected
    .map(({ parser, score, reason, speaks, alone = false }) => ({
      parser,
      alone,
      score: score + (speaks ? EXTENSION_BONUS : marked ? -OTHERS_PENALTY : 0),
      reason: speaks ? `${reason}; its extension` : reason,
    }))
    .sort((a, b) => b.score - a.score)
    .map((ranked) => ({ ...ranked, score: Math.max(0, Math.min(1, ranked.score)) }));
}

async function readAs(
  parser: Parser,
  source: Source,
  recognize: Recognize,
  hints: Hints,
): Promise<Omit<DocumentReading, "attempts">> {
  const diagnostics: Diagnostic[] = [];
  const blocks = await parser.parse(source, ({ position, ...repair }) =>
    diagnostics.push({ ...repair, location: { path: source.path, ...position } }),
  );
  const { document, diagnostics: unclear } = recognize(blocks, source, parser.name, hints);
  return { document, diagnostics: [...diagnostics, ...unclear] };
}

export function countEntries({
  sections,
}: {
  readonly sections: readonly { readonly entries: readonly unknown[] }[];
}): number {
  return sections.reduce((sum, { entries }) => sum + entries.length, 0);
}
