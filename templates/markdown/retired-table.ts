import type { RetiredEntry } from "../../src/catalog.js";
import { codeAnchor } from "./anchor.js";
import { MESSAGE } from "./entry-columns.js";
import { entryTable } from "./entry-table.js";
import { cell, codeSpan } from "./escape.js";

/** What a section had once, with the anchors that it had. */
export function retiredTable(section: string, retired: readonly RetiredEntry[]): string {
  const columns = [
    { header: "Code", cells: retired.map(({ code }) => codeSpan(code)), isText: false },
    { header: MESSAGE, cells: retired.map(({ message }) => cell(message ?? "")), isText: true },
    {
      header: "Name",
      cells: retired.map(({ identifier }) => codeSpan(identifier)),
      isText: false,
    },
  ].filter(({ cells }) => cells.some((text) => text !== ""));
  return entryTable(
    columns,
    retired.map(({ code, number }) => codeAnchor(section, code, number)),
  );
}
