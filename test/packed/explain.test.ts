import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { explanationSchema } from "../../src/explanation-schema.js";
import { FIXTURES } from "../read-fixtures.js";
import { type CachedProject, createCachedProject } from "./cached-project.js";

interface Printed {
  readonly asked: string;
  readonly meanings: readonly {
    readonly project: string | null;
    readonly code: string;
    readonly identifier: string;
    readonly reference: string;
    readonly import: string | null;
    readonly section: { readonly identifier: string };
    readonly fields: readonly { readonly header: string; readonly text: string }[];
    readonly location: { readonly path: string; readonly start: { readonly line: number } };
  }[];
  readonly explanation: string | null;
  readonly suggestions: readonly string[];
  readonly diagnostics: readonly { readonly code: string; readonly severity: string }[];
}

let project: CachedProject;

beforeEach(() => {
  project = createCachedProject({});
  cpSync(join(FIXTURES, "explain"), project.folder, { recursive: true });
});

afterEach(() => project.dispose());

const explain = (...args: readonly string[]) => project.run(["explain", ...args]);

function explainJson(status: number, ...args: readonly string[]): Printed {
  const done = explain(...args, "--format", "json");
  expect(done.status, done.stdout).toBe(status);
  expect(done.stderr).toBe("");
  return JSON.parse(done.stdout) as Printed;
}

const found = (...args: readonly string[]): readonly string[] =>
  explainJson(0, ...args).meanings.map(
    ({ code, section, identifier }) => `${code} ${section.identifier}.${identifier}`,
  );

describe("errgen explain", () => {
  it("prints every meaning in document order, for eighty columns", () => {
    const { status, stdout, stderr } = explain("2104");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toBe(`\`2104\` has 2 meanings

2104  TIDE_TOO_LOW
  document     Harbour gateway
  section      /berth/reserve (BerthReserve)
  message      The ship draws more than the tide of the chosen hour leaves, so
               that no pilot would bring it to a berth
  HTTP status  422
  Since        2024.2
  in code      BerthReserve.TideTooLow
  import       import { BerthReserve } from "./src/generated/harbour/index.js";
  place        docs/harbour.md:10:3

2104  CRANE_BUSY
  document     Harbour gateway
  section      /crane/move (CraneMove)
  message      The crane moves another box
  HTTP status  409
  Since        2025.1
  in code      CraneMove.CraneBusy
  import       import { CraneMove } from "./src/generated/harbour/index.js";
  place        docs/harbour.md:17:3
`);
    expect(explain("2105").stdout).toMatch(/^2105 {2}OLD_QUAY {2}deprecated\n/);
    const painted = project.run(["explain", "17"], { env: { NO_COLOR: "", FORCE_COLOR: "1" } });
    expect(painted.stdout).toContain("\u001b[1m17\u001b[22m");
  });

  it("shows texts in other languages", () => {
    expect(explain("3001").stdout).toContain(
      "  de           Kein Schlepper ist frei\n  zh           没有空闲的拖船\n",
    );
  });

  it.each([
    ["16", ["0x10 CraneMove.CraneShutDown", "16 Codes.WindTooStrong"]],
    ["0X10", ["0x10 CraneMove.CraneShutDown", "16 Codes.WindTooStrong"]],
    [":fog", ["17 Codes.Fog"]],
    ["wind-too-strong", ["16 Codes.WindTooStrong"]],
    ["TIDE_TOO_LOW", ["2104 BerthReserve.TideTooLow"]],
    ["TideTooLow", ["2104 BerthReserve.TideTooLow"]],
    ["BerthReserve.TideTooLow", ["2104 BerthReserve.TideTooLow"]],
    ["berthreserve.tidetoolow", ["2104 BerthReserve.TideTooLow"]],
    ["tide_too_low", ["2104 BerthReserve.TideTooLow"]],
  ])("finds %s", (asked, meanings) => {
    expect(found(asked)).toEqual(meanings);
  });

  it("takes its documents as a build does", () => {
    expect(found("16", "docs/weather.clj")).toEqual(["16 Codes.WindTooStrong"]);
    expect(found("16", "docs/*.md", "-o", "elsewhere")).toEqual(["0x10 CraneMove.CraneShutDown"]);
    const [alone] = explainJson(0, "17", "docs/weather.clj", "--no-config").meanings;
    expect(alone).toMatchObject({ import: null, reference: "Codes.Fog" });
    project.write("more/errors.csv", "Code;Text\nA-1;one\nA-2;two\n");
    expect(found("A-2", "more/errors.csv")).toEqual(["A-2 Codes.Two"]);
    expect(explainJson(2, "A-2", "more/gone.csv").diagnostics).toMatchObject([
      { code: "missing-path" },
    ]);
    const configuration = { inputs: ["docs"], exclude: ["*.clj"], out: "src/generated" };
    project.write("errgen.config.json", JSON.stringify(configuration));
    expect(explainJson(1, "fog").suggestions).toEqual([]);
  });

  it.each([
    [{ style: "object" }, "BerthReserve.TideTooLow", "{ BerthReserve }", ".js"],
    [{ style: "constants" }, "BerthReserveTideTooLow", "{ BerthReserveTideTooLow }", ".js"],
    [{ style: "union" }, "2104", "type { BerthReserve }", ".js"],
    [{ naming: "screaming" }, "BerthReserve.TIDE_TOO_LOW", "{ BerthReserve }", ".js"],
    [{ importExtension: "none" }, "BerthReserve.TideTooLow", "{ BerthReserve }", ""],
    [{ fileExtension: ".mts" }, "BerthReserve.TideTooLow", "{ BerthReserve }", ".mjs"],
  ])("says what programs write with %j", (settings, reference, imported, extension) => {
    const configuration = { inputs: ["docs"], out: "src/generated", ...settings };
    project.write("errgen.config.json", JSON.stringify(configuration));
    const [first] = explainJson(0, "2104").meanings;
    expect(first).toMatchObject({
      reference,
      import: `import ${imported} from "./src/generated/harbour/index${extension}";`,
    });
    expect(project.run(["build"]).status).toBe(0);
    const codes = project.tree("src/generated/harbour");
    const [module = ""] = Object.entries(codes).flatMap(([path, text]) =>
      path.startsWith("codes") ? [text] : [],
    );
    const name = imported.replace(/\W|type/g, "");
    expect(module).toMatch(new RegExp(`export (?:enum|const|type) ${name}\\b`));
  });

  it("gives the names that the lock file keeps, and so does inspect", () => {
    expect(project.run(["build"]).status).toBe(0);
    const document = project.read("docs/weather.clj");
    project.write("docs/weather.clj", document.replace(":fog ", ":mist "));
    expect(found("mist")).toEqual(["17 Codes.Fog"]);
    const { stdout } = project.run(["inspect", "docs/weather.clj", "--format", "json"]);
    expect(stdout).toContain('"identifier": "Fog"');
    expect(project.run(["inspect", "docs/weather.clj", "--no-config"]).status).toBe(0);
    const config = { inputs: ["docs"], out: "src/generated", naming: "screaming" };
    project.write("errgen.config.json", JSON.stringify(config));
    expect(explainJson(2, "mist").diagnostics).toMatchObject([{ code: "locked-names" }]);
    const inspected = project.run(["inspect", "docs/weather.clj"]);
    expect(inspected.status).toBe(0);
    expect(inspected.stderr).toContain("locked-names");
  });

  it("looks into all projects, each with its own names, and so does inspect", () => {
    const configuration = {
      projects: {
        sea: { inputs: ["docs/harbour.md"], out: "sea", naming: "screaming" },
        air: { inputs: ["docs/weather.clj"], out: "air", entryPrefix: "Air" },
      },
    };
    project.write("errgen.config.json", JSON.stringify(configuration));
    expect(explainJson(0, "16").meanings).toMatchObject([
      { project: "sea", import: 'import { CraneMove } from "./sea/harbour/index.js";' },
      { project: "air", reference: "Codes.AirWindTooStrong" },
    ]);
    expect(explain("16").stdout).toContain("  project      sea\n");
    expect(found("16", "--project", "air")).toEqual(["16 Codes.AirWindTooStrong"]);
    expect(explainJson(2, "16", "docs").diagnostics).toMatchObject([{ code: "several-projects" }]);
    expect(project.run(["build"]).status).toBe(0);
    project.write("docs/weather.clj", project.read("docs/weather.clj").replace(":fog ", ":mist "));
    const { stdout } = project.run(["inspect", "--format", "json"]);
    expect(stdout).toContain('"identifier": "AirFog"');
    expect(stdout).toContain('"identifier": "TIDE_TOO_LOW"');
  });

  it("says what may have been meant, else what there is", () => {
    const near = explain("2014");
    expect(near).toMatchObject({ status: 1, stdout: "" });
    expect(near.stderr).toContain("error unknown-code: No entry has `2014` ");
    expect(near.stderr).toContain("Did you mean `2101` or `2104`?");
    expect(explain("TIDE_TO_LOW").stderr).toContain("Did you mean `TIDE_TOO_LOW`");
    expect(explain("duplicate-codes").stderr).toContain("Did you mean `duplicate-code`?");
    const rows = Array.from({ length: 90 }, (_, index) => `| ${70_000 + index} | text |`);
    project.write("docs/many.md", `| Code | Text |\n| --- | --- |\n${rows.join("\n")}\n`);
    const far = explain("xyzzy");
    expect(far.stderr).toMatch(/The codes are 2101, 2104, /);
    expect(far.stderr).toMatch(/and \d+ more\n$/);
    for (const line of far.stderr.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    expect(explainJson(1, "2014")).toMatchObject({
      asked: "2014",
      meanings: [],
      explanation: null,
      diagnostics: [{ code: "unknown-code", severity: "error" }],
    });
  });

  it("explains errgen's own diagnostics, unless a document has the code", () => {
    const { status, stdout } = explain("duplicate-code");
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^duplicate-code, a diagnostic of errgen\n\nSeverity: warning, also in a build.\n\nA code is used twice /,
    );
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    project.write("errgen.config.json", "{");
    expect(explain("unreadable-config")).toMatchObject({ status: 0, stderr: "" });
    expect(explain("2104").status).toBe(2);
    project.remove("errgen.config.json");
    expect(explain("no-inputs").status).toBe(0);
    expect(explain("2104").stderr).toContain("error no-inputs");
    project.write("own.md", "| Code | Text |\n| --- | --- |\n| duplicate-code | ours |\n");
    expect(explainJson(0, "duplicate-code", "own.md")).toMatchObject({
      explanation: null,
      meanings: [{ message: "ours" }],
    });
  });

  it("takes negative numbers as they are", () => {
    project.write("own.md", "| Code | Text |\n| --- | --- |\n| -1 | lost |\n| -2 | gone |\n");
    expect(found("-1", "own.md")).toEqual(["-1 Codes.Lost"]);
  });

  it("shows no control character of a document", () => {
    project.write("own.md", "| Code | Text |\n| --- | --- |\n| 7 | red \u001b[31m alert |\n");
    expect(explain("7", "own.md").stdout).toContain("red \\u001b[31m alert");
  });

  it("loads nothing that generates", () => {
    const loaded = project.loadedBy(["explain", "2104"]).join("\n");
    expect(loaded).not.toMatch(/ts-morph|typescript/);
  });

  it("prints JSON as its schema says, and no key besides", () => {
    const schema = JSON.parse(
      readFileSync(
        join(inject("project"), "node_modules/errgen/dist/schemas/explanation.schema.json"),
        "utf8",
      ),
    ) as { readonly required: readonly string[]; readonly properties: object };
    for (const printed of [explainJson(0, "2104"), explainJson(1, "nope")]) {
      expect(explanationSchema.parse(printed)).toEqual(printed);
      expect(Object.keys(printed).sort()).toEqual(Object.keys(schema.properties).sort());
    }
    expect(schema.required).toContain("meanings");
  });
});
