import fc from "fast-check";
import { expect, it } from "vitest";
import type { Catalog } from "../../src/catalog.js";
import { type Embedded, embedTables } from "../../src/embed/embed-tables.js";
import { findBlocks } from "../../src/embed/find-blocks.js";
import { catalogs } from "../arbitrary-catalog.js";
import { IN_FULL } from "../in-full.js";

const RUNS = IN_FULL ? 500 : 60;

/** What stands in front of each line of a block, in the places where a block may stand. */
const prefixes = fc.constantFrom("", "  ", "> ", "\t");
const endings = fc.constantFrom("\n", "\r\n", "\r");
const marks = fc.constantFrom("", "\ufeff");
const between = fc.constantFrom("", "old text\n", "\n| a |\n| - |\n\n# A\n", "<b>\n\nopen\n");

interface Place {
  readonly prefix: string;
  readonly ending: string;
  readonly mark: string;
  readonly old: string;
}

const places: fc.Arbitrary<Place> = fc.record({
  prefix: prefixes,
  ending: endings,
  mark: marks,
  old: between,
});

function fileOf(module: string, { prefix, ending, mark, old }: Place) {
  const item = prefix.trim() === "" && prefix !== "" ? "10. item\n\n" : "";
  const inside = old.replace(/^(?=.)/gm, prefix);
  const before = `${mark}# Title\n\n${item}${prefix}<!-- errgen:begin ${module} -->\n`;
  const after = `${prefix}<!-- errgen:end -->\n\nlast  `;
  const [start = "", middle = "", end = ""] = [before, inside, after].map((part) =>
    part.replaceAll("\n", ending),
  );
  return { start, end, text: start + middle + end };
}

function embed(catalog: Catalog, text: string): Embedded {
  return embedTables([{ path: "README.md", text }], catalog, { project: null });
}

it("no text of a catalog leaves its block, and a second build changes nothing", () =>
  fc.assert(
    fc.property(catalogs, places, (catalog, place) => {
      for (const { module } of catalog.documents) {
        const { start, end, text } = fileOf(module, place);
        const first = embed(catalog, text);
        expect(first.diagnostics).toEqual([]);
        const written = first.files[0]?.text ?? "";
        expect(written.startsWith(start)).toBe(true);
        expect(written.endsWith(end)).toBe(true);
        const lines = written.slice(place.mark.length).replaceAll(place.ending, "\n");
        expect(findBlocks(lines)).toMatchObject({ blocks: [{}], problems: [] });
        expect(embed(catalog, written)).toEqual(first);
      }
    }),
    { numRuns: RUNS },
  ));
