import { expect, it } from "vitest";
import type { Input } from "../../src/input.js";
import { readDocuments } from "../../src/read-documents.js";
import { createSource } from "../../src/source.js";
import { createReadingMemory } from "../../src/watch/reading-memory.js";
import { written } from "../name-lock/keeping-names.js";

const inputOf = (path: string, text: string): Input => ({
  source: createSource(path, written({ rows: [["1001", text]] })),
  named: false,
});

/** A memory that has read some documents, and what was read since, and told. */
async function memoryOf(inputs: readonly Input[]) {
  const read: string[] = [];
  let told = 0;
  const memory = createReadingMemory(
    (some, own) => {
      read.push(...some.map(({ source }) => source.path));
      return readDocuments(some, own);
    },
    () => {
      told += 1;
    },
    new AbortController().signal,
  );
  await memory.read(inputs, []);
  read.length = 0;
  told = 0;
  return { memory, read, told: () => told };
}

const BEFORE = ["a.md", "b.md", "c.md", "d.md"].map((path) => inputOf(path, "no such door"));

it("reads ahead what changed, and tells of it once it is asked for", async () => {
  const { memory, read, told } = await memoryOf(BEFORE);
  const now = [inputOf("a.md", "too many calls"), ...BEFORE.slice(1)];
  await memory.readAhead(now, []);
  expect([read, told()]).toEqual([["a.md"], 0]);
  const [reading] = await memory.read(now, []);
  const [fresh] = await readDocuments(now.slice(0, 1), []);
  expect(reading?.document).toEqual(fresh?.document);
  expect([read, told(), memory.lastRead()]).toEqual([["a.md"], 1, ["a.md"]]);
  await memory.read(now, []);
  expect([read, told(), memory.lastRead()]).toEqual([["a.md"], 1, []]);
});

it("reads again what was read ahead and changed once more", async () => {
  const { memory, read, told } = await memoryOf(BEFORE);
  await memory.readAhead([inputOf("a.md", "half"), ...BEFORE.slice(1)], []);
  const now = [inputOf("a.md", "half, and the rest"), ...BEFORE.slice(1)];
  const [reading] = await memory.read(now, []);
  expect(reading?.document.sections[0]?.entries[0]?.message).toBe("half, and the rest");
  expect([read, told(), memory.lastRead()]).toEqual([["a.md", "a.md"], 1, ["a.md"]]);
});

it("reads again what was read ahead and is as before again", async () => {
  const { memory, read, told } = await memoryOf(BEFORE);
  await memory.readAhead([inputOf("a.md", "half"), ...BEFORE.slice(1)], []);
  await memory.read(BEFORE, []);
  expect([read, told(), memory.lastRead()]).toEqual([["a.md", "a.md"], 1, ["a.md"]]);
});

it("reads neither many documents ahead nor long ones", async () => {
  const { memory, read } = await memoryOf(BEFORE);
  await memory.readAhead(
    BEFORE.map(({ source }) => inputOf(source.path, "paused")),
    [],
  );
  await memory.readAhead([inputOf("a.md", "long ".repeat(30_000)), ...BEFORE.slice(1)], []);
  expect(read).toEqual([]);
});
