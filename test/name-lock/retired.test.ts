import { expect, it } from "vitest";
import type { Document } from "../../src/catalog.js";
import { type Documents, generateWith, type Table, written } from "./keeping-names.js";

const lamps: Table = {
  title: "Lamps",
  rows: [
    ["1000", "lamp red"],
    ["999", "lamp dead"],
    ["E1", "lamp lost"],
    ["7", "lamp hot"],
    ["7", "lamp cold"],
  ],
};
const lifts: Table = {
  title: "Lifts",
  rows: [
    ["2001", "floor closed"],
    ["2002", "cabin stuck"],
  ],
};

const keeping = (table: Table, ...codes: readonly string[]): Table => ({
  ...table,
  rows: table.rows.filter(([code, text]) => codes.includes(code) || codes.includes(text)),
});

const house = (...tables: readonly Table[]): Documents => ({ "house.md": written(...tables) });

/** The document as the last of several builds has it, each of which knows the lock of the one before. */
async function afterBuilds(...versions: readonly Documents[]): Promise<Document> {
  let lock: string | null = null;
  let document: Document | undefined;
  for (const documents of versions) {
    const generated = await generateWith(documents, lock);
    lock = generated.lock;
    [document] = generated.catalog.documents;
  }
  return document as Document;
}

it("a section knows the codes that it had, by code", async () => {
  const { sections, retired } = await afterBuilds(
    house(lamps),
    house(keeping(lamps, "E1", "lamp cold")),
  );
  expect(sections[0]?.retired).toEqual([
    { code: "7", number: 1, identifier: "LampHot", message: "lamp hot" },
    { code: "999", number: 1, identifier: "LampDead", message: "lamp dead" },
    { code: "1000", number: 1, identifier: "LampRed", message: "lamp red" },
  ]);
  expect(retired).toEqual([]);
});

it("a code that returns is retired no more", async () => {
  const { sections } = await afterBuilds(
    house(lamps),
    house(keeping(lamps, "E1", "7")),
    house(lamps),
  );
  expect(sections[0]?.retired).toEqual([]);
});

it("a document knows the sections that it had, and those that have no entries any more", async () => {
  const all = [
    { code: "2001", number: 1, identifier: "FloorClosed", message: "floor closed" },
    { code: "2002", number: 1, identifier: "CabinStuck", message: "cabin stuck" },
  ];
  const lost = [{ title: "Lifts", identifier: "Lifts", entries: all }];
  const gone = await afterBuilds(house(lamps, lifts), house(lamps));
  expect(gone.retired).toEqual(lost);
  const emptied = await afterBuilds(house(lamps, lifts), house(lamps, { ...lifts, rows: [] }));
  expect(emptied.retired).toEqual(lost);
  expect(emptied.sections.map(({ retired }) => retired)).toEqual(emptied.sections.map(() => []));
});

it("a lock that a merge left in another order gives the same", async () => {
  const { lock } = await generateWith(house(lamps, lifts), null);
  const frame = (lock ?? "").split("\n");
  const shuffled = [...frame.slice(0, 4), ...frame.slice(4, -4).reverse(), ...frame.slice(-4)];
  const [inOrder, reversed] = await Promise.all(
    [frame, shuffled].map((lines) => generateWith(house(keeping(lamps, "E1")), lines.join("\n"))),
  );
  expect(reversed?.catalog).toEqual(inOrder?.catalog);
});
