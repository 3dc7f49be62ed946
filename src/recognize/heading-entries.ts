import type { Block, Cell, Heading, Label, Note, Row, Span, Table } from "../blocks.js";
import type { CodeReader } from "./code-reader.js";
import type { HeaderHint } from "./header-hint.js";
import type { HeadingCode } from "./heading-code.js";

type ReadHeader = (header: string) => HeaderHint;

/** A heading with a code, and the blocks below it. */
interface CodedHeading {
  readonly heading: Heading;
  readonly code: HeadingCode;
  readonly body: readonly Block[];
}

interface Sibling {
  readonly level: number;
  readonly at: number;
  readonly end: number;
  readonly code: HeadingCode | null;
}

const MOSTLY = 0.6;

/**
 * Makes tables of headings that are entries themselves, each with its text below it. Most headings of
 * one level below one heading must have a code, two at least somewhere, and no table may stand below them: then
 * they are titles of sections. What a bold word or a deeper heading names ("Cause", "Solution") is a
 * column of that name.
 */
export function readHeadingEntries(
  blocks: readonly Block[],
  readHeader: ReadHeader,
  codes: CodeReader,
): readonly Block[] {
  const replaced = new Map<number, { readonly end: number; readonly blocks: readonly Block[] }>();
  for (const siblings of entriesAmong([...siblingsOf(blocks, codes)], blocks)) {
    for (const run of runsOf(siblings)) {
      const first = run[0];
      const last = run.at(-1);
      if (first && last)
        replaced.set(first.at, { end: last.end, blocks: toBlocks(blocks, run, readHeader) });
    }
  }
  return replaced.size === 0 ? blocks : splice(blocks, replaced);
}

/** Groups that are entries. One heading alone is, where headings of its level are elsewhere. */
function entriesAmong(
  groups: readonly (readonly Sibling[])[],
  blocks: readonly Block[],
): readonly (readonly Sibling[])[] {
  const likely = groups.filter((siblings) => {
    const coded = siblings.filter(({ code }) => code !== null);
    return (
      coded.length >= siblings.length * MOSTLY &&
      !coded.some(({ at, end }) => hasTable(blocks, at, end))
    );
  });
  const levelOf = ([first]: readonly Sibling[]): number | undefined => first?.level;
  const levels = new Set(
    likely
      .filter((siblings) => siblings.filter(({ code }) => code !== null).length >= 2)
      .map(levelOf),
  );
  return likely.filter((siblings) => levels.has(levelOf(siblings)));
}

/** The headings of one level below one heading, group by group. */
function siblingsOf(blocks: readonly Block[], codes: CodeReader): Iterable<readonly Sibling[]> {
  const groups = new Map<string, Sibling[]>();
  const open: { level: number; at: number }[] = [];
  const ends = endsOf(blocks);
  blocks.forEach((block, at) => {
    if (block.kind !== "heading") return;
    while ((open.at(-1)?.level ?? 0) >= block.level) open.pop();
    const key = `${open.at(-1)?.at ?? -1} ${block.level}`;
    const { level } = block;
    const sibling = {
      level,
      at,
      end: ends.get(at) ?? blocks.length,
      code: codes.heading(block.text),
    };
    const group = groups.get(key);
    if (group) group.push(sibling);
    else groups.set(key, [sibling]);
    open.push({ level: block.level, at });
  });
  return groups.values();
}

/** Where what stands below each heading ends: at the next heading that is as high. */
function endsOf(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: { level: number; at: number }[] = [];
  blocks.forEach((block, at) => {
    if (block.kind !== "heading") return;
    for (let last = open.at(-1); last && last.level >= block.level; last = open.at(-1)) {
      ends.set(last.at, at);
      open.pop();
    }
    open.push({ level: block.level, at });
  });
  return ends;
}

function hasTable(blocks: readonly Block[], from: number, to: number): boolean {
  return blocks.slice(from, to).some((block) => block.kind === "table" && !block.literal);
}

/** Coded headings with no other heading of their level between them. */
function runsOf(siblings: readonly Sibling[]): readonly (readonly Sibling[])[] {
  const runs: Sibling[][] = [[]];
  for (const sibling of siblings) {
    if (sibling.code) runs.at(-1)?.push(sibling);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

function splice(
  blocks: readonly Block[],
  replaced: ReadonlyMap<number, { readonly end: number; readonly blocks: readonly Block[] }>,
): readonly Block[] {
  const result: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    const swap = replaced.get(at);
    if (swap) result.push(...swap.blocks);
    else if (block) result.push(block);
    at = swap ? swap.end : at + 1;
  }
  return result;
}

/** The table of a run of headings; comments and examples below them stay what they are. */
function toBlocks(
  blocks: readonly Block[],
  run: readonly Sibling[],
  readHeader: ReadHeader,
): readonly Block[] {
  const coded = run.flatMap(({ at, end, code }): CodedHeading[] => {
    const heading = blocks[at];
    if (heading?.kind !== "heading" || !code) return [];
    return [{ heading, code, body: blocks.slice(at + 1, end) }];
  });
  const kept = coded.flatMap(({ body }) =>
    body.filter(({ kind }) => kind === "example" || kind === "comment"),
  );
  return [{ ...toTable(coded, readHeader), level: coded[0]?.heading.level ?? 1 }, ...kept];
}

/** What one heading says: its parts by the name that the document gives them, "" for none. */
type Parts = ReadonlyMap<string, readonly Span[]>;

const TITLE = "\0title";

function toTable(coded: readonly CodedHeading[], readHeader: ReadHeader): Table {
  const parts = coded.map((one) => partsOf(one, readHeader));
  const keys = new Map<string, string>();
  for (const one of parts)
    for (const key of one.keys()) if (key !== "" && key !== TITLE) keys.set(key, key);
  const titled = parts.some((one) => one.has(TITLE));
  const columns = [...(titled ? [TITLE] : []), "", ...keys.keys()];
  const rows = coded.map(({ heading, code }, index): Row => {
    const at = heading.position;
    const own = titled ? withTitle(parts[index] ?? new Map()) : parts[index];
    const cells = columns.flatMap((key) => cellsOf(own?.get(key) ?? [], key, titled, at));
    const end = parts[index] ? lastOf(parts[index], at) : at;
    return {
      cells: [{ text: code.code, literal: code.code, position: at }, ...cells],
      position: { start: at.start, end: end.end },
    };
  });
  const start = rows[0]?.position.start ?? { line: 1, column: 1, offset: 0 };
  const position = { start, end: rows.at(-1)?.position.end ?? start };
  const label = coded.find(({ code }) => code.label !== undefined)?.code.label ?? "";
  const bare = keys.size === 0 && label === "";
  const header = bare ? null : headerOf(label, columns, titled, position);
  return { kind: "table", header, codeColumn: 0, rows, position };
}

/** Where others have a title, the first paragraph is that of a heading without one. */
function withTitle(parts: Parts): Parts {
  const [first, ...rest] = parts.get("") ?? [];
  if (parts.has(TITLE) || !first) return parts;
  return new Map([...parts, [TITLE, [first]], ["", rest]]);
}

/** Text without a name: one cell below a title; else its first paragraph, and the rest. */
function cellsOf(
  spans: readonly Span[],
  key: string,
  titled: boolean,
  at: Span["position"],
): readonly Cell[] {
  if (key !== "" || titled) return [joined(spans, at)];
  return [joined(spans.slice(0, 1), at), joined(spans.slice(1), at)];
}

function headerOf(
  label: string,
  columns: readonly string[],
  titled: boolean,
  position: Span["position"],
): readonly Cell[] {
  const names = columns.flatMap((key) => {
    if (key === TITLE) return [""];
    return key === "" && !titled ? ["", ""] : [key];
  });
  return [label, ...names].map((text) => ({ text, literal: text, position }));
}

function joined(spans: readonly Span[], at: Span["position"]): Cell {
  const text = spans.map((span) => span.text).join("\n");
  const [first] = spans;
  const position = first
    ? { start: first.position.start, end: spans.at(-1)?.position.end ?? first.position.end }
    : { start: at.end, end: at.end };
  return { text, literal: text, position };
}

function lastOf(parts: Parts, at: Span["position"]): Span["position"] {
  return [...parts.values()]
    .flat()
    .reduce((last, { position }) => (position.end.offset > last.end.offset ? position : last), at);
}

const KEYED = /^([^:：\n]{1,30}?)\s*[:：]\s*(\S[\s\S]*)?$/u;

function partsOf({ heading, code, body }: CodedHeading, readHeader: ReadHeader): Parts {
  const parts = new Map<string, Span[]>();
  const add = (key: string, span: Span): void => {
    const spans = parts.get(key);
    if (spans) spans.push(span);
    else parts.set(key, [span]);
  };
  if (code.text !== "") add(TITLE, { text: code.text, position: heading.position });
  let open = "";
  for (const piece of body.flatMap((block) => keyedPieces(block, readHeader))) {
    const { key, text } = partOf(piece, readHeader);
    if (text === "") open = key;
    else if (key !== "") add(key, { text, position: piece.position });
    else add(piece.kind === "label" && parts.size === 0 ? TITLE : open, piece);
  }
  return parts;
}

type Told = Heading | Label | Note;

/** A paragraph, parted before each line that names what it tells: `Cause: …`. */
function keyedPieces(block: Block, readHeader: ReadHeader): readonly Told[] {
  if (block.kind === "label" || block.kind === "heading") return [block];
  if (block.kind !== "note") return [];
  const lines = block.text.split("\n");
  const pieces: string[] = [];
  for (const line of lines) {
    const key = KEYED.exec(line)?.[1];
    const begins = pieces.length === 0 || (key !== undefined && keyName(key, readHeader) !== null);
    if (begins) pieces.push(line);
    else pieces[pieces.length - 1] += `\n${line}`;
  }
  return pieces.map((text) => ({ ...block, text }));
}

/** The name a block gives to what follows it (no text), or to its own text; "" if it gives none. */
function partOf(
  { kind, text }: Told,
  readHeader: ReadHeader,
): { readonly key: string; readonly text: string } {
  const name = kind === "note" ? null : keyName(text, readHeader);
  if (name !== null) return { key: name, text: "" };
  const keyed = KEYED.exec(text);
  const key = keyed?.[1] === undefined ? null : keyName(keyed[1], readHeader);
  return key === null ? { key: "", text } : { key, text: keyed?.[2] ?? "" };
}

/** A word or two that head a column for certain. */
function keyName(text: string, readHeader: ReadHeader): string | null {
  const name = text.trim().replace(/\s*[:：]$/u, "");
  if (name.length > 30 || name.split(/\s+/u).length > 3) return null;
  const { sense, certainty } = readHeader(name);
  return sense !== null && certainty === 1 ? name : null;
}
