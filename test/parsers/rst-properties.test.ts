import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block, Cell, Span } from "../../src/blocks.js";
import type { Position } from "../../src/source.js";
import { csvTable, gridTable, inlineText, listTable, simpleTable } from "./rst-drawings.js";
import { cellsOf, read, sliceOf, tablesOf } from "./rst-reading.js";

const RUNS = { numRuns: 400 };

const line = fc.oneof(
  fc.constantFrom(
    "",
    "",
    "Text",
    "Title",
    "=====",
    "-----",
    "====  ====",
    "===  ====",
    "a     b",
    "1     two words",
    "+---+---+",
    "| a | b |",
    "+===+===+",
    "|   +---+",
    "+---+   |",
    ".. list-table:: T",
    "   :header-rows: 1",
    "   * - x",
    "     - y",
    "   -",
    ".. csv-table::",
    "   :header: a, b",
    '   1, "two',
    '   lines"',
    ":field: body",
    "term : kind",
    "  definition",
    "- item",
    "1. item",
    "::",
    "text::",
    "  literal",
    '{"a": 1}',
    "{",
    "}",
    ".. comment",
    "..",
    ".. _target:",
    ".. note:: hi",
    ".. c:macro:: X",
    "   body",
    "| line",
    "-a  option",
    ">>> code",
    "\ttab\there",
    "中文  字",
    "e\u0301\u0301",
    "\u3000",
    "\0",
    "\ud83d\ude00",
    "\ud800",
  ),
  inlineText,
);

const document = fc
  .array(fc.tuple(fc.constantFrom("", "", "", "  ", "   ", "     "), line), { maxLength: 25 })
  .map((lines) => lines.map(([indent, text]) => indent + text).join("\n"));

const table = fc.oneof(simpleTable, gridTable, listTable, csvTable);

/** A document of a table in which some characters are missing, doubled or others. */
const damaged = fc
  .tuple(
    table,
    fc.array(fc.tuple(fc.nat(), fc.constantFrom("", " ", "|", "+", "-", "=", "\n", "x")), {
      maxLength: 6,
    }),
  )
  .map(([text, changes]) => {
    let changed = text;
    for (const [seed, mark] of changes) {
      const at = seed % (changed.length + 1);
      changed = changed.slice(0, at) + mark + changed.slice(at + (seed % 2));
    }
    return changed;
  });

const any = fc.oneof(
  document,
  damaged,
  fc.string({ maxLength: 200 }),
  fc.string({ unit: "binary", maxLength: 80 }),
);

function spansOf(block: Block): readonly Pick<Span, "position">[] {
  if (block.kind !== "table") return [block];
  return [block, ...(block.header ?? []), ...block.rows, ...block.rows.flatMap((row) => row.cells)];
}

function isInside({ start, end }: Position, text: string): boolean {
  return start.offset >= 0 && start.offset <= end.offset && end.offset <= text.length;
}

test("any input is read, and everything stands inside of it", async () => {
  await fc.assert(
    fc.asyncProperty(any, async (text) => {
      const { blocks, repairs } = await read(text);
      for (const span of [...blocks.flatMap(spansOf), ...repairs]) {
        expect(isInside(span.position, text)).toBe(true);
      }
    }),
    RUNS,
  );
});

test("blocks stand in document order, and rows in theirs", async () => {
  await fc.assert(
    fc.asyncProperty(any, async (text) => {
      const { blocks } = await read(text);
      expect(isOrdered(blocks)).toBe(true);
      for (const { rows } of tablesOf(blocks)) expect(isOrdered(rows)).toBe(true);
    }),
    RUNS,
  );
});

function isOrdered(spans: readonly Pick<Span, "position">[]): boolean {
  return spans.every((span, index) => {
    const before = spans[index - 1];
    return before === undefined || before.position.start.offset <= span.position.start.offset;
  });
}

test("the rows of a table are as wide as each other", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(table, damaged), async (text) => {
      const { blocks } = await read(text);
      for (const { rows } of tablesOf(blocks)) {
        const widths = new Set(rows.map(({ cells }) => widthOf(cells)));
        expect(widths.size).toBeLessThanOrEqual(1);
      }
    }),
    RUNS,
  );
});

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((width, cell) => width + (cell.span ?? 1), 0);
}

test("a cell without markup is what stands at its place", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(simpleTable, gridTable, listTable), async (text) => {
      const { blocks } = await read(text);
      for (const cell of tablesOf(blocks).flatMap(cellsOf)) {
        const slice = sliceOf(text, cell);
        if (/[*`_|[\]\\\n]/.test(slice)) continue;
        expect(cell.text).toBe(slice);
        expect(cell.literal).toBe(slice);
      }
    }),
    RUNS,
  );
});

test("line endings change nothing but places", async () => {
  await fc.assert(
    fc.asyncProperty(document, async (text) => {
      const plain = await read(text.replaceAll("\r", ""));
      const other = await read(text.replaceAll("\r", "").replaceAll("\n", "\r\n"));
      expect(other.blocks.map(withoutOffsets)).toEqual(plain.blocks.map(withoutOffsets));
    }),
    RUNS,
  );
});

function withoutOffsets(block: Block): unknown {
  return JSON.parse(JSON.stringify(block, (key, value) => (key === "offset" ? undefined : value)));
}

test("no word of a damaged table is lost", async () => {
  await fc.assert(
    fc.asyncProperty(damagedCodes, async (text) => {
      const { blocks } = await read(text);
      const all = blocks.flatMap((block) =>
        block.kind === "table" ? cellsOf(block).map((cell) => cell.text) : [block.text],
      );
      const shown = all.join(" ");
      for (const [code] of text.matchAll(/(?<![\w|+=-])C\d{3}(?![\w|+=-])/g))
        expect(shown).toContain(code);
    }),
    RUNS,
  );
});

/** A table of codes, simple or drawn, in which a few characters are damaged. */
const damagedCodes = fc
  .tuple(
    fc.boolean(),
    fc.integer({ min: 1, max: 6 }),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom("", " ", "  ", "-", "=", "|", "x")), {
      maxLength: 3,
    }),
  )
  .map(([isGrid, rows, changes]) => {
    let text = isGrid ? grid(rows) : simple(rows);
    for (const [seed, mark] of changes) {
      const at = seed % text.length;
      if (text.charAt(at) !== "\n") text = text.slice(0, at) + mark + text.slice(at + 1);
    }
    return text;
  });

function codes(rows: number): readonly (readonly [string, string])[] {
  return Array.from({ length: rows }, (_, row) => [`C${100 + row}`, `C${200 + row}`] as const);
}

function grid(rows: number): string {
  const rule = "+------+------+";
  return `${[rule, ...codes(rows).flatMap(([one, other]) => [`| ${one} | ${other} |`, rule])].join("\n")}\n`;
}

function simple(rows: number): string {
  const rule = "====  =====";
  return `${[rule, ...codes(rows).map(([one, other]) => `${one}  ${other}`), rule].join("\n")}\n`;
}

test.each([
  ["brackets", `::\n\n  ${"[".repeat(100_000)}`],
  ["braces", `${'{"a":'.repeat(100_000)}`],
  ["bullets", "- ".repeat(100_000)],
  ["roles", ":a:`".repeat(100_000)],
  ["quotations", Array.from({ length: 1000 }, (_, depth) => `${" ".repeat(depth)}x`).join("\n\n")],
  ["crossings", "+-+-+\n".repeat(50_000)],
  ["borders", "== ==\n".repeat(50_000)],
  ["borders apart", "== ==\nx\n\n".repeat(50_000)],
  ["quotes", `.. csv-table::\n\n${'   a, "b""c\n'.repeat(50_000)}`],
])("a document of %s alone is read before the time of a test is up", async (_, text) => {
  await read(text);
});
