import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { lintDocuments } from "../../src/lint/lint-documents.js";
import { createSource } from "../../src/source.js";
import { FIXTURES, readTree } from "../read-fixtures.js";

const FILE = join(FIXTURES, "seeds-findings.txt");

it("what a careful reader says of the seeds", async () => {
  const inputs = Object.entries(readTree(join(FIXTURES, "seeds"))).map(([path, text]) => ({
    source: createSource(path, text),
    named: true,
  }));
  const { diagnostics } = await lintDocuments(inputs, { naming: "pascal" });
  const lines = diagnostics.map(({ code, severity, message, location, fix }) => {
    const place = `${location?.path}:${location?.start.line}:${location?.start.column}`;
    return `${place} ${severity} ${code}: ${message}${fix ? ` [${fix.edits.length} edits]` : ""}\n`;
  });
  if (process.env.UPDATE_FIXTURES !== undefined) writeFileSync(FILE, lines.join(""));
  expect(existsSync(FILE)).toBe(true);
  expect(lines.join("")).toBe(readFileSync(FILE, "utf8"));
});
