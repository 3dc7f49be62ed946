import type { Source } from "../../src/source.js";
import { findAsciidocTables } from "./asciidoc-tables.js";
import { findCodesBelowTexts } from "./codes-below-texts.js";
import { findDelimitedRuns } from "./delimited-runs.js";
import { findDrawnTables } from "./drawn-tables.js";
import { findEnumerations } from "./enumerations.js";
import { findJiraTables } from "./jira-tables.js";
import { findLabelledRecords } from "./labelled-records.js";
import type { Line } from "./lines.js";
import { findObjectLines } from "./object-lines.js";
import type { FoundTables } from "./placed-table.js";
import { findStackedTables } from "./stacked-tables.js";
import { findTabbedTables } from "./tabbed-tables.js";
import { findWikiTables } from "./wiki-tables.js";

/** The tables whose layout says outright what their rows are, whatever these begin with. */
export function findTextTables(source: Source, lines: readonly Line[]): FoundTables {
  return new Map([
    ...findCodesBelowTexts(source, lines),
    ...findStackedTables(source, lines),
    ...findLabelledRecords(source, lines),
    ...findTabbedTables(source, lines),
    ...findDelimitedRuns(source, lines),
    ...findEnumerations(source, lines),
    ...findObjectLines(source, lines),
    ...findDrawnTables(source, lines),
    ...findJiraTables(source, lines),
    ...findWikiTables(source, lines),
    ...findAsciidocTables(source, lines),
  ]);
}
