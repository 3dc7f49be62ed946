import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Catalog, type Document, entryText, entryTextIn } from "../src/catalog.js";
import type { Style } from "../src/emitters/style.js";
import { sectionNames } from "../src/emitters/typescript/names.js";
import { referenceIn } from "../src/emitters/typescript/reference.js";
import { firstOfEach } from "../src/emitters/typescript/same-value.js";
import type { NamingStyle } from "../src/identifiers/words.js";
import { catalogs, namings } from "./arbitrary-catalog.js";
import { compileTypescript } from "./compile-typescript.js";
import { IN_FULL } from "./in-full.js";
import { runModule } from "./nodes.js";
import { REPOSITORY } from "./read-fixtures.js";
import { STYLES, writeTypescript } from "./styles.js";

const MODULES = 200;
const PROGRAMS = IN_FULL ? 50 : 1;

/** Every text that documents may hold comes back as it was put in, whatever declares the codes. */
it("gives exactly the texts of any catalog", { timeout: 3_600_000 }, () => {
  const first = fc.readConfigureGlobal().seed ?? Date.now();
  for (let seed = first; seed < first + PROGRAMS; seed++) {
    const sample = fc.sample(fc.tuple(catalogs, namings), { numRuns: MODULES, seed });
    expect(checkProgram(sample), `seed ${seed}`).toEqual([]);
  }
});

/** Compiles and runs one program, a module for each catalog; gives what is not as it should be. */
function checkProgram(sample: readonly (readonly [Catalog, NamingStyle])[]): unknown {
  const folder = mkdtempSync(join(tmpdir(), "errgen-texts-"));
  try {
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
    const modules = sample.flatMap(([catalog, naming], index) => {
      const style = STYLES[index % STYLES.length] ?? "enum";
      const documents = catalog.documents.map((document) => ({ ...document, module: "module" }));
      const out = join(folder, "src", String(index));
      mkdirSync(out, { recursive: true });
      writeTypescript(
        out,
        { documents },
        { style, naming, importExtension: ".js", codeNames: true },
      );
      return documents.map((document) => expectation(String(index), document, style, naming));
    });
    writeFileSync(join(folder, "expected.json"), JSON.stringify(modules));
    const complaints = compileTypescript(folder, "typescript-7", {
      module: "NodeNext",
      moduleResolution: "NodeNext",
      outDir: join(folder, "out"),
    });
    if (complaints !== "") return complaints;
    return runModule(process.execPath, CHECK, join(REPOSITORY, "test/check-generated.mjs"), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const CHECK = `const { checkGenerated } = await import(process.argv[1]);
console.log(JSON.stringify(await checkGenerated(process.argv[2])));`;

/** What `check-generated.mjs` is to find in a module. */
function expectation(path: string, document: Document, style: Style, naming: NamingStyle): object {
  const reference = referenceIn(document, style, naming);
  const value = ({ code, codeType }: { code: string; codeType: string }) =>
    codeType === "number" ? Number(code) : code;
  const sections = document.sections.filter(({ entries }) => entries.length > 0);
  return {
    path: `${path}/module`,
    languages: document.languages.map((language) => ({
      language,
      sections: sections.map((section) => ({
        names: sectionNames(section),
        texts: firstOfEach(section.entries).map((entry) => [
          value(entry),
          entryTextIn(language, entry),
        ]),
      })),
    })),
    sections: sections.map((section) => ({
      names: sectionNames(section),
      members: section.entries.map((entry) => [reference(section, entry), value(entry)]),
      told: firstOfEach(section.entries).map((entry) => [
        value(entry),
        {
          message: entryText(entry),
          name: entry.name ?? entry.identifier,
          status: entry.httpStatus,
        },
      ]),
    })),
  };
}
