import fc from "fast-check";
import type { Nodes } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import type { RecognizedDocument, RecognizedEntry } from "../src/catalog.js";
import { readDocuments } from "../src/read-documents.js";
import { createSource } from "../src/source.js";
import { IN_FULL } from "./in-full.js";
import { readAllDocuments } from "./read-documents.js";

const MUTATIONS = IN_FULL ? 10_000 : 200;
const documents = readAllDocuments();

async function readText(text: string, path: string): Promise<RecognizedDocument> {
  const [reading] = await readDocuments([{ source: createSource(path, text), named: true }]);
  if (!reading) throw new Error(`${path} was not read`);
  return reading.document;
}

type Extent = {
  readonly start: { readonly offset: number };
  readonly end: { readonly offset: number };
};

function isWithin(inner: Extent, outer: Extent): boolean {
  return inner.start.offset >= outer.start.offset && inner.end.offset <= outer.end.offset;
}

/** What is wrong with the account of a document: each row of a table is an entry or a skipped row. */
function accountFaults({ tables, sections, skipped }: RecognizedDocument): readonly string[] {
  const faults: string[] = [];
  const entries = sections.flatMap((section) => section.entries);
  let counted = 0;
  for (const table of tables) {
    const line = table.location.start.line;
    if (table.reason === "") faults.push(`line ${line}: no reason`);
    if (!table.taken) {
      if (table.entries + table.skipped > 0) faults.push(`line ${line}: left, and yet read`);
      continue;
    }
    counted += table.entries;
    const rows = new Set(
      entries
        .filter(({ location }) => isWithin(location, table.location))
        .map(({ location }) => `${location.start.offset} ${location.end.offset}`),
    );
    const left = skipped.filter(({ location }) => isWithin(location, table.location));
    if (rows.size + left.length !== table.rows)
      faults.push(
        `line ${line}: ${table.rows} rows, ${rows.size} with entries, ${left.length} skipped`,
      );
  }
  if (counted !== entries.length) faults.push(`${counted} of ${entries.length} entries in tables`);
  return faults;
}

describe("nothing is lost without a word", () => {
  test.each(documents)("in $path", async ({ path, text }) => {
    expect(accountFaults(await readText(text, path))).toEqual([]);
  });

  test("however documents are damaged, and in time", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...documents),
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        async ({ path, text: whole }, mutations) => {
          const text = mutations.reduce(mutate, whole);
          const before = process.cpuUsage();
          const document = await readText(text, path);
          const { user } = process.cpuUsage(before);
          expect([path, accountFaults(document)]).toEqual([path, []]);
          // Of this process alone, whatever else the machine does; the longest takes a tenth.
          expect(user / 1000).toBeLessThan(1000);
        },
      ),
      { numRuns: MUTATIONS },
    );
  });
});

describe("GFM counts as many rows", () => {
  const markdown = documents.filter(({ path }) => path.endsWith(".md"));
  test.each(markdown)("in $path", async ({ path, text }) => {
    const { tables } = await readText(text, path);
    for (const { start, end, rows, width } of gfmTables(text)) {
      const read = tables.filter(
        ({ location }) => location.start.line <= end && location.end.line >= start,
      );
      // A table of two columns that tells of one code is laid on its side: its rows are the columns.
      const [only] = read;
      const laid = width === 2 && read.length === 1 && only?.rows === 1 && only.columns.length > 2;
      if (laid && only.columns.length >= rows) continue;
      // Rows that GFM does not see stand behind a blank line, or in the line of another one; where a
      // header comes again with its delimiters, a table begins.
      const count = read.reduce((sum, table) => sum + table.rows + 2, -2);
      expect([start, count]).toEqual([start, expect.toSatisfy((n) => n >= rows)]);
    }
  });
});

interface GfmTable {
  readonly start: number;
  readonly end: number;
  readonly rows: number;
  /** Columns. */
  readonly width: number;
}

/** The tables that remark finds: their lines, and the rows below their headers. */
function gfmTables(text: string): readonly GfmTable[] {
  const found: GfmTable[] = [];
  const open: Nodes[] = [unified().use(remarkParse).use(remarkGfm).parse(text)];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "table") {
      // To GFM a line of text below a table, and the mark of a merge conflict, is a row of one cell.
      const rows = node.children
        .slice(1)
        .filter(({ position }) =>
          /^(?![<=>]{7})[^\n]*\|/.test(text.slice(position?.start.offset, position?.end.offset)),
        );
      const { start, end } = node.position ?? { start: { line: 0 }, end: { line: 0 } };
      const width = node.children[0]?.children.length ?? 0;
      found.push({ start: start.line, end: end.line, rows: rows.length, width });
    } else if ("children" in node) open.push(...node.children);
  }
  return found;
}

/** Tables of fewer rows are understood through all of them: without one, columns may mean something else. */
const ENOUGH_ROWS = 6;

/** So many entries of each document are taken away, one by one, from its first to its last. */
const REMOVED = IN_FULL ? 60 : 3;

describe("without the row of one entry, every other entry stays as it was", () => {
  test.each(documents)("in $path", async ({ path, text }) => {
    const document = await readText(text, path);
    for (const gone of spread(removable(document, text), REMOVED)) {
      const after = entriesOf(await readText(withoutLines(text, gone.location), path));
      const stay = entriesOf(document).filter(
        ({ location }) => location.start.offset !== gone.location.start.offset,
      );
      const line = gone.location.start.line;
      expect([line, after.map(sayEntry)]).toEqual([line, stay.map(sayEntry)]);
    }
  });
});

/** At most so many, evenly, the first and the last among them. */
function spread<T>(all: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, (all.length - 1) / (most - 1));
  return all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

function entriesOf({ sections }: RecognizedDocument): readonly RecognizedEntry[] {
  return sections.flatMap((section) => section.entries);
}

function sayEntry({ code, name, message, description }: RecognizedEntry): string {
  return JSON.stringify([code, name, message, description]);
}

/** Entries of long tables with lines of their own, which no later row says again. */
function removable(document: RecognizedDocument, text: string): readonly RecognizedEntry[] {
  if (document.skipped.some(({ reason }) => reason === "repeated")) return [];
  return entriesOf(document).filter(
    ({ location }) =>
      hasLines(text, location) &&
      document.tables.some(
        (table) => table.rows >= ENOUGH_ROWS && isWithin(location, table.location),
      ),
  );
}

function linesOf(text: string, { start, end }: Extent): Extent {
  const found = text.indexOf("\n", end.offset);
  return {
    start: { offset: text.lastIndexOf("\n", start.offset - 1) + 1 },
    end: { offset: found < 0 ? text.length : found },
  };
}

/** Beside the row there is nothing but what marks it as one. */
function hasLines(text: string, row: Extent): boolean {
  const { start, end } = linesOf(text, row);
  const around =
    text.slice(start.offset, row.start.offset) + text.slice(row.end.offset, end.offset);
  return /^[\s|>*+-]*$/.test(around);
}

function withoutLines(text: string, row: Extent): string {
  const { start, end } = linesOf(text, row);
  return text.slice(0, start.offset) + text.slice(end.offset + 1);
}

const at = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

/** Lines dropped, doubled or swapped, pipes removed, indents changed, the rest cut off. */
const mutation = fc.record({
  kind: fc.constantFrom("drop", "double", "swap", "pipes", "indent", "cut"),
  one: at,
  other: at,
  indent: fc.constantFrom("", " ", "  ", "    ", "\t"),
});

function mutate(
  text: string,
  { kind, one, other, indent }: typeof mutation extends fc.Arbitrary<infer T> ? T : never,
): string {
  const lines = text.split("\n");
  const index = Math.floor(one * lines.length);
  const second = Math.floor(other * lines.length);
  const line = lines[index] ?? "";
  if (kind === "drop") lines.splice(index, 1 + Math.floor(other * 3));
  else if (kind === "double") lines.splice(index, 0, line);
  else if (kind === "swap") [lines[index], lines[second]] = [lines[second] ?? "", line];
  else if (kind === "pipes") lines[index] = line.replace(/\|/, "").replace(/\|\s*$/, "");
  else if (kind === "indent") lines[index] = indent + line.trimStart();
  else lines.length = index + 1;
  return lines.join("\n");
}
