import type { Block, Note, Table } from "../src/blocks.js";
import type { Repair, Report } from "../src/diagnostic.js";
import type { Parser } from "../src/parser.js";
import { createSource, type Position, type Source } from "../src/source.js";
import { readDrawnBlock } from "./drawn-table.js";
import { readEnumeration } from "./enumeration.js";
import { findJsonBodies } from "./json-bodies.js";
import { readJsonList } from "./json-list.js";
import { readJsonMap } from "./json-map.js";
import { lisp, parseLispText } from "./lisp.js";
import { readColumns, readListing } from "./listing.js";
import { createCellReader, type InlineText } from "./markdown/cell.js";
import { columnTable } from "./markdown/column-lines.js";
import { withoutCrowds } from "./markdown/crowding.js";
import { detectMarkdown } from "./markdown/detect.js";
import { frontMatterTitle } from "./markdown/front-matter.js";
import { findGridZones } from "./markdown/grid-zones.js";
import { withSpacedHashes } from "./markdown/hash-titles.js";
import type { Item } from "./markdown/item.js";
import { itemTable } from "./markdown/item-table.js";
import { mask, type Stretch } from "./markdown/mask.js";
import { DEEPEST, withoutDeepNesting } from "./markdown/nesting.js";
import { findPipedZones, readPipedTable } from "./markdown/piped-table.js";
import type { CodeBlock, ItemRun, Structure } from "./markdown/structure.js";
import { scanTables } from "./markdown/table-scan.js";
import { readTable } from "./markdown/tables.js";
import { findZones, type Zone } from "./markdown/zones.js";
import { readNames } from "./name-listing.js";

const LISP_LANGUAGES =
  /^(?:lisp|clojure|clj|cljs|cljc|edn|scheme|racket|elisp|emacs-lisp|common-lisp|cl)$/;

const PROGRAM_LANGUAGES =
  /^(?:c|h|cc|cpp|c\+\+|cs|c#|csharp|java|kotlin|kt|swift|go|golang|rust|rs|[jt]sx?|javascript|typescript|py|python\d?|php|dart|scala|proto(?:buf)?|objc|objective-c|ruby|rb|solidity|vb)$/;
const LONGEST_WORD = 80;
const PLAIN_LANGUAGES = /^(?:|te?xt|plain|plaintext|none)$/;

/**
 * Markdown: tables, headings, comments, quotations, paragraphs and fenced code, by the rules of GFM
 * (https://github.github.com/gfm/) through remark. Tables are found line by line, which costs a
 * hundredth of remark's time, and are left out of the text that remark structures.
 */
export const markdown: Parser = {
  name: "markdown",
  extensions: [".md", ".markdown"],
  detect: detectMarkdown,
  async parse(source, report) {
    const { parseMarkdown } = await import("./markdown/remark.js");
    const { readPieces } = await import("./markdown/pieces.js");
    const found = findZones(source.text);
    const drawn = inOrder([...found, ...findGridZones(source.text, found)]);
    const zones = inOrder([...drawn, ...findPipedZones(source.text, drawn)]);
    const scanned = scanTables(source, zones);
    const apart = zones.filter(({ kind }) => kind !== "comment");
    const masked = mask(source.text, [...scanned, ...apart]);
    const place = (start: number, end: number): Position =>
      source.position(masked.toWhole(start), masked.toWhole(end));
    const flat = withoutDeepNesting(masked.text, (...deep) => report(tooDeep(place(...deep))));
    const spaced = withSpacedHashes(flat);
    const text = withoutCrowds(spaced, (...crowd) => report(crowded(place(...crowd))));
    const structure = readPieces(text, source, masked.toWhole);
    const readCell = createCellReader(parseMarkdown);
    const blocks: Block[] = outsideCode(scanned, structure).map((table) =>
      readTable(table, source, readCell, report),
    );
    const zonesRead = outsideCode(apart, structure);
    blocks.push(...(await readGrids(zonesRead, source, report)));
    for (const zone of zonesRead)
      if (zone.kind === "piped-table") blocks.push(...readPipedTable(zone, source, readCell));
    blocks.push(...(await readHtml(zonesRead, source, readCell)));
    blocks.push(...frontMatterTitle(source));
    const joined = joinItems(structure);
    const builds = buildsOf(joined);
    for (const item of joined) {
      if (item.kind === "code") blocks.push(...(await readCodeBlock(item, source, report)));
      else if (item.kind === "columns") blocks.push(columnTable(item, source, readCell));
      else if (item.kind === "items") blocks.push(itemBlock(item, builds, source, readCell));
      else blocks.push(item);
    }
    return blocks.sort((a, b) => a.position.start.offset - b.position.start.offset);
  },
};

function tooDeep(position: Position): Repair {
  return {
    code: "nesting-too-deep",
    severity: "warning",
    message: `Lists or quotations are nested more than ${DEEPEST} levels deep; what stands deeper was read as text`,
    position,
  };
}

function crowded(position: Position): Repair {
  return {
    code: "unmatched-marks",
    severity: "warning",
    message:
      "So many marks of emphasis or brackets end here what nothing began that they were read as blanks",
    position,
  };
}

function inOrder(zones: readonly Zone[]): readonly Zone[] {
  return zones.toSorted((a, b) => a.start - b.start);
}

async function readGrids(
  all: readonly Zone[],
  source: Source,
  report: Report,
): Promise<readonly Block[]> {
  const zones = all.filter(({ kind }) => kind === "grid-table");
  if (zones.length === 0) return [];
  const { readGridTables } = await import("./markdown/grid-table.js");
  return zones.flatMap((zone) => readGridTables(zone, source, report));
}

async function readHtml(
  all: readonly Zone[],
  source: Source,
  readCell: (raw: string) => InlineText,
): Promise<readonly Block[]> {
  const zones = all.filter(({ kind }) => kind.startsWith("html"));
  if (zones.length === 0) return [];
  const { readHtmlItems } = await import("./markdown/html-items.js");
  const { readHtmlList, readHtmlTables } = await import("./markdown/html-table.js");
  return zones.flatMap((zone) => {
    if (zone.kind === "html-items") return readHtmlItems(zone, source, readCell);
    return zone.kind === "html-list"
      ? readHtmlList(zone, source, readCell)
      : readHtmlTables(zone, source, readCell);
  });
}

/** Paragraphs of one item each are one run where nothing stands between them. */
function joinItems(structure: readonly Structure[]): readonly Structure[] {
  const joined: Structure[] = [];
  let items: Item[] = [];
  for (const item of structure) {
    const last = joined.at(-1);
    if (item.kind === "items" && item.loose && last?.kind === "items" && last.loose) {
      if (items !== last.items) items = [...last.items];
      items.push(...item.items);
      joined[joined.length - 1] = { ...last, items, end: item.end };
    } else joined.push(item);
  }
  return joined;
}

/** How the codes of several lines are built: `E1001` is of the build of `E2002`. Statuses in bold may stand apart. */
function buildsOf(structure: readonly Structure[]): ReadonlySet<string> {
  const runs = structure.flatMap((item) =>
    item.kind === "items" && (item.items.length > 1 || item.loose) ? [item.items] : [],
  );
  const builds = runs.map((items) =>
    items.flatMap(({ lead }) => buildOf(lead?.lead.raw ?? "") ?? []),
  );
  const refusals = builds.flat().filter((build) => build === REFUSAL).length;
  const several = builds.flatMap((build, at) => (runs[at]?.length === 1 ? [] : build));
  return new Set([...several, ...(refusals > 1 ? [REFUSAL] : [])]);
}

const REFUSAL = "refusal";

/** Null for what has no letters and digits of its own: a number may count anything, unless it is a status in bold. */
function buildOf(raw: string): string | null {
  if (/^\*\*[45]\d\d(?:\s[A-Z][A-Za-z' -]{2,40})?\*\*$/.test(raw)) return REFUSAL;
  const code = raw.replace(/^[*`_]+|(?<![*`_])[*`_]+$/g, "");
  return /^[A-Z]{1,10}[-_]?\d{2,8}$/.test(code)
    ? code.replace(/\d/g, "9").replace(/[A-Z]/g, "A")
    : null;
}

const BOLD = /^\*\*[^*\n]+\*\*[:：]?$/u;

/**
 * A line alone that begins like an item is prose, or names what follows where it is bold, but where other lines begin with
 * codes of its build.
 */
function itemBlock(
  run: ItemRun,
  builds: ReadonlySet<string>,
  source: Source,
  readCell: (raw: string) => InlineText,
): Block {
  const [only] = run.items;
  const isAlone = run.loose && run.items.length === 1;
  if (isAlone && only && !builds.has(buildOf(only.lead?.lead.raw ?? "") ?? ""))
    return {
      kind: BOLD.test(only.raw) ? "label" : "note",
      text: readCell(only.raw).text,
      position: source.position(run.start, run.end),
    };
  return itemTable(run.items, source, readCell);
}

/** Keeps the tables outside code and comments, where a pipe is a pipe. Both lists are in order. */
function outsideCode<Found extends Stretch>(
  tables: readonly Found[],
  structure: readonly Structure[],
): readonly Found[] {
  const covers = structure.flatMap((item) => {
    if (item.kind === "code") return [item];
    return item.kind === "comment"
      ? [{ start: item.position.start.offset, end: item.position.end.offset }]
      : [];
  });
  let at = 0;
  return tables.filter(({ start, end }) => {
    while (at < covers.length && (covers[at]?.end ?? 0) < end) at++;
    return (covers[at]?.start ?? Infinity) > start;
  });
}

async function readCodeBlock(
  { language, start, end }: CodeBlock,
  source: Source,
  report: Report,
): Promise<Iterable<Block>> {
  const text = source.text.slice(start, end);
  if (LISP_LANGUAGES.test(language)) return parseLispText(source, start, end, report);
  const list = readJsonList(source, start, end) ?? readJsonMap(source, start, end);
  if (list) return [list];
  const bodies = findJsonBodies(text);
  if (bodies.length > 0)
    return bodies.map((body) => ({
      kind: "example",
      text: text.slice(body.start, body.end),
      position: source.position(start + body.start, start + body.end),
    }));
  if (language === "" && lisp.detect(createSource(source.path, text)).score >= 0.7)
    return parseLispText(source, start, end, report);
  const listing = PLAIN_LANGUAGES.test(language)
    ? (readListing(source, start, end) ??
      readNames(source, start, end) ??
      readColumns(source, start, end) ??
      readDrawnBlock(source, start, end))
    : null;
  const table = listing ?? readProgram(source, { language, start, end });
  return table ? [table] : loneWord(source, start, end);
}

/** What is called JSON and is none is a program where it names an enumeration. */
function readProgram(
  source: Source,
  { language, start, end }: Pick<CodeBlock, "language" | "start" | "end">,
): Table | null {
  const isProgram = language === "" || PROGRAM_LANGUAGES.test(language);
  if (!isProgram && !/^jsonc?$/.test(language)) return null;
  const table = readEnumeration(source, start, end);
  return isProgram || table?.origin?.about ? table : null;
}

/** A block of one identifier of several parts, which the text before it may name. */
function loneWord(source: Source, start: number, end: number): readonly Note[] {
  const text = source.text.slice(start, end).trim();
  const isWord = text.length <= LONGEST_WORD && /^[A-Za-z\d]+(?:[-_.][A-Za-z\d]+)+$/.test(text);
  return isWord ? [{ kind: "note", text, position: source.position(start, end) }] : [];
}
