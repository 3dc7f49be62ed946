import type { Section } from "../../catalog.js";
import type { Doc } from "./layout.js";
import type { Declaration } from "./print-module.js";

/** How the codes of one document are declared. */
export interface Form {
  /** Whether the type of a section's codes is a union of literals, not an enum. */
  readonly isLiteral: boolean;
  /** What declares a section's codes, and a type of them that is called as the section. */
  declare(section: Section): Iterable<Declaration>;
  /** The statements by which a guard tells whether its argument, `code`, is of the section. */
  membership(section: Section): Doc;
}
