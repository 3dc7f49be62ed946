import { mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { digest } from "../../src/cache/digest.js";
import { createFileDigests } from "../../src/cache/file-digests.js";

const folder = mkdtempSync(join(tmpdir(), "errgen-digests-"));
const file = join(folder, "doors.md");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Nothing on the disk is newer than this. */
const later = (): number => Date.now() + 60_000;

const TEXTS = ["open", "shut", "ajar"] as const;

const happening = fc.oneof(
  // As long as any other, and as old as a tool can make it.
  fc.constantFrom(...TEXTS).map((text) => () => {
    writeFileSync(`${file}.new`, text);
    utimesSync(`${file}.new`, 1, 1);
    renameSync(`${file}.new`, file);
  }),
  fc.constant(() => rmSync(file, { force: true })),
  fc.constant(() => {}),
);

it("gives the digest of what a file holds, whatever happened to it", () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 12 }), (happenings) => {
      rmSync(file, { force: true });
      let known = createFileDigests([], later);
      for (const happen of happenings) {
        happen();
        expect(known.find(file)).toBe(createFileDigests([], later).find(file));
        known = createFileDigests(known.settled(), later);
      }
    }),
  );
});

it("has learnt what it had to read, and does not read that again", () => {
  writeFileSync(file, "open");
  const first = createFileDigests([], later);
  expect(first.of(file)).toBe(digest("open"));
  expect(first.hasLearnt()).toBe(true);
  const second = createFileDigests(first.settled(), later);
  expect(second.of(file)).toBe(digest("open"));
  expect(second.hasLearnt()).toBe(false);
  expect(second.settled()).toEqual(first.settled());
});

it("learns nothing of a file that was written a moment ago", () => {
  writeFileSync(file, "open");
  const digests = createFileDigests();
  expect(digests.of(file)).toBe(digest("open"));
  expect([digests.hasLearnt(), digests.settled()]).toEqual([false, []]);
});
