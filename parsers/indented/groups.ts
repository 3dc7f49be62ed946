import type { Block } from "../../src/blocks.js";
import type { Report } from "../../src/diagnostic.js";
import { headsFamily, namesFamily } from "./family-titles.js";
import { findHabits, type Habits, isTaken } from "./habits.js";
import { headerOf, namesColumns } from "./headers.js";
import { findIntroductions, type Lead } from "./introductions.js";
import { isCertain } from "./lead-token.js";
import { leadIn, leadsAbove } from "./leading-lines.js";
import type { Line } from "./lines.js";
import { countOuterHeads } from "./outer-heads.js";
import type { Chunk, Gap, Paragraph } from "./paragraphs.js";
import type { Page, TextLine } from "./pieces.js";
import type { Layout } from "./row-line.js";
import { type Entry, leadOf, type Run, type Runs, readRuns } from "./runs.js";
import { textBlock } from "./text-blocks.js";
import { titleWithin } from "./title-within.js";

/** Rows that become one table. */
export interface Group {
  readonly kind: "group";
  readonly layout: Layout;
  readonly entries: readonly Entry[];
  /** A line above the rows that may name their columns. */
  readonly header: TextLine | null;
  /** What parts the group from the group before it; `block` if that is not all that stands between. */
  readonly gap: Gap;
}

/** What a document holds, with its rows still lines. */
export type Draft = Group | Standing;

/** A block between groups, and its lines if it is prose. */
export interface Standing {
  readonly kind: "block";
  readonly block: Block;
  readonly lines?: readonly Line[];
}

type Reading = Runs | "prose" | "block" | "below";

/** Finds the rows of a document; every line of a paragraph without rows is in a note or a label. */
export function findGroups(
  opened: Page,
  chunks: readonly Chunk[],
  report: Report,
): readonly Draft[] {
  const { readings, heads } = readChunks(opened, chunks);
  const paragraphs = readings.filter((reading) => reading !== "block" && reading !== "below");
  const habits = findHabits(paragraphs.map((reading) => (reading === "prose" ? null : reading)));
  const taken = readings.map(
    (reading) =>
      typeof reading === "object" && (heads.has(reading) || isTaken(reading, habits)) && reading,
  );
  const isRows = (at: number): boolean =>
    Boolean(taken[at]) || isBetween(readings[at], taken[at - 1], taken[at + 1]);
  const headerAt = (at: number): TextLine | null =>
    isRows(at + 1) ? headerAbove(chunks[at], chunks[at + 1], isRows(at)) : null;
  const isOver = (at: number): boolean =>
    isRows(at + 1) || headerAt(at + 1) !== null || isDrawn(chunks[at + 1]);
  const page = withIntroductions(opened, chunks, readings, isRows, isOver);
  const drafts: Draft[] = [];
  let header: TextLine | null = null;
  for (const [index, chunk] of chunks.entries()) {
    const reading = readings[index] ?? "prose";
    if (chunk.kind === "block") {
      drafts.push(shownOn(page, chunk));
      continue;
    }
    if (reading === "below" && explainLast(drafts, chunk.lines)) continue;
    const above = header;
    header = headerAt(index);
    if (header) continue;
    if (typeof reading === "object" && isRows(index))
      append(drafts, groupsOf(page, chunk, reading, habits, above));
    else {
      reportUnread(page, reading, habits, report);
      append(drafts, textOf(page, chunk.lines, isOver(index) || isTitle(chunk.lines, habits)));
    }
  }
  return drafts;
}

/** The page, with the lines known that lead to rows and title none. */
function withIntroductions(
  page: Page,
  chunks: readonly Chunk[],
  readings: readonly Reading[],
  isRows: (at: number) => boolean,
  isOver: (at: number) => boolean,
): Page {
  const leadsAt = (at: number): readonly Lead[] => {
    const reading = readings[at];
    if (isRows(at)) return typeof reading === "object" ? leadsAbove(reading) : [];
    return reading !== "below" && isOver(at) ? leadIn(page, chunks[at]) : [];
  };
  return { ...page, introductions: findIntroductions(chunks, leadsAt, isRows) };
}

/** The block that stands there; a label that leads on to rows and titles none is a note. */
function shownOn({ introductions }: Page, draft: Standing): Standing {
  const { block } = draft;
  const leadsOn = block.kind === "label" && introductions?.has(draft) === true;
  return leadsOn ? { kind: "block", block: { ...block, kind: "note" } } : draft;
}

/** Among rows that are headings, the title of several of them. */
function isTitle(lines: readonly TextLine[], { headsText }: Habits): boolean {
  return headsText && namesFamily(lines);
}

function isDrawn(chunk: Chunk | undefined): boolean {
  return chunk?.kind === "block" && chunk.block.kind === "table";
}

// Not by spreading: a long document has more groups than a call may have arguments.
function append(drafts: Draft[], more: readonly Draft[]): void {
  for (const draft of more) drafts.push(draft);
}

/** What each chunk was read as, and those whose last row is a span that the rows of the next one are members of. */
interface Readings {
  readonly readings: readonly Reading[];
  readonly heads: ReadonlySet<Runs>;
}

/** A paragraph that is indented below the rows before it explains the last of them, or lists its members. */
function readChunks(page: Page, chunks: readonly Chunk[]): Readings {
  const heads = new Set<Runs>();
  let base: number | null = null;
  let last: Runs | null = null;
  const readings = chunks.map((chunk, at): Reading => {
    const runs = runsAt(chunks, at);
    const deeper = chunk.kind === "paragraph" && base !== null && leastIndent(chunk) > base;
    const isListed = deeper && areMembers(runs, last);
    if (deeper && !isListed && !isAtMargin(runs, page)) return "below";
    if (isListed && last) heads.add(last);
    base = runs?.base ?? null;
    last = runs ?? last;
    if (chunk.kind === "block") return "block";
    return runs ?? "prose";
  });
  return { readings, heads };
}

/** A line alone above the codes of its family is no row. */
function runsAt(chunks: readonly Chunk[], at: number): Runs | null {
  const [chunk, next] = chunks.slice(at, at + 2);
  if (chunk?.kind !== "paragraph") return null;
  const [line, ...others] = chunk.lines;
  const below = next?.kind === "paragraph" ? next.lines[0] : undefined;
  return others.length === 0 && headsFamily(line, below) ? null : readRuns(chunk.lines);
}

/** A code alone that is one blank off the margin is where its neighbours are. */
function isAtMargin(runs: Runs | null, { rowIndent }: Page): boolean {
  if (runs === null || runs.base === rowIndent) return runs !== null;
  const [first] = runs.entries;
  const isBare = first !== undefined && first.row.rest === first.text.line.text.length;
  return isBare && isCertain(first.row.kind) && Math.abs(runs.base - rowIndent) === 1;
}

/** Below a span of codes, `1 - 63`, stand those that are in it. */
function areMembers(runs: Runs | null, above: Runs | null): boolean {
  const span = /^(\d+)\s?[-–—~]\s?(\d+)$/.exec(leadOf(above?.entries.at(-1)));
  if (!runs || !span || runs.loose > 0 || runs.entries.length < 2) return false;
  const [low, high] = [Number(span[1]), Number(span[2])];
  return runs.entries.every((entry) => {
    const code = leadOf(entry);
    return /^\d+$/.test(code) && Number(code) >= low && Number(code) <= high;
  });
}

/** A line alone whose number, as long as theirs, lies between those of the rows around it, set apart as they are or not. */
function isBetween(
  reading: Reading | undefined,
  above: Runs | false | undefined,
  below: Runs | false | undefined,
): boolean {
  if (typeof reading !== "object" || reading.entries.length > 1 || reading.loose > 0) return false;
  const [low, code, high] = [
    leadOf(above ? above.entries.at(-1) : undefined),
    reading.runs[0]?.intro.length === 0 ? leadOf(reading.entries[0]) : "",
    leadOf(below ? below.entries[0] : undefined),
  ];
  const alike = [low, code, high].every((one) => /^\d{2,}$/.test(one) && one.length === low.length);
  return alike && low < code && code < high;
}

function leastIndent({ lines }: Paragraph): number {
  return lines.reduce((least, { line }) => Math.min(least, line.indent), Number.POSITIVE_INFINITY);
}

function explainLast(drafts: Draft[], lines: readonly TextLine[]): boolean {
  const group = drafts.at(-1);
  const last = group?.kind === "group" ? group.entries.at(-1) : undefined;
  for (const { line } of lines) last?.below.push(line);
  return last !== undefined;
}

function groupsOf(
  page: Page,
  { gap, lines }: Paragraph,
  { runs, layout, behind }: Runs,
  habits: Habits,
  above: TextLine | null,
): readonly Draft[] {
  const alone =
    runs.length === 1 && runs[0]?.entries.length === 1 && runs[0].intro.length < lines.length;
  const groups = runs.flatMap((run, index): readonly Draft[] => {
    if (alone && habits.explainsBefore) {
      return [{ kind: "group", layout, entries: explained(run), header: above, gap }];
    }
    const header = headerOf(run.intro);
    const titles = header ? run.intro.slice(0, -1) : run.intro;
    const group: Group = {
      kind: "group",
      layout,
      entries: run.entries,
      header: header ?? (index === 0 ? above : null),
      gap: index > 0 || titles.length > 0 ? "block" : gap,
    };
    return [...titlesOf(page, titles, run, header !== null), group];
  });
  return behind.length > 0 ? [...groups, standing(page, behind, true)] : groups;
}

/** The lines above the rows of a run, the last of them its title where they are an outline's. */
function titlesOf(
  page: Page,
  lines: readonly TextLine[],
  { entries }: Run,
  aboveHeader: boolean,
): readonly Standing[] {
  const heads = countOuterHeads(lines, entries[0]?.text.line.indent ?? 0);
  if (heads < 2) return textOf(page, lines, true, aboveHeader);
  return [
    ...textOf(page, lines.slice(0, -1), false),
    ...textOf(page, lines.slice(-1), true, aboveHeader),
  ];
}

/** Lines without rows; above rows a title, a title and a remark below it, or prose with a title in it. */
function textOf(
  page: Page,
  lines: readonly TextLine[],
  aboveRows: boolean,
  aboveHeader = false,
): readonly Standing[] {
  const at = aboveRows ? titleWithin(lines, aboveHeader) : -1;
  if (at < 0) return [standing(page, lines, aboveRows)];
  const parts = [lines.slice(0, at), lines.slice(at, at + 1), lines.slice(at + 1)];
  return parts.flatMap((part, index) =>
    part.length > 0 ? [standing(page, part, index === 1)] : [],
  );
}

function standing(page: Page, lines: readonly TextLine[], aboveRows: boolean): Standing {
  const block = textBlock(page, lines, aboveRows);
  return { kind: "block", block, lines: lines.map(({ line }) => line) };
}

function explained({ intro, entries }: Run): readonly Entry[] {
  return entries.map((entry) => ({ ...entry, before: intro.map(({ line }) => line) }));
}

/** A line alone that names the columns of the rows below it: between rules it may begin like a row. */
function headerAbove(
  chunk: Chunk | undefined,
  next: Chunk | undefined,
  isRow: boolean,
): TextLine | null {
  const lines = chunk?.kind === "paragraph" ? chunk.lines : [];
  const [only, ...others] = lines;
  if (!only || others.length > 0) return null;
  const isRuled = next?.kind === "paragraph" && next.gap === "rule" && namesColumns(only.line);
  return isRuled || !isRow ? headerOf(lines) : null;
}

function reportUnread(page: Page, reading: Reading, habits: Habits, report: Report): void {
  if (typeof reading !== "object") return;
  for (const { text, row } of reading.entries) {
    if ((habits.rows.get(row.layout) ?? 0) < 2 || !isCertain(row.kind)) continue;
    report({
      code: "unread-code",
      severity: "info",
      message: "The line begins like a row but stands among other text, so it is read as text",
      position: page.source.position(text.line.from, text.line.end),
      hint: "Set it apart with blank lines, or write it like the rows around it",
    });
  }
}
