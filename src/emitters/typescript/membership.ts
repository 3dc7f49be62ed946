import type { Section } from "../../catalog.js";
import { type Doc, lines } from "./layout.js";
import { codeLiteral } from "./literal.js";
import { firstOfEach } from "./same-value.js";

/**
 * Whether `code` is one of a section's codes, where nothing at run time lists them. A `switch` needs no
 * list that is made when the module is loaded, and a bundler drops it with its function.
 */
export function isOneOf({ entries }: Section): Doc {
  return lines([
    "switch (code) {",
    ...firstOfEach(entries).map((entry) => `  case ${codeLiteral(entry)}:`),
    "    return true;",
    "  default:",
    "    return false;",
    "}",
  ]);
}
