import type { Block, Cell, Row, Table } from "../blocks.js";
import type { CodeReader } from "./code-reader.js";
import { isSymbolic, isWord } from "./code-shape.js";
import { isDataType } from "./data-types.js";
import { errorStrength } from "./error-words.js";
import type { HeaderHint } from "./header-hint.js";
import { readHeadingCode } from "./heading-code.js";

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
 * name for codes, or heads the table alone. One such table is an example; two are a list. A header that only says
 * that names stand beside their values (`Property | Value`) is none of them.
 */
export function layUprightTables(
  blocks: readonly Block[],
  readHeader: ReadHeader,
  codes: CodeReader,
): readonly Block[] {
  const upright = findUpright(blocks, readHeader, codes);
  const names = new Map<string, string>();
  for (const { cells } of upright.values())
    for (const [name] of cells) if (!names.has(keyOf(name))) names.set(keyOf(name), name);
  return blocks.map((block) => {
    const found = upright.get(block);
    return found ? lay(found, names) : block;
  });
}

/** The tables that tell of one code each; one alone is an example. */
function findUpright(
  blocks: readonly Block[],
  readHeader: ReadHeader,
  codes: CodeReader,
): ReadonlyMap<Block, Upright> {
  const upright = new Map<Block, Upright>();
  let heading = "";
  for (const block of blocks) {
    if (block.kind === "heading") heading = block.text.trim();
    if (block.kind !== "table") continue;
    const found = uprightOf(block, readHeader, codes);
    if (found && !tellsOf(found, heading)) upright.set(block, found);
  }
  if (upright.size < FEWEST) upright.clear();
  return upright;
}

function uprightOf(table: Table, readHeader: ReadHeader, codes: CodeReader): Upright | null {
  const { header, rows } = table;
  const isNamed = headsNames(header, readHeader);
  const lines = [...(header && !isNamed ? [header] : []), ...rows.map(({ cells }) => cells)];
  if (lines.length < (isNamed ? 2 : 3) || lines.some((cells) => cells.length !== 2)) return null;
  const told = lines.filter(([, value]) => value?.text.trim() !== "");
  const title = lines.find(([, value]) => value?.text.trim() === "");
  const named = told.filter(([name]) => name && isName(name, readHeader));
  if (named.length < told.length * MOSTLY || told.length < lines.length - 1) return null;
  const pairs = told.flatMap(([name, value]): [string, Cell][] =>
    name && value ? [[name.text.trim(), value]] : [],
  );
  const own = pairs.findIndex(([name]) => readHeader(name).sense === "code");
  const code = own >= 0 ? pairs[own]?.[1] : title?.[0];
  const label = pairs[own]?.[0] ?? "";
  if (!code || !isCode(code, label, codes)) return null;
  const first: [string, Cell] = [label || "Code", code];
  return { table, cells: [first, ...pairs.filter((_, at) => at !== own)] };
}

/** A number or a constant; a word alone where its name speaks of errors: `Error code | sunk`. */
function isCode(cell: Cell, label: string, codes: CodeReader): boolean {
  const reading = codes.cell(cell);
  const [code = "", ...others] = reading?.codes ?? [];
  if (!reading || others.length > 0) return false;
  if (reading.numeric) return true;
  const isNamed = isSymbolic(code) || (isWord(code) && errorStrength(label) >= 1);
  return label !== "" && isNamed && !isDataType(code);
}

/** `Property | Value`, or nothing at all: it tells nothing itself. */
function headsNames(header: readonly Cell[] | null, readHeader: ReadHeader): boolean {
  if (header?.length !== 2) return false;
  const known = header.map(({ text }) => text.trim() === "" || readHeader(text).certainty === 1);
  const [name, value] = header.map(({ text }) => text.trim());
  return known.every(Boolean) && (name === "" || value !== "");
}

/** One of its values is the code above it: it tells of that one. */
function tellsOf({ cells }: Upright, heading: string): boolean {
  return cells.some(([, { text }]) => text.trim() === heading) && readHeadingCode(heading) !== null;
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
