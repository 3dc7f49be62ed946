import type { Entry } from "../catalog.js";
import { keepColumns } from "../keep-columns.js";
import type { BuiltInRule, Reading } from "./built-in-rule.js";
import { joinFixes } from "./join-fixes.js";
import type { Finding } from "./rule.js";

/**
 * A converter took the underscores of names for emphasis (`RESOURCE\ *NOT*\ FOUND`), or put a backslash before each
 * (`RESOURCE\_NOT\_FOUND`). errgen reads the names as they were meant; people who copy them, and searches, do not.
 * `--fix` writes them out. One finding a document.
 */
export const damagedUnderscores: BuiltInRule = {
  code: "damaged-underscores",
  severity: "warning",
  covers: ["underscores-restored"],
  *check(catalog, reading) {
    for (const { path, sections } of catalog.documents) {
      const entries = sections.flatMap((section) => section.entries);
      const found = [...restoredIn(path, reading), ...escapedIn(entries, reading)];
      const [first] = found;
      if (!first) continue;
      const fix = joinFixes(found);
      const others = found.length - 1;
      const more = others === 0 ? "" : `, and ${others} like it`;
      const finding = { message: `${first.message}${more}`, location: first.location };
      yield fix === null ? finding : { ...finding, fix };
    }
  },
};

function restoredIn(path: string, { diagnostics }: Reading): readonly Finding[] {
  return diagnostics.flatMap(({ code, location, message, fix }) =>
    code === "underscores-restored" && location?.path === path
      ? [{ message, location, ...(fix ? { fix } : {}) }]
      : [],
  );
}

/** An underscore within a word needs no backslash (CommonMark, "Emphasis and strong emphasis"). */
function escapedIn(entries: readonly Entry[], { sources }: Reading): readonly Finding[] {
  return entries.flatMap(({ places, location }) =>
    (["code", "name"] as const).flatMap((part): readonly Finding[] => {
      const place = places[part];
      const text = sources.get(location.path)?.decoded;
      if (!place || text === undefined) return [];
      const [start, end] = [place.start.offset, place.end.offset];
      const raw = text.slice(start, end);
      if (!/^(?:[A-Za-z0-9]+(?:\\?_)+)*[A-Za-z0-9]+$/.test(raw) || !raw.includes("\\_")) return [];
      const plain = raw.replaceAll("\\_", "_");
      const edits = [{ start, end, text: keepColumns(plain, raw, text, end) }];
      return [
        {
          message: `Underscores need no backslash inside a word: \`${plain}\``,
          location: { ...location, ...place },
          fix: { label: "Write `_` without a backslash", edits },
        },
      ];
    }),
  );
}
