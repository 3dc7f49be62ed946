import { expect, test } from "vitest";
import { piecesOf, ReadingAssembly } from "../src/posted-readings.js";
import { readDocuments } from "../src/read-documents.js";
import { createSource } from "../src/source.js";

test("readings arrive in another thread as they were sent", async () => {
  const rows = (count: number) =>
    Array.from(
      { length: count },
      (_, code) => `| ${code} | the ${code}th "\u2028\ud800" is gone |`,
    );
  const table = (count: number) => ["| Code | Text |", "| --- | --- |", ...rows(count)].join("\n");
  const inputs = [
    `# One\n\n${table(4_500)}\n\n# Two\n\n${table(3)}\n\n# Three\n\n${table(0)}\n`,
    "no table\n",
    `${table(2_000)}\n| | |\n`,
  ].map((text, index) => ({ source: createSource(`${index}.md`, text), named: true }));
  const readings = await readDocuments(inputs);

  const assembly = new ReadingAssembly();
  for (const reading of readings) for (const piece of piecesOf(reading)) assembly.take(piece);

  expect(assembly.readings).toEqual(readings);
  expect(readings.map(({ document }) => document.sections.map((s) => s.entries.length))).toEqual([
    [4_500, 3, 0],
    [],
    [2_000],
  ]);
});
