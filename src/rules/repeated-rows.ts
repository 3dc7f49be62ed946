import type { BuiltInRule } from "./built-in-rule.js";
import { rowsLeftOut } from "./skipped-rows.js";

/**
 * A row of a table of errors says again what another row says, and is left out. Nothing is lost, but whoever corrects
 * one of them leaves the other as it was. One finding a document.
 */
export const repeatedRows: BuiltInRule = {
  code: "repeated-rows",
  severity: "info",
  check: (catalog) => rowsLeftOut(catalog, REPEATED),
};

const REPEATED = new Map([["repeated", "it says again what another row says"]] as const);
