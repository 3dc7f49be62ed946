import { lisp } from "../../parsers/lisp.js";
import type { Block, Cell, Table } from "../../src/blocks.js";
import type { Repair } from "../../src/diagnostic.js";
import { createSource } from "../../src/source.js";

/** What a text was read as. */
export interface Read {
  readonly blocks: readonly Block[];
  readonly repairs: readonly Repair[];
  /** Each block on lines of its own, in a form that reads at a glance. */
  readonly lines: readonly string[];
}

/** Reads a whole text. */
export async function read(text: string): Promise<Read> {
  const repairs: Repair[] = [];
  const source = createSource("test.edn", text);
  const blocks = [...(await lisp.parse(source, (repair) => repairs.push(repair)))];
  return { blocks, repairs, lines: blocks.flatMap(shown) };
}

/** The lines of tables and labels, without the comments. */
export async function tables(text: string): Promise<readonly string[]> {
  const { lines } = await read(text);
  return lines.filter((line) => !line.startsWith("comment "));
}

/** `code line:column` of each diagnostic. */
export async function faults(text: string): Promise<readonly string[]> {
  const { repairs } = await read(text);
  return repairs.map(({ code, position: { start } }) => `${code} ${start.line}:${start.column}`);
}

/** All tables of the blocks. */
export function tablesOf(blocks: readonly Block[]): readonly Table[] {
  return blocks.filter((block) => block.kind === "table");
}

function shown(block: Block): readonly string[] {
  if (block.kind !== "table") return [`${block.kind} ${block.text.replaceAll("\n", "⏎")}`];
  const header = block.header ? `table [${joined(block.header)}]` : "table";
  return [header, ...block.rows.map(({ cells }) => `  ${joined(cells)}`)];
}

function joined(cells: readonly Cell[]): string {
  return cells.map(({ text }) => text.replaceAll("\n", "⏎")).join("|");
}
