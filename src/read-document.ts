import type { RecognizedDocument } from "./catalog.js";
import type { Diagnostic } from "./diagnostic.js";
import { mayHaveMarkers } from "./embed/embedding-file.js";
import type { OwnText } from "./embed/without-blocks.js";
import { maySuppress } from "./lint/may-suppress.js";
import type { Detection, Parser } from "./parser.js";
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
  /** All formats, the surest first. Those that nothing depended on are looked at only when this is called. */
  readonly attempts: () => readonly Attempt[];
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
  const { first, all } = rank(source, parsers, format);
  const entries = new Map<Parser, number>();
  const read = async (parser: Parser): Promise<Reading> => {
    const reading = await readAs(parser, source, recognize, hints);
    entries.set(parser, countEntries(reading.document));
    return reading;
  };
  let best = await read(first.parser);
  if (entries.get(first.parser) === 0 && !first.alone)
    for (const { parser, score } of all().slice(1)) {
      if (score < WORTH_TRYING) continue;
      const reading = await read(parser);
      if (entries.get(parser) === 0) continue;
      best = reading;
      break;
    }
  const attempts = (): readonly Attempt[] =>
    all().map(({ parser, score, reason }) => ({
      format: parser.name,
      score,
      reason,
      entries: entries.get(parser) ?? null,
    }));
  return { ...best, attempts, diagnostics: [...diagnostics, ...best.diagnostics] };
}

/** A document as one format reads it. */
type Reading = Omit<DocumentReading, "attempts">;

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
  readonly alone: boolean;
}

interface Ranking {
  readonly first: Ranked;
  /** The first, too. */
  readonly all: () => readonly Ranked[];
}

/** No parser without the extension outdoes one that has it and some marks: then only those are looked at first. */
function rank(source: Source, parsers: readonly Parser[], format: string | undefined): Ranking {
  if (format !== undefined) return asConfigured(parsers, format);
  const path = source.path.toLowerCase();
  const speaks = (parser: Parser): boolean =>
    parser.extensions.some((extension) => path.endsWith(extension));
  const detected = new Map<Parser, Detection>();
  const detect = (parser: Parser): Detection => {
    const known = detected.get(parser) ?? parser.detect(source);
    detected.set(parser, known);
    return known;
  };
  const named = parsers.filter(speaks);
  const marked = named.some((parser) => detect(parser).score >= SOME_MARKS);
  const inOrder = (some: readonly Parser[]): readonly Ranked[] =>
    some
      .map((parser) => {
        const { score, reason, alone = false } = detect(parser);
        if (speaks(parser))
          return {
            parser,
            alone,
            score: score + EXTENSION_BONUS,
            reason: `${reason}; its extension`,
          };
        // A name that no mark bears out may stand over plain text.
        const least = !marked && named.length > 0 && isPlainText(parser) ? WORTH_TRYING : 0;
        return {
          parser,
          alone,
          score: Math.max(least, score - (marked ? OTHERS_PENALTY : 0)),
          reason,
        };
      })
      .sort((a, b) => b.score - a.score)
      .map((ranked) => ({ ...ranked, score: Math.max(0, Math.min(1, ranked.score)) }));
  const all = (): readonly Ranked[] => inOrder(parsers);
  const [first] = marked ? inOrder(named) : all();
  if (!first) throw new Error("There is no parser");
  return { first, all };
}

function isPlainText({ extensions }: Parser): boolean {
  return extensions.includes(".txt");
}

function asConfigured(parsers: readonly Parser[], format: string): Ranking {
  const parser = parsers.find(({ name }) => name === format);
  if (!parser) throw new Error(`No parser is called ${format}`);
  const first = { parser, score: 1, reason: "as configured", alone: true };
  return { first, all: () => [first] };
}

async function readAs(
  parser: Parser,
  source: Source,
  recognize: Recognize,
  hints: Hints,
): Promise<Reading> {
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
