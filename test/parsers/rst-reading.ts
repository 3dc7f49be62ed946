import { rst } from "../../parsers/rst.js";
import type { Block, Cell, Span, Table } from "../../src/blocks.js";
import type { Repair } from "../../src/diagnostic.js";
import { createSource } from "../../src/source.js";

/** What the parser makes of a document. */
export interface Reading {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly repairs: readonly Repair[];
}

export async function read(text: string): Promise<Reading> {
  const repairs: Repair[] = [];
  const source = createSource("document.rst", text);
  const blocks = [...(await rst.parse(source, (repair) => repairs.push(repair)))];
  return { text, blocks, repairs };
}

/** The blocks of a document, one line each, and the rows of tables below them. */
export async function shown(text: string): Promise<readonly string[]> {
  return (await read(text)).blocks.flatMap(showBlock);
}

/** The rows of the tables of a document. */
export async function rowsOf(text: string): Promise<readonly string[]> {
  const lines = await shown(text);
  return lines.filter((line) => line.startsWith("- ") || line.startsWith("table"));
}

/** The codes of the diagnostics of a document, each with its line. */
export async function repairsOf(text: string): Promise<readonly string[]> {
  const { repairs } = await read(text);
  return repairs.map((repair) => `${repair.code} ${repair.position.start.line}`);
}

function showBlock(block: Block): readonly string[] {
  if (block.kind === "heading") return [`heading ${block.level}: ${oneLine(block.text)}`];
  if (block.kind !== "table") return [`${block.kind}: ${oneLine(block.text)}`];
  const header = block.header ? block.header.map(showCell).join("|") : "no header";
  return [
    `table [${header}]`,
    ...block.rows.map((row) => `- ${row.cells.map(showCell).join("|")}`),
  ];
}

function showCell({ text, span }: Cell): string {
  return `${span === undefined ? "" : `${span}:`}${oneLine(text)}`;
}

function oneLine(text: string): string {
  return text.replaceAll("\n", "⏎");
}

export function tablesOf(blocks: readonly Block[]): readonly Table[] {
  return blocks.filter((block) => block.kind === "table");
}

/** All cells of a table, those of its header first. */
export function cellsOf(table: Table): readonly Cell[] {
  return [...(table.header ?? []), ...table.rows.flatMap((row) => row.cells)];
}

/** The part of the document where something stands. */
export function sliceOf(text: string, { position }: Pick<Span, "position">): string {
  return text.slice(position.start.offset, position.end.offset);
}
