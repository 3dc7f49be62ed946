import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { typescriptHeader } from "../../src/emitters/header.js";
import { planFile } from "../../src/output/plan-file.js";
import { createPlannedFiles } from "../../src/output/planned-files.js";

const out = mkdtempSync(join(tmpdir(), "errgen-planning-"));
const file = join(out, "codes.ts");
afterAll(() => rmSync(out, { recursive: true, force: true }));

const HEADER = typescriptHeader("a.md", []);
const CONTENTS = ["export {};", "export const a = 1;", "export const b = 2;"].map(
  (line) => `${HEADER}\n\n${line}\n`,
);
/** Nothing on the disk is newer than this. */
const later = (): number => Date.now() + 60_000;

/** What happens to an output; what takes its place is another file, as a rename makes it. */
const happening = fc.oneof(
  fc.constantFrom(...CONTENTS).map((text) => () => put(text)),
  fc.constantFrom(...CONTENTS).map((text) => () => put(text.replaceAll("\n", "\r\n"))),
  fc.constant(() => put("// by hand\n")),
  fc.constant(remove),
  fc.constant(() => {
    remove();
    mkdirSync(file);
  }),
  fc.constant(() => {
    put(CONTENTS[0] ?? "");
    renameSync(file, `${file}.real`);
    symlinkSync(`${file}.real`, file);
  }),
  fc.constant(() => {}),
);

function put(text: string): void {
  writeFileSync(`${file}.new`, text);
  // As old as any other.
  utimesSync(`${file}.new`, 1, 1);
  remove();
  renameSync(`${file}.new`, file);
}

function remove(): void {
  rmSync(file, { recursive: true, force: true });
}

it("plans as without a memory, whatever happens to the file", async () => {
  const step = fc.tuple(happening, fc.constantFrom(...CONTENTS));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      remove();
      const plan = createPlannedFiles(later);
      for (const [happen, contents] of steps) {
        happen();
        const generated = { path: "codes.ts", contents };
        const options = { out, force: false };
        expect(await plan(generated, options)).toEqual(await planFile(generated, options));
      }
    }),
  );
});

it("does not read a file again that was not touched since it held what it is to hold", async () => {
  const plan = createPlannedFiles(later);
  const [contents = ""] = CONTENTS;
  put(contents);
  const first = await plan({ path: "codes.ts", contents }, { out, force: false });
  expect(await plan({ path: "codes.ts", contents }, { out, force: false })).toBe(first);
});

it("reads a file again that was changed a moment ago, since its times may be the same after another change", async () => {
  const plan = createPlannedFiles(Date.now);
  const [contents = ""] = CONTENTS;
  put(contents);
  const first = await plan({ path: "codes.ts", contents }, { out, force: false });
  const again = await plan({ path: "codes.ts", contents }, { out, force: false });
  expect(again).toEqual(first);
  expect(again).not.toBe(first);
});
