import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encode } from "../encode.js";
import { IN_FULL } from "../in-full.js";
import { FIXTURES } from "../read-fixtures.js";
import { createProject, type Project } from "./project.js";

const SEEDS = readdirSync(join(FIXTURES, "seeds"));
const ENDINGS = { lf: "\n", crlf: "\r\n", cr: "\r" } as const;
const ENCODINGS = [
  ["utf-8", false],
  ["utf-8", true],
  ["utf-16le", false],
  ["utf-16le", true],
  ["utf-16be", false],
  ["utf-16be", true],
  ["gb18030", false],
] as const;
/** Its only character outside ASCII is one arrow, from which no encoding can be told. */
const ARROW = "002_f7544c418a65f555.txt";

/** Every encoding and every line ending at least once; all pairs in full. */
const CASES = ENCODINGS.flatMap(([encoding, mark], at) =>
  Object.entries(ENDINGS)
    .filter((_, index) => IN_FULL || index === at % 3)
    .map(([name, ending]) => ({ encoding, mark, name, ending })),
);

let project: Project;
let expected: Readonly<Record<string, string>>;
let catalog: unknown;

beforeAll(() => {
  project = createProject();
  writeSeeds("utf-8", false, "\n");
  expect(build().status).toBe(0);
  expected = project.tree("out");
  catalog = inspect();
});

afterAll(() => project.dispose());

function writeSeeds(encoding: string, mark: boolean, ending: string): void {
  for (const name of SEEDS) {
    const text = readFileSync(join(FIXTURES, "seeds", name), "utf8").replace(/\r\n?|\n/g, ending);
    project.write(`seeds/${name}`, encode(text, encoding, mark));
  }
  const documents = encoding === "gb18030" ? { [`seeds/${ARROW}`]: { encoding } } : {};
  project.write("errgen.config.json", JSON.stringify({ documents }));
}

function build() {
  return project.run(["build", "seeds", "-o", "out"]);
}

/** The catalog but for offsets, which count in the file's own characters, and what was said of it. */
function inspect(): unknown {
  const { stdout } = project.run(["inspect", "seeds", "--format", "json"]);
  return JSON.parse(stdout, (key, value) =>
    key === "offset" || key === "diagnostics" ? 0 : value,
  );
}

describe("the seeds in every encoding and line ending", () => {
  it.each(CASES)("give the same: $encoding, mark $mark, $name", ({ encoding, mark, ending }) => {
    writeSeeds(encoding, mark, ending);
    project.remove("out");
    const { status, stdout, stderr } = build();
    expect(stderr).not.toContain("error");
    expect(stdout).toContain("259 entries of 5 documents → out");
    expect(status).toBe(0);
    expect(project.tree("out")).toEqual(expected);
    expect(inspect()).toEqual(catalog);
  });

  it("say what was guessed, with -v", () => {
    writeSeeds("gb18030", false, "\n");
    const { stderr } = project.run(["build", "seeds", "-o", "out", "-v"]);
    const told = stderr.match(/^\S+ info encoding-detected: .*$/gm);
    expect(told).toEqual(
      SEEDS.filter((name) => name !== ARROW && !name.startsWith("000")).map(
        (name) =>
          `seeds/${name}:1:1 info encoding-detected: It was read as GB18030, which its bytes speak for`,
      ),
    );
  });

  it("are an error where bytes mean nothing, with the place of the first one and a way out", () => {
    project.write("docs/a.md", Buffer.from("# A\r\n\r\n| 1 | caf\xe9 |\r\n", "latin1"));
    const { status, stderr } = project.run(["build", "docs/a.md", "-o", "out"]);
    expect(status).toBe(2);
    expect(stderr).toContain(
      "docs/a.md:3:10 error undecodable-file: docs/a.md is not valid UTF-8 at byte 16 (0xE9)\n",
    );
    expect(stderr).toContain('documents: { "docs/a.md": { encoding: "gb18030" } }');
    project.write(
      "errgen.config.json",
      JSON.stringify({ documents: { "docs/a.md": { encoding: "windows-1252" } } }),
    );
    project.write(
      "docs/a.md",
      Buffer.from("| Code | Text |\n|---|---|\n| 1 | caf\xe9 |\n", "latin1"),
    );
    expect(project.run(["build", "docs/a.md", "-o", "out2"]).status).toBe(0);
    expect(project.read("out2/a/codes.ts")).toContain("/** café */");
  });
});
