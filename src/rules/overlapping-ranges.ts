import type { Document, Section } from "../catalog.js";
import type { BuiltInRule } from "./built-in-rule.js";
import { sectionName } from "./phrases.js";

interface Reserved {
  readonly section: Section;
  readonly min: number;
  readonly max: number;
}

/**
 * Two sections of a document reserve the same codes. The next one who adds a code to either cannot know whose it is,
 * and `errgen new` leaves out what both reserve. One finding for each section whose range overlaps that of an earlier
 * one.
 */
export const overlappingRanges: BuiltInRule = {
  code: "overlapping-ranges",
  severity: "warning",
  *check(catalog) {
    for (const document of catalog.documents) {
      const reserved = rangesOf(document);
      for (const [index, { section, min, max }] of reserved.entries()) {
        const other = reserved
          .slice(0, index)
          .find((earlier) => earlier.min <= max && min <= earlier.max);
        if (other)
          yield {
            message: `${min} to ${max}, which ${sectionName(section)} reserves, overlaps ${other.min} to ${other.max} of ${sectionName(other.section)}`,
            location: section.location,
            related: [{ location: other.section.location, message: "reserved here" }],
          };
      }
    }
  },
};

function rangesOf({ sections }: Document): readonly Reserved[] {
  return sections.flatMap((section) =>
    section.range === null ? [] : [{ section, min: section.range[0], max: section.range[1] }],
  );
}
