import { indented } from "../../parsers/indented.js";
import type { Block, Cell, Table } from "../../src/blocks.js";
import type { Repair } from "../../src/diagnostic.js";
import { createSource } from "../../src/source.js";

export async function parse(
  text: string,
): Promise<{ readonly blocks: readonly Block[]; readonly repairs: readonly Repair[] }> {
  const repairs: Repair[] = [];
  const found = await indented.parse(createSource("list.txt", text), (repair) => {
    repairs.push(repair);
  });
  return { blocks: [...found], repairs };
}

/** One line a block, and one a row: `table [header|cells]`, `  cell | cell`, `label: text`. */
export async function outline(text: string): Promise<readonly string[]> {
  const { blocks } = await parse(text);
  return blocks.flatMap(describe);
}

function describe(block: Block): readonly string[] {
  if (block.kind === "table") return describeTable(block);
  const level = block.kind === "heading" ? ` ${block.level}` : "";
  return [`${block.kind}${level}: ${inOneLine(block.text)}`];
}

function describeTable({ header, rows }: Table): readonly string[] {
  const head = header ? `table [${header.map((cell) => cell.text).join("|")}]` : "table";
  return [
    head,
    ...rows.map((row) => `  ${row.cells.map((cell) => inOneLine(cell.text)).join(" | ")}`),
  ];
}

function inOneLine(text: string): string {
  return text.replaceAll("\n", "\\n");
}

export function cellsOf(blocks: readonly Block[]): readonly Cell[] {
  return blocks.flatMap((block) =>
    block.kind === "table"
      ? [...(block.header ?? []), ...block.rows.flatMap((row) => row.cells)]
      : [],
  );
}
