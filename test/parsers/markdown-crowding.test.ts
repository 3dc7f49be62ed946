import { expect, it } from "vitest";
import { isCrowded, withoutCrowds } from "../../parsers/markdown/crowding.js";
import { generate } from "../../src/generate.js";
import { createSource } from "../../src/source.js";

const TRAPS = ["*a_", "*]", "](", "a_ ", "a* "];

it.each(TRAPS)("takes no square of time where %j stands a hundred thousand times", async (trap) => {
  const crowd = trap.repeat(100_000);
  const text = `# Gates\n\n${crowd}\n\n| Code | Message |\n| --- | --- |\n| 7 | gate stuck |\n| 8 | shut ${crowd} |\n`;
  const source = createSource("gates.md", text);
  const { catalog, diagnostics } = await generate([{ source, named: true }], {
    naming: "pascal",
    importExtension: ".js",
    docs: null,
    header: [],
  });
  const entries = catalog.documents.flatMap(({ sections }) =>
    sections.flatMap((one) => one.entries),
  );
  expect(entries.map(({ code, message }) => [code, message?.length])).toEqual([
    ["7", 10],
    ["8", `shut ${crowd}`.trim().length],
  ]);
  expect(diagnostics.map(({ code, location }) => `${code} ${location?.start.line}`)).toContain(
    "unmatched-marks 3",
  );
});

it("leaves what people write as it is", () => {
  const texts = [
    "**E1** a\n".repeat(20_000),
    "* E1: *a* and __b__, [c](d)\n".repeat(20_000),
    "snake_case_ and 2 * 3 * 4\n\n".repeat(20_000),
    "a_ ".repeat(2000),
    "[ ] open\n".repeat(20_000),
  ];
  for (const text of texts) {
    expect(withoutCrowds(text)).toBe(text);
    expect(isCrowded(text.slice(0, 10_000))).toBe(false);
  }
});

it("blanks only marks without a beginning", () => {
  const crowd = `a${"*".repeat(200_000)} ${"**bold** a_ ".repeat(3000)}`;
  const read = withoutCrowds(`first_ line\n\n${crowd}\n\nlast_ line\n`);
  expect(read).toBe(
    `first_ line\n\n${crowd.replaceAll("_", " ").replace(/a\*+ /, (run) => `a${" ".repeat(run.length - 1)}`)}\n\nlast_ line\n`,
  );
});
