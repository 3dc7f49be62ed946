import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { GenerateOptions } from "../src/generate.js";
import type { DocumentSettings } from "../src/input.js";
import { formatOutcome, formatProject } from "./format-outcome.js";
import { FIXTURES, readSource, readTree } from "./read-fixtures.js";

/**
 * A fixture is a folder with an `input.*` and an `expected` folder. `npm run update-fixtures` runs
 * this file with UPDATE_FIXTURES set, and nothing else rewrites expectations.
 */
const UPDATE = process.env.UPDATE_FIXTURES !== undefined;

const cases = readdirSync(FIXTURES, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /^(?!rules\/|.*\bexpected\/).*\/input\.\w+$/.test(path))
  .sort();

describe("fixtures", () => {
  it.each(cases)("%s", async (path) => {
    const folder = join(FIXTURES, dirname(path));
    const input = readdirSync(folder).find((name) => name.startsWith("input.")) ?? "";
    const actual = await formatOutcome(
      readSource(join(folder, input), input),
      path.startsWith("output/"),
      readSettings(folder),
      readJson(join(folder, "options.json")),
    );
    const expected = join(folder, "expected");
    if (UPDATE) write(expected, actual);
    expect(existsSync(expected), `${expected} is missing: npm run update-fixtures writes it`).toBe(
      true,
    );
    expect(actual).toEqual(readTree(expected));
  });
});

/** Cases of several documents: a folder `documents`, and the settings of the project. */
const projects = readdirSync(join(FIXTURES, "siblings")).map((name) => `siblings/${name}`);

describe("fixtures of several documents", () => {
  it.each(projects)("%s", async (path) => {
    const folder = join(FIXTURES, path);
    const documents = Object.keys(readTree(join(folder, "documents")));
    const sources = documents.map((file) => readSource(join(folder, "documents", file), file));
    const actual = await formatProject(sources, readSettings(folder));
    const expected = join(folder, "expected");
    if (UPDATE) write(expected, actual);
    expect(actual).toEqual(readTree(expected));
    // The order in which documents are found decides nothing of one.
    const backwards = await formatProject(sources.toReversed(), readSettings(folder));
    for (const [file, contents] of Object.entries(actual))
      if (/^[^/]+\/messages/.test(file)) expect(backwards[file]).toBe(contents);
  });
});

/** What a configuration says of the document, where the fixture is about that. */
function readSettings(folder: string): DocumentSettings & Partial<GenerateOptions> {
  return readJson(join(folder, "settings.json"));
}

/** What a file of the fixture says; nothing if there is none. */
function readJson(file: string): object {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (!existsSync(join(folder, path)) || readFileSync(join(folder, path), "utf8") !== contents)
      writeFileSync(join(folder, path), contents);
  }
}
