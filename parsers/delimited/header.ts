import type { Row } from "../../src/blocks.js";

const LONGEST = 40;
const SAMPLE = 100;

/**
 * Whether the first row of a table heads the others: its cells are a few words each, all different, and
 * in some column the others are of a shape that it is not: numbers, or constants in capitals.
 */
export function isHeader(first: Row, others: readonly Row[]): boolean {
  const texts = first.cells.map(({ text }) => text);
  const filled = texts.filter((text) => text !== "");
  if (others.length === 0 || filled.length < 2 || new Set(filled).size < filled.length)
    return false;
  if (!filled.every(isName)) return false;
  return texts.some((text, index) => {
    const shape = text === "" ? null : commonShape(others.slice(0, SAMPLE), index);
    return shape !== null && shape !== shapeOf(text);
  });
}

/** A word or a few, which begin with a letter or `#` and end no sentence. */
function isName(text: string): boolean {
  return text.length <= LONGEST && /^[\p{L}#№]/u.test(text) && !/[.!?。！？]$|\n/u.test(text);
}

type Shape = "number" | "numbered" | "constant";

/** The shape that all filled cells of a column have, but for one in ten. */
function commonShape(rows: readonly Row[], index: number): Shape | null {
  const counts = new Map<Shape | null, number>();
  let filled = 0;
  for (const { cells } of rows) {
    const text = cells[index]?.text ?? "";
    if (text === "") continue;
    filled++;
    counts.set(shapeOf(text), (counts.get(shapeOf(text)) ?? 0) + 1);
  }
  for (const [shape, count] of counts) if (count >= filled * 0.9) return shape;
  return null;
}

function shapeOf(text: string): Shape | null {
  if (/^[-+]?\d[\d.,xXa-fA-F-]*$/.test(text)) return "number";
  if (/^[A-Za-z][\w.-]*\d$/.test(text)) return "numbered";
  return /^[A-Z][A-Z\d]*(?:[_.-][A-Z\d]+)*$/.test(text) ? "constant" : null;
}
