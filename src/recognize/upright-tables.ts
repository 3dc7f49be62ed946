import type { Block, Cell, Row, Table } from "../blocks.js";
import type { CodeReader } from "./code-reader.js";
import type { HeaderHint } from "./header-hint.js";

type ReadHeader = (header: string) => HeaderHint;

/** A table that tells of one code alone: what it says of it by name. */
interface Upright {
  readonly table: Table;
  readonly cells: readonly (readonly [name: string, cell: Cell])[];
}

const FEWEST = 2;
const MOSTLY = 0.75;

/**
 * Lays tables of two columns that tell of one code each (`Code | 12`, `Message | no berth`) on their side:
 * the names become the header, so that those of one document are one table in parts. The code stands beside a
 * name for codes, or heads the table alone. One such table is an example; two are a list.
 */
export function layUprightTables(
  blocks: readonly Block[],
  readHeader: ReadHeader,
  codes: CodeReader,
): readonly Block[] {
  const upright = new Map<Block, Upright>();
  let heading = "";
  for (const block of blocks) {
    if (block.kind === "heading") heading = block.text.trim();
    const found = block.kind === "table" ? uprightOf(block, readHeader, codes) : null;
    if (found && !tellsOf(found, heading)) upright.set(block, found);
  }
  if (upright.size < FEWEST) return blocks;
  const names = new Map<string, string>();
  for (const { cells } of upright.values())
    for (const [name] of cells) if (!names.has(keyOf(name))) names.set(keyOf(name), name);
  return blocks.map((block) => {
    const found = upright.get(block);
    return found ? lay(found, names) : block;
  });
}

function uprightOf(table: Table, readHeader: ReadHeader, codes: CodeReader): Upright | null {
  const { header, rows } = table;
  const lines = [...(header ? [header] : []), ...rows.map(({ cells }) => cells)];
  if (lines.length < 3 || lines.some((cells) => cells.length !== 2)) return null;
  const told = lines.filter(([, value]) => value?.text.trim() !== "");
  const title = lines.find(([, value]) => value?.text.trim() === "");
  const named = told.filter(([name]) => name && isName(name, readHeader));
  if (named.length < told.length * MOSTLY || told.length < lines.length - 1) return null;
  const pairs = told.flatMap(([name, value]): [string, Cell][] =>
    name && value ? [[name.text.trim(), value]] : [],
  );
  const own = pairs.findIndex(([name]) => readHeader(name).sense === "code");
  const code = own >= 0 ? pairs[own]?.[1] : title?.[0];
  const reading = code && codes.cell(code);
  if (!code || !reading?.numeric || reading.codes.length !== 1) return null;
  const first: [string, Cell] = [own >= 0 ? (pairs[own]?.[0] ?? "") : "Code", code];
  return { table, cells: [first, ...pairs.filter((_, at) => at !== own)] };
}

/** One of its values is the heading above it: it tells of that one. */
function tellsOf({ cells }: Upright, heading: string): boolean {
  return cells.some(([, { text }]) => text.trim() === heading);
}

/** A word or two that head a column. */
function isName({ text }: Cell, readHeader: ReadHeader): boolean {
  const name = text.trim();
  return name.split(/\s+/u).length <= 3 && readHeader(name).certainty === 1;
}

function keyOf(name: string): string {
  return name.toLowerCase();
}

function lay({ table, cells }: Upright, names: ReadonlyMap<string, string>): Table {
  const { position } = table;
  const own = new Map(cells.map(([name, cell]) => [keyOf(name), cell]));
  const none: Cell = {
    text: "",
    literal: "",
    position: { start: position.end, end: position.end },
  };
  const row: Row = { cells: [...names.keys()].map((key) => own.get(key) ?? none), position };
  const header = [...names.values()].map((text): Cell => ({ text, literal: text, position }));
  return { ...table, header, rows: [row] };
}
