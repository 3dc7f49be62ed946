import { tableCells } from "./cell.js";
import { type Element, putTable, type Reader, reportRepair } from "./elements.js";
import { joinHeader } from "./header-rows.js";
import { endOf, extentOf, offsetAt } from "./lines.js";
import { bestBorder, isSimpleTop, simpleExtent } from "./simple-extent.js";
import { simpleRows } from "./simple-rows.js";

/** A simple table: columns under runs of `=` (reStructuredText, simple tables). */
export const readSimpleTable: Reader = (lines, index, scope) => {
  const top = lines[index];
  if (!top || !isSimpleTop(top.text)) return null;
  const { end, fault } = simpleExtent(lines, index);
  const block = lines.slice(index, end);
  const extent = extentOf(block);
  if (!extent) return null;
  if (fault !== null) {
    const message = `The table has ${fault}`;
    reportRepair(scope.reading, message, offsetAt(top, 0), endOf(top));
  }
  const border = fault === null ? top.text : bestBorder(block);
  const nested: Element[] = [];
  const { header, rows } = simpleRows(tableCells(scope, nested), block, border);
  const position = scope.reading.source.position(extent.start, extent.end);
  putTable(scope, { kind: "table", header: joinHeader(header), rows, position }, nested);
  return end;
};
