import { mkdirSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import type { GeneratedFile } from "../../src/emitters/emitter.js";
import { typescriptHeader } from "../../src/emitters/header.js";
import { type PlanOptions, type PlanOutput, planOutput } from "../../src/output/plan.js";
import { createPlanningMemory } from "../../src/output/planning-memory.js";
import { writeChanges } from "../../src/output/write.js";

const out = mkdtempSync(join(tmpdir(), "errgen-planning-"));
afterAll(() => rmSync(out, { recursive: true, force: true }));

const OPTIONS: PlanOptions = {
  ...{ out, root: out, force: false, prune: false, docsFolders: ["docs"], ownEmitters: false },
  ...{ documents: new Set(["a.md", "b.md"]), withoutEntries: new Set() },
};
const PATHS = ["a/codes.ts", "a/messages.ts", "b/codes.ts", "index.ts"];
const TEXTS = ["export const a = 1;", "export const b = 2;"];

const contentsOf = (path: string, text: string): string =>
  `${typescriptHeader(path === "index.ts" ? null : `${dirname(path)}.md`, [])}\n\n${text}\n`;

/** What a build makes: some of the files, each with one of the texts. */
const made = fc
  .array(fc.tuple(fc.constantFrom(...PATHS), fc.constantFrom(...TEXTS)), { minLength: 1 })
  .map((pairs) => [...new Map(pairs)])
  .map((pairs): readonly GeneratedFile[] =>
    pairs.map(([path, text]) => ({ path, contents: contentsOf(path, text) })),
  );

/** What somebody else does to an output. */
const happening = fc.oneof(
  { weight: 3, arbitrary: fc.constant(() => {}) },
  fc.tuple(fc.constantFrom(...PATHS), fc.constantFrom(...TEXTS, "by hand")).map(
    ([path, text]) =>
      () =>
        put(path, contentsOf(path, text)),
  ),
  fc.constantFrom(...PATHS).map((path) => () => rmSync(join(out, path), { force: true })),
  fc.constant(() => rmSync(join(out, "a"), { recursive: true, force: true })),
  fc.constant(() => put("docs/.a.md.1.errgen-new", "half")),
);

function put(path: string, contents: string): void {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), contents);
}

async function carryOut(plan: PlanOutput, files: readonly GeneratedFile[]): Promise<void> {
  const { changes, leftovers, diagnostics } = await plan(files, OPTIONS);
  expect(diagnostics).toEqual([]);
  writeChanges(changes);
  for (const { file } of leftovers) unlinkSync(file);
}

const isSettled = async (files: readonly GeneratedFile[]): Promise<boolean> => {
  const { changes, leftovers } = await planOutput(files, OPTIONS);
  return leftovers.length === 0 && changes.every(({ kind }) => kind === "unchanged");
};

it("leaves nothing to do once a plan of what changed is followed by a whole one", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(happening, made), { maxLength: 6 }), async (steps) => {
      rmSync(out, { recursive: true, force: true });
      mkdirSync(out);
      const plan = createPlanningMemory();
      for (const [happen, files] of steps) {
        happen();
        await carryOut(plan.changed, files);
        await carryOut(plan.whole, files);
        expect(await isSettled(files)).toBe(true);
      }
    }),
  );
});

it("needs no whole plan where nobody else touched the output", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(made, { maxLength: 6 }), async (builds) => {
      rmSync(out, { recursive: true, force: true });
      mkdirSync(out);
      const plan = createPlanningMemory();
      for (const files of builds) {
        await carryOut(plan.changed, files);
        expect(await isSettled(files)).toBe(true);
      }
    }),
  );
});

it("looks at no file that is to hold what it was given", async () => {
  rmSync(out, { recursive: true, force: true });
  const plan = createPlanningMemory();
  const files = PATHS.map((path) => ({ path, contents: contentsOf(path, TEXTS[0] ?? "") }));
  await carryOut(plan.whole, files);
  put("b/codes.ts", "by hand");
  const [first, ...others] = files;
  const changed = { path: first?.path ?? "", contents: contentsOf("a/codes.ts", TEXTS[1] ?? "") };
  const { changes } = await plan.changed([changed, ...others], OPTIONS);
  expect(changes.map(({ kind }) => kind)).toEqual([
    "update",
    "unchanged",
    "unchanged",
    "unchanged",
  ]);
});
