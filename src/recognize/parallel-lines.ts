import type { Cell, Row } from "../blocks.js";
import { codeShape } from "./code-shape.js";

/**
 * The rows that one row of a drawn table holds, where nobody drew a border between them: each line of its code cell is a
 * code, no two the same, and the other cells that say anything have a line for each. Null for any other row.
 */
export function parallelRows({ cells, position }: Row, codeAt: number): readonly Row[] | null {
  const codes = linesOf(cells[codeAt]);
  if (codes.length < 2 || new Set(codes).size < codes.length) return null;
  const shapes = codes.map(codeShape);
  // A symbol and its number below it are one code.
  const symbols = shapes.filter((shape) => shape === "symbol").length;
  if (shapes.includes(null) || (symbols > 0 && symbols < codes.length)) return null;
  const columns = cells.map((cell) => ({ cell, lines: linesOf(cell) }));
  const told = columns.filter(({ cell }) => cell.text.trim() !== "");
  if (told.length < 2 || told.some(({ lines }) => lines.length !== codes.length)) return null;
  return codes.map((_, at) => ({
    position,
    cells: columns.map(({ cell, lines }): Cell => {
      const text = lines[at] ?? "";
      return { ...cell, text, literal: text };
    }),
  }));
}

function linesOf(cell: Cell | undefined): readonly string[] {
  return (cell?.text ?? "")
    .trim()
    .split("\n")
    .map((line) => line.trim());
}
