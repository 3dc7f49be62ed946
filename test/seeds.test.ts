import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Document } from "../src/catalog.js";
import { generate } from "../src/generate.js";
import type { Position } from "../src/source.js";
import { FIXTURES, REPOSITORY, readSource } from "./read-fixtures.js";

interface Truth {
  readonly format: string;
  readonly title: string | null;
  readonly sections: readonly unknown[];
  readonly examples?: readonly unknown[];
}

const OPTIONS = { naming: "pascal", importExtension: ".js", header: [], docs: "docs" } as const;

/** Texts are compared after collapsing white space, as the truth says. */
function collapse(text: string | null): string | null {
  return text === null ? null : text.replace(/\s+/gu, " ").trim();
}

function inWordsOfTheTruth({ format, title, sections }: Document): Truth {
  return {
    format,
    title,
    sections: sections.map(({ title: name, route, range, entries }) => ({
      title: collapse(name),
      route,
      range,
      entries: entries.map(
        ({ code, codeType, name: symbol, message, description, httpStatus }) => ({
          code,
          codeType,
          name: symbol,
          message: collapse(message),
          description: collapse(description),
          httpStatus,
        }),
      ),
    })),
  };
}

async function read(folder: string): Promise<readonly Document[]> {
  const names = readdirSync(folder)
    .filter((name) => /^\d{3}_.*\.txt$/.test(name))
    .sort();
  const inputs = names.map((name) => ({
    source: readSource(join(folder, name), name),
    named: true,
  }));
  const { catalog, diagnostics } = await generate(inputs, OPTIONS);
  expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
  return catalog.documents;
}

function readTruth(file: string): Readonly<Record<string, Truth>> {
  return JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, Truth>>;
}

async function compare(folder: string, truthFile: string): Promise<void> {
  const documents = await read(folder);
  const truth = Object.entries(readTruth(truthFile));
  expect(documents.map(({ path }) => path)).toEqual(truth.map(([stem]) => `${stem}.txt`));
  for (const [index, [, { format, title, sections }]] of truth.entries())
    expect(inWordsOfTheTruth(documents[index] as Document)).toEqual({ format, title, sections });
  const counts = documents.map((document) =>
    document.sections.reduce((sum, { entries }) => sum + entries.length, 0),
  );
  expect(counts).toEqual([20, 55, 45, 49, 90]);
  expect(documents.flatMap(({ skipped }) => skipped.map(({ reason }) => reason))).toEqual(
    Array(6).fill("empty-row"),
  );
}

describe("the five documents, without configuration", () => {
  it("are read as the truth says", () =>
    compare(join(FIXTURES, "seeds"), join(FIXTURES, "seeds-truth.json")));

  const originals = join(REPOSITORY, "../shared/seeds");
  it.runIf(existsSync(originals))("are read so as they came, too", () =>
    compare(originals, join(originals, "expected.json")),
  );

  it("give every part its place", async () => {
    for (const document of await read(join(FIXTURES, "seeds"))) {
      const text = readFileSync(join(FIXTURES, "seeds", document.path), "utf8");
      const at = ({ start, end }: Position): string => text.slice(start.offset, end.offset);
      for (const { code, message, location, places } of document.sections.flatMap(
        ({ entries }) => entries,
      )) {
        expect(places.code && at(places.code)).toBe(code);
        if (message !== null)
          expect(places.message && collapse(at(places.message))).toContain(message);
        expect(at(location)).toContain(code);
      }
    }
  });
});
