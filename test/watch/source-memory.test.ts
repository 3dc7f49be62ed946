import { mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { readSource } from "../../src/inputs/read-source.js";
import { createSourceMemory } from "../../src/watch/source-memory.js";

const folder = mkdtempSync(join(tmpdir(), "errgen-sources-"));
const file = join(folder, "a.md");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Nothing on the disk is newer than this. */
const later = (): number => Date.now() + 60_000;
const TEXTS = ["# A\n", "# B\n", Buffer.from([0xb4, 0xed, 0xce, 0xf3])];

function put(contents: string | Buffer): void {
  writeFileSync(`${file}.new`, contents);
  // As old as any other.
  utimesSync(`${file}.new`, 1, 1);
  renameSync(`${file}.new`, file);
}

const happening = fc.oneof(
  fc.constantFrom(...TEXTS).map((text) => () => put(text)),
  fc.constant(() => rmSync(file, { force: true })),
  fc.constant(() => {}),
);

it("reads as without a memory, whatever happens to the file", async () => {
  const step = fc.tuple(happening, fc.boolean(), fc.constantFrom(undefined, "utf-8", "gb18030"));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      rmSync(file, { force: true });
      const read = createSourceMemory(later);
      for (const [happen, named, encoding] of steps) {
        happen();
        const request = { file, path: "a.md", named, encoding };
        expect(JSON.stringify(await read(request))).toBe(JSON.stringify(await readSource(request)));
      }
    }),
  );
});

it("does not read a file again that nobody touched, but one that was touched a moment ago", async () => {
  put("# A\n");
  const request = { file, path: "a.md", named: false, encoding: undefined };
  const read = createSourceMemory(later);
  expect(await read(request)).toBe(await read(request));
  const careful = createSourceMemory(Date.now);
  expect(await careful(request)).not.toBe(await careful(request));
});
