import type { Ruled } from "./display-columns.js";
import { isFullBorder } from "./grid-layout.js";

/** Lines in which mistyped bars are bars, and the lines that had one. */
export interface MendedBars {
  readonly lines: readonly Ruled[];
  readonly mended: readonly Ruled[];
}

/**
 * Reads a character that looks like `|`, with blanks around it, as `|` where the borders above and below
 * cross. docutils would join the two cells beside it.
 */
export function mendBars(lines: readonly Ruled[]): MendedBars {
  const mended: Ruled[] = [];
  let above = "";
  const all = lines.map((line, index) => {
    if (isFullBorder(line.columns)) above = line.columns;
    const below = lines[index + 1]?.columns ?? "";
    // Only in rows of one line: there the borders next to it tell what belongs there.
    const isAlone = lines[index - 1]?.columns === above && isFullBorder(below);
    const columns = isAlone ? mendLine(line.columns, above, below) : line.columns;
    if (columns === line.columns) return line;
    mended.push(line);
    return { ...line, columns };
  });
  return { lines: all, mended };
}

function mendLine(columns: string, above: string, below: string): string {
  if (!/ [Il!1¦│┃] /.test(columns)) return columns;
  return columns.replace(/(?<= {2})[Il!1¦│┃](?= )|(?<= )[Il!1¦│┃](?= {2})/g, (mark, at: number) =>
    above.charAt(at) === "+" && below.charAt(at) === "+" ? "|" : mark,
  );
}
