import type { Document, Section } from "../../catalog.js";
import type { Facet } from "./facet.js";
import { firstOfEach } from "./same-value.js";

/** The sections of which a facet tells something: of the first meaning of a code, as maps hold it. */
export function toldSections(
  { sections }: Document,
  { of }: Pick<Facet, "of">,
): readonly Section[] {
  return sections.filter(({ entries }) => firstOfEach(entries).some((entry) => of(entry) !== null));
}
