import type { Block, Cell } from "../blocks.js";
import type { CodeReader } from "./code-reader.js";
import { mayBeCodes } from "./doubtful-headings.js";
import { bareFieldTables } from "./field-tables.js";
import type { HeaderHint } from "./header-hint.js";
import { haveFieldsOnly } from "./heading-fields.js";
import type { CodedHeading } from "./heading-parts.js";
import { type Sibling, siblingsOf, textAt } from "./heading-siblings.js";
import { headingTable } from "./heading-table.js";
import { headsColumn } from "./heads-column.js";
import { areMembers } from "./member-headings.js";

type ReadHeader = (header: string) => HeaderHint;

const MOSTLY = 0.6;
const DISTINCT = 0.75;

/**
 * Makes tables of headings that are entries themselves, each with its text below it. Most headings of
 * one level below one heading must have a code, two at least somewhere, and no table but of fields may stand below
 * them, or of no codes below few: then they are titles of sections. What a bold word or a deeper heading names ("Cause",
 * "Solution") is a column of that name.
 */
export function readHeadingEntries(
  blocks: readonly Block[],
  readHeader: ReadHeader,
  codes: CodeReader,
): readonly Block[] {
  const replaced = new Map<number, { readonly end: number; readonly blocks: readonly Block[] }>();
  const groups = siblingsOf(blocks, readHeader, codes);
  const bare = bareFieldTables(blocks, (text) => headsColumn(text, readHeader));
  for (const siblings of entriesAmong(groups, bare, readHeader, codes)) {
    for (const run of runsOf(siblings)) {
      const first = run[0];
      const last = run.at(-1);
      if (first && last)
        replaced.set(first.at, { end: last.end, blocks: toBlocks(bare, run, readHeader) });
    }
  }
  return replaced.size === 0 ? blocks : splice(blocks, replaced);
}

/** Groups that are entries. One heading alone is, where headings of its level are elsewhere. */
function entriesAmong(
  groups: readonly (readonly Sibling[])[],
  blocks: readonly Block[],
  readHeader: ReadHeader,
  codes: CodeReader,
): readonly (readonly Sibling[])[] {
  const isHeader = (text: string): boolean => headsColumn(text, readHeader);
  const isCode = (cell: Cell, header: string): boolean =>
    readHeader(header).sense !== "parameter" && codes.cell(cell) !== null;
  const likely = groups.filter((siblings) => {
    const coded = siblings.filter(({ code }) => code !== null);
    return (
      coded.length >= siblings.length * MOSTLY &&
      areCodes(coded, blocks) &&
      haveFieldsOnly(
        coded.map((sibling) => tellingBlocks(sibling, blocks)),
        isHeader,
        isCode,
      )
    );
  });
  const kept = likely.filter((siblings) => !areTitlesOf(siblings, likely));
  const levelOf = ([first]: readonly Sibling[]): number | undefined => first?.level;
  const levels = new Set(
    kept
      .filter((siblings) => siblings.filter(({ code }) => code !== null).length >= 2)
      .map(levelOf),
  );
  return kept.filter((siblings) => levels.has(levelOf(siblings)));
}

/** What stands below a heading, but a list that says what the heading says: `### 3 NO_BERTH`, `- NO_BERTH`. */
function tellingBlocks({ at, end }: Sibling, blocks: readonly Block[]): readonly Block[] {
  const [heading = ""] = textAt(blocks, at);
  const said = new Set(["", heading, ...heading.split(/\s+/u)]);
  return blocks
    .slice(at, end)
    .filter(
      (block) =>
        block.kind !== "table" ||
        !block.rows.every(({ cells }) => cells.every(({ text }) => said.has(text.trim()))),
    );
}

/** `Harbour.sol` above `E101`: names without numbers, and numbers that are codes below most of them. */
function areTitlesOf(
  siblings: readonly Sibling[],
  groups: readonly (readonly Sibling[])[],
): boolean {
  const isNumbered = ({ code }: Sibling): boolean => /\d/.test(code?.code ?? "");
  if (siblings.some(isNumbered)) return false;
  const below = groups.filter((group) => group.some(isNumbered)).flat();
  const titles = siblings.filter(({ at, end }) =>
    below.some((other) => other.at > at && other.at < end),
  );
  return titles.length * 2 > siblings.length;
}

/**
 * Whether what headings are called may be codes, by the headings above them and the paragraph before the first. Hardly
 * two are alike: `==1042== …` is what a log has before its lines.
 */
function areCodes([first, ...rest]: readonly Sibling[], blocks: readonly Block[]): boolean {
  if (!first) return false;
  const before = blocks[first.at - 1];
  const found = [first, ...rest].flatMap(({ code }) => code ?? []);
  const names = found.map(({ code }) => code);
  if (areMembers(names) || new Set(names).size < names.length * DISTINCT) return false;
  return mayBeCodes(
    found,
    first.above.flatMap((at) => textAt(blocks, at)),
    before?.kind === "note" || before?.kind === "label" ? before.text : "",
  );
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

/** The table of a run of headings; comments, examples and tables with headers below them stay what they are. */
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
    body.filter(
      (block) =>
        block.kind === "example" ||
        block.kind === "comment" ||
        (block.kind === "table" && block.header !== null && block.literal !== true),
    ),
  );
  return [{ ...headingTable(coded, readHeader), level: coded[0]?.heading.level ?? 1 }, ...kept];
}
