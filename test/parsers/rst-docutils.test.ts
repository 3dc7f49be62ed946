import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cell } from "../../src/blocks.js";
import { csvTable, gridTable, inlineText, listTable, simpleTable } from "./rst-drawings.js";
import { read, tablesOf } from "./rst-reading.js";

const PYTHON = "/usr/bin/python3";
const ORACLE = fileURLToPath(new URL("rst-docutils.py", import.meta.url));
const CORPUS = fileURLToPath(new URL("../../../shared/corpus/cases", import.meta.url));

type OracleCell = readonly [text: string, span: number];

interface OracleTable {
  readonly header: readonly OracleCell[] | null;
  readonly rows: readonly (readonly OracleCell[])[];
}

interface OracleDocument {
  readonly tables: readonly OracleTable[];
  readonly paragraphs: readonly string[];
}

const isHere = spawnSync(PYTHON, ["-c", "import docutils"]).status === 0;
const isRequired = (process.env.ERRGEN_REQUIRE ?? "").split(",").includes("docutils");

if (!isHere && !isRequired)
  console.warn("docutils is not installed: comparisons with it are left out");

function askDocutils(documents: readonly string[]): readonly OracleDocument[] {
  const input = JSON.stringify(documents);
  const run = spawnSync(PYTHON, [ORACLE], { input, encoding: "utf8", maxBuffer: 2 ** 30 });
  if (run.status !== 0) throw new Error(`docutils failed: ${run.stderr}`);
  return JSON.parse(run.stdout);
}

const collapsed = (text: string): string => text.replace(/\s+/g, " ").trim();

function showOracle({ header, rows }: OracleTable): string {
  const show = (cells: readonly OracleCell[]): readonly unknown[] =>
    cells.map(([text, span]) => [collapsed(text), span]);
  return JSON.stringify([header && show(header), ...rows.map(show)]);
}

async function showOurs(document: string): Promise<readonly string[]> {
  const show = (cells: readonly Cell[]): readonly unknown[] =>
    cells.map(({ text, span }) => [collapsed(text), span ?? 1]);
  const { blocks } = await read(document);
  return tablesOf(blocks).map(({ header, rows }) =>
    JSON.stringify([header && show(header), ...rows.map((row) => show(row.cells))]),
  );
}

describe.skipIf(!isHere && !isRequired)("as docutils reads them", { timeout: 60_000 }, () => {
  test.each([
    ["simple tables", simpleTable, 400],
    ["grid tables", gridTable, 400],
    ["list-tables", listTable, 300],
    ["csv-tables", csvTable, 300],
  ])("%s", async (_, generator, numRuns) => {
    const documents = fc.sample(generator, { numRuns, seed: 7 });
    const theirs = askDocutils(documents);
    let tables = 0;
    for (const [index, document] of documents.entries()) {
      const expected = (theirs[index]?.tables ?? []).map(showOracle);
      // What docutils refuses is repaired here; the generators draw such tables only by chance.
      if (expected.length === 0) continue;
      tables++;
      expect(await showOurs(document), document).toEqual(expected);
    }
    expect(tables).toBeGreaterThan(numRuns * 0.9);
  });

  test("inline markup", async () => {
    const documents = fc
      .sample(inlineText, { numRuns: 5000, seed: 11 })
      .map((text) => `Text ${text} end`);
    const theirs = askDocutils(documents);
    for (const [index, document] of documents.entries()) {
      const { blocks } = await read(document);
      const ours = blocks.flatMap((block) =>
        block.kind === "note" ? [collapsed(block.text)] : [],
      );
      expect(ours, document).toEqual((theirs[index]?.paragraphs ?? []).map(collapsed));
    }
  });

  const cases = existsSync(CORPUS)
    ? readdirSync(CORPUS).filter((name) => existsSync(`${CORPUS}/${name}/source.rst`))
    : [];

  test.skipIf(cases.length === 0)("tables of real documents", async () => {
    const documents = cases.map((name) => readFileSync(`${CORPUS}/${name}/source.rst`, "utf8"));
    const theirs = askDocutils(documents);
    let tables = 0;
    for (const [index, document] of documents.entries()) {
      const expected = (theirs[index]?.tables ?? []).map(showOracle);
      tables += expected.length;
      const { repairs } = await read(document);
      // Repairs read more than docutils does, and it puts substitutions in only later.
      const isUnlike = repairs.length > 0 || document.includes(" replace:: ");
      const ours = await showOurs(document);
      const missing = expected.filter((table) => !ours.includes(table));
      if (!isUnlike) expect(missing, cases[index]).toEqual([]);
      expect(ours.length, cases[index]).toBeGreaterThanOrEqual(expected.length);
    }
    expect(tables).toBeGreaterThan(0);
  });
});
