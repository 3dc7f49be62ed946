import { tableCells } from "./cell.js";
import type { Ruled } from "./display-columns.js";
import { type Element, putTable, type Reader, reportRepair } from "./elements.js";
import { gridLayout } from "./grid-bands.js";
import { mendBars } from "./grid-bars.js";
import { type GridExtent, gridExtent, isGridTop } from "./grid-extent.js";
import { isFullBorder } from "./grid-layout.js";
import { repairedRows } from "./grid-repair.js";
import { gridRows } from "./grid-rows.js";
import { joinHeader } from "./header-rows.js";
import { endOf, extentOf, offsetAt } from "./lines.js";

/** A grid table: cells drawn with `+`, `-` and `|` (reStructuredText, grid tables). */
export const readGridTable: Reader = (lines, index, scope) => {
  const top = lines[index];
  if (!top || !isGridTop(top.text)) return null;
  const extent = gridExtent(lines, index);
  const whole = extentOf(lines.slice(index, extent.end));
  if (!whole || extent.lines.length < 2) return null;
  const drawn = closed(extent);
  const mended = drawn ? mendBars(drawn) : null;
  const layout = mended ? gridLayout(mended.lines) : null;
  const fault = extent.fault ?? (layout ? null : "borders that do not meet");
  if (fault !== null) {
    const message = `The table has ${fault}`;
    reportRepair(scope.reading, message, offsetAt(top, 0), endOf(top));
  }
  for (const { line } of mended?.mended ?? []) {
    const message = "A letter stands where a border of the table belongs, expected `|`";
    reportRepair(scope.reading, message, offsetAt(line, 0), endOf(line));
  }
  const nested: Element[] = [];
  const reading = tableCells(scope, nested);
  const { header, rows } =
    mended && layout
      ? gridRows(reading, mended.lines, layout)
      : repairedRows(reading, extent.lines);
  const position = scope.reading.source.position(whole.start, whole.end);
  putTable(scope, { kind: "table", header: joinHeader(header), rows, position }, nested);
  return extent.end;
};

/** The lines of a table whose only fault may be that its bottom border is missing; null if it has another. */
function closed({ lines, fault }: GridExtent): readonly Ruled[] | null {
  if (fault === null) return lines;
  if (fault !== "no bottom border") return null;
  const border = lines.findLast(({ columns }) => isFullBorder(columns));
  const width = lines[0]?.columns.length;
  if (!border || lines.some(({ columns }) => columns.length !== width)) return null;
  return [...lines, { ...border, line: { text: "", start: 0, map: null } }];
}
