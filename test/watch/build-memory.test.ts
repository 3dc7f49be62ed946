import fc from "fast-check";
import { expect, it } from "vitest";
import { type Generated, type GenerateOptions, generate } from "../../src/generate.js";
import type { DocumentSettings, Input } from "../../src/input.js";
import { readDocuments } from "../../src/read-documents.js";
import { createSource } from "../../src/source.js";
import { createBuildMemory } from "../../src/watch/build-memory.js";
import { createReadingMemory } from "../../src/watch/reading-memory.js";
import { IN_FULL } from "../in-full.js";
import { type Table, written } from "../name-lock/keeping-names.js";

const PATHS = ["a.md", "a.zh.md", "a-2.md", "deep/a.md", "b.md", "c.md"];
const TITLES = ["Doors", "Windows", undefined];
const CODES = ["1001", "1002", "E7", "007"];
const TEXTS = ["no such door", "too {many} calls", "門不存在", "paused", "no %s and {0}"];
const NAMES = [undefined, "NO_DOOR", "GONE"];

/** Settings that decide names, findings or files, each of them in a few ways. */
const OPTIONS: readonly Partial<GenerateOptions>[] = [
  { naming: "screaming" },
  { naming: "pascal" },
  { style: "constants" },
  { style: "union" },
  { header: ["Copyright"] },
  { header: [] },
  { docs: null },
  { docs: "docs" },
  { languages: false },
  { languages: ["zh", "en"] },
  { languages: undefined },
  { lint: { "duplicate-code": "off" } },
  { lint: { "unclear-parameter": "warning" } },
  { lint: {} },
  { codeNames: true },
  { errorClass: true },
  { importExtension: ".ts" },
  { fileExtension: ".mts" },
  { entryPrefix: "Err", sectionSuffix: "Code" },
  { entryPrefix: undefined, sectionSuffix: undefined },
  { transliteration: { name: "none", transliterate: () => "no gate" } },
  { transliteration: { name: "none", transliterate: () => "no hatch" } },
  { catalog: true },
];

const SETTINGS: readonly DocumentSettings[] = [
  {},
  { module: "first" },
  { module: "second" },
  { titles: ["Gates"] },
  { sections: { Doors: "Portals" } },
  { names: { "1001": "Chosen", E7: "Seven" } },
];

/** Where a project stands. */
interface State {
  readonly documents: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, DocumentSettings>>;
  readonly options: Partial<GenerateOptions>;
  readonly rename: boolean;
  readonly isLocked: boolean;
  readonly project: string | null;
  /** All texts that the lock file had. */
  readonly locks: readonly (string | null)[];
}

type Edit = (state: State) => State;

const START: State = {
  documents: Object.fromEntries(
    ["a.md", "b.md"].map((path) => [path, written({ rows: [["1001", "no such door"]] })]),
  ),
  settings: {},
  options: {},
  rename: false,
  isLocked: true,
  project: null,
  locks: [null],
};

const path = fc.constantFrom(...PATHS);
const row = fc.tuple(
  fc.constantFrom(...CODES),
  fc.constantFrom(...TEXTS),
  fc.constantFrom(...NAMES),
);
const table: fc.Arbitrary<Table> = fc
  .record({
    title: fc.constantFrom(...TITLES),
    rows: fc.array(row, { minLength: 1, maxLength: 4 }),
  })
  .map(({ title, rows }) => ({
    ...(title === undefined ? {} : { title }),
    rows: rows.map(([code, text, name]): Table["rows"][number] =>
      name === undefined ? [code, text] : [code, text, name],
    ),
  }));
const contents = fc
  .array(table, { minLength: 1, maxLength: 2 })
  .map((tables) => written(...tables));

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(path, contents).map(([at, text]): Edit => write(at, text)) },
  { weight: 2, arbitrary: path.map((at): Edit => remove(at)) },
  { weight: 2, arbitrary: fc.tuple(path, path).map(([from, to]): Edit => move(from, to)) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(...OPTIONS).map(
      (some): Edit =>
        (state) => ({ ...state, options: { ...state.options, ...some } }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(path, fc.constantFrom(...SETTINGS)).map(
      ([at, some]): Edit =>
        (state) => ({
          ...state,
          settings: { ...state.settings, [at]: some },
        }),
    ),
  },
  fc.boolean().map(
    (rename): Edit =>
      (state) => ({ ...state, rename }),
  ),
  fc.boolean().map(
    (isLocked): Edit =>
      (state) => ({ ...state, isLocked }),
  ),
  fc.constantFrom(null, "web").map(
    (project): Edit =>
      (state) => ({ ...state, project }),
  ),
  // Another process writes the lock: what it was once, laid out otherwise, or without a line.
  {
    weight: 2,
    arbitrary: fc.nat(9).map(
      (at): Edit =>
        (state) =>
          relock(state, state.locks[at]),
    ),
  },
  fc.constant<Edit>((state) => relock(state, lastLock(state)?.replaceAll("    ", "\t"))),
  fc.nat(20).map(
    (line): Edit =>
      (state) =>
        relock(state, withoutLine(lastLock(state), line)),
  ),
);

function write(at: string, text: string): Edit {
  return (state) => ({ ...state, documents: { ...state.documents, [at]: text } });
}

function remove(at: string): Edit {
  return (state) => {
    const { [at]: _, ...documents } = state.documents;
    return Object.keys(documents).length === 0 ? state : { ...state, documents };
  };
}

function move(from: string, to: string): Edit {
  return (state) => {
    const text = state.documents[from];
    return text === undefined ? state : write(to, text)(remove(from)(state));
  };
}

function relock(state: State, text: string | null | undefined): State {
  return text === undefined ? state : { ...state, locks: [...state.locks, text] };
}

function lastLock({ locks }: State): string | null | undefined {
  return locks.at(-1);
}

function withoutLine(text: string | null | undefined, line: number): string | null | undefined {
  return text
    ?.split("\n")
    .toSpliced(5 + line, 1)
    .join("\n");
}

type Steps = Parameters<typeof generate>[2];

function build(state: State, steps?: Steps): Promise<Generated> {
  const { documents, settings, options, rename, project, isLocked } = state;
  const inputs = Object.entries(documents).map(
    ([path, text]): Input => ({
      source: createSource(path, text),
      named: true,
      settings: settings[path] ?? {},
    }),
  );
  const lock = {
    text: lastLock(state) ?? null,
    path: "errgen.lock.json",
    project,
    rename,
    exists: (path: string) => path in documents,
  };
  const base = { naming: "pascal", importExtension: ".js", header: [], docs: "docs" } as const;
  return generate(inputs, { ...base, ...options, ...(isLocked && { lock }) }, steps);
}

/** A build that remembers. */
function withMemory(): (state: State) => Promise<Generated> {
  const { read } = createReadingMemory(readDocuments, () => {}, new AbortController().signal);
  const steps = createBuildMemory(read);
  return (state) => build(state, steps);
}

async function play(edits: readonly Edit[]): Promise<void> {
  const rebuild = withMemory();
  let state = START;
  for (const edit of [(same: State) => same, ...edits]) {
    state = edit(state);
    const plain = await build(state);
    expect(await rebuild(state)).toEqual(plain);
    // What a build wrote is what the next one reads.
    state = relock(state, plain.lock ?? undefined);
  }
}

it("builds with a memory as without one, whatever is edited in between", async () => {
  await fc.assert(fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 14 }), play), {
    numRuns: IN_FULL ? 1000 : 25,
  });
}, 3_600_000);

it("follows each setting alone", async () => {
  const rebuild = withMemory();
  const tables: readonly Table[] = [
    { title: "Doors", rows: TEXTS.map((text, index) => [String(1000 + index), text]) },
    { rows: ["E7", "E7", "E8"].map((code, index) => [code, `paused ${index} times`]) },
  ];
  const documents = {
    "a.md": written(...tables),
    "a.zh.md": written({ title: "Doors", rows: [["1000", "沒有這扇門"]] }),
  };
  const start: State = { ...START, documents, isLocked: false };
  const states: readonly State[] = [
    ...OPTIONS.map((options) => ({ ...start, options })),
    ...SETTINGS.map((settings) => ({ ...start, settings: { "a.md": settings } })),
  ];
  let before = "";
  for (const state of states) {
    const plain = await build(state);
    expect(await rebuild(state)).toEqual(plain);
    // Each of them matters, so that one which is forgotten shows.
    const outcome = JSON.stringify([plain.files, plain.diagnostics]);
    expect(outcome).not.toBe(before);
    before = outcome;
  }
});

it("makes nothing again of a document that nothing changed", async () => {
  const rebuild = withMemory();
  const filesOf = async (state: State): Promise<ReadonlyMap<string, object>> =>
    new Map((await rebuild(state)).files.map((file) => [file.path, file]));
  const locked = relock(START, (await rebuild(START)).lock ?? undefined);
  const before = await filesOf(locked);
  const edited = write("a.md", written({ rows: [["1001", "no such window"]] }))(locked);
  const after = await filesOf(edited);
  expect(after.get("b/messages.ts")).toBe(before.get("b/messages.ts"));
  expect(after.get("docs/b.md")).toBe(before.get("docs/b.md"));
  expect(after.get("a/messages.ts")).not.toEqual(before.get("a/messages.ts"));
});
