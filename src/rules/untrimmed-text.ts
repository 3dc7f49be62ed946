import type { Entry } from "../catalog.js";
import type { Edit } from "../diagnostic.js";
import type { Location } from "../source.js";
import { blankEdits } from "./blank-edits.js";
import type { BuiltInRule, Reading } from "./built-in-rule.js";

/**
 * A text begins or ends with blanks that are part of it: inside its quotation marks (`"registered "`), or blanks that
 * look like others and are none (no-break, of no width), which copies from web pages bring. errgen
 * leaves them out; other readers of the document do not. `--fix` takes them out. One finding a document.
 */
export const untrimmedText: BuiltInRule = {
  code: "untrimmed-text",
  severity: "warning",
  *check(catalog, reading) {
    for (const { sections, format } of catalog.documents) {
      const entries = sections.flatMap((section) => section.entries);
      const inCell = BORDERED.includes(format);
      const found = entries.flatMap((entry) => untrimmedIn(entry, inCell, reading));
      const [first] = found;
      if (!first) continue;
      const others = found.length - 1;
      const more =
        others === 0
          ? ""
          : `, and ${others === 1 ? "another text has" : `${others} other texts have`} such blanks`;
      yield {
        message: `The ${first.part} of \`${first.entry.code}\` ${first.says}${more}`,
        location: first.location,
        fix: { label: "Take the blanks out", edits: found.flatMap(({ edits }) => edits) },
      };
    }
  },
};

/** Formats whose cells have borders, and no blanks but those. */
const BORDERED = ["markdown", "delimited"];

interface Untrimmed {
  readonly entry: Entry;
  readonly part: string;
  readonly says: string;
  readonly location: Location;
  readonly edits: readonly Edit[];
}

function untrimmedIn(entry: Entry, inCell: boolean, { sources }: Reading): readonly Untrimmed[] {
  const { places, location } = entry;
  const text = sources.get(location.path)?.decoded;
  if (text === undefined) return [];
  return (["name", "message", "description"] as const).flatMap((part) => {
    const place = places[part];
    const value = entry[part];
    if (!place || value === null) return [];
    const [start, end] = [place.start.offset, place.end.offset];
    const { before, behind } = blankEdits(text, { start, end, value, inCell });
    const edits = [before, behind].flatMap((edit) => edit ?? []);
    if (edits.length === 0) return [];
    const verbs = [...(before ? ["begins"] : []), ...(behind ? ["ends"] : [])];
    const says = `${verbs.join(" and ")} with a blank that is part of it`;
    return [{ entry, part, says, location: { ...location, ...place }, edits }];
  });
}
