import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { auditSchema } from "../../src/audit-schema.js";
import { sarifProblems } from "../formats/valid-reports.js";
import { createProject, documentOf, type Project } from "./project.js";

let project: Project;

beforeEach(() => {
  project = createProject({
    "docs/doors.md": documentOf("Doors", ["door locked", "no key", "bell broken"]),
    "errgen.config.json": '{ "inputs": ["docs"], "out": "src/generated" }\n',
    "src/open.ts":
      'import { Doors } from "./generated/doors/index.js";\n\nexport function open(code: number): string {\n' +
      "  if (code === Doors.DoorLocked || code === 1001) return 'no';\n  return code === 1077 ? '?' : 'yes';\n}\n",
    "src/types.d.ts": "export type ErrorCode = 1000 | 1078;\n",
    "src/node_modules/x/index.js": "exports.is = (errorCode) => errorCode === 1079;\n",
  });
});

afterEach(() => project.dispose());

const FOUND = `src/open.ts:5:19 error undocumented-code: \`1077\` is compared like an error code, and no document has it
  5 │   return code === 1077 ? '?' : 'yes';
    │                   ^^^^
  src/open.ts:4:45 compared with this code of a document
  4 │   if (code === Doors.DoorLocked || code === 1001) return 'no';
    │                                             ----
  hint: If it is no error code, \`errgen-disable-next-line undocumented-code\` in a comment above says so
`;

describe("errgen audit", () => {
  it("says which codes no document has, and which the program does not use", () => {
    expect(project.run(["audit", "src"])).toEqual({
      status: 1,
      stderr: "",
      stdout: `docs/doors.md:7:3 warning unused-code: Code \`1002\` (\`Doors.BellBroken\`) is used nowhere in the program
  7 │ | 1002 | bell broken |
    │   ^^^^

${FOUND}
1 error, 1 warning in 2 files; 1 source read
`,
    });
  });

  it("says nothing of unused codes where they do not matter, nor of what is no error", () => {
    const { status, stdout } = project.run(["audit", "src", "--no-unused"]);
    expect(status).toBe(1);
    expect(stdout).toBe(`${FOUND}\n1 error in 1 file; 1 source read\n`);
    project.write("src/open.ts", project.read("src/open.ts").replace("1077", "1000"));
    expect(project.run(["audit", "src"]).status).toBe(0);
    expect(project.run(["audit", "src", "--no-unused"])).toMatchObject({
      status: 0,
      stdout: "Nothing found; 1 source read\n",
    });
  });

  it("takes globs, files and documents, wherever it is called", () => {
    const { status, stdout } = project.run(
      ["audit", "../src/*.ts", "--documents", "../docs/doors.md", "--no-config", "-q"],
      { cwd: `${project.folder}/docs` },
    );
    expect(status).toBe(1);
    expect(stdout).toContain("../src/open.ts:5:19 error undocumented-code");
  });

  it("reports as JSON and as SARIF", () => {
    const json = project.run(["audit", "src", "--format", "json"]);
    const { programs, diagnostics } = auditSchema.parse(JSON.parse(json.stdout));
    expect(programs).toBe(1);
    expect(diagnostics.map(({ code }) => code)).toEqual(["undocumented-code", "unused-code"]);
    const sarif = project.run(["audit", "src", "--format", "sarif"]);
    expect(sarif.status).toBe(1);
    expect(sarifProblems(sarif.stdout)).toEqual([]);
  });

  it.each([
    [["audit"], "missing required argument"],
    [["audit", "docs"], "error no-programs: docs is no source"],
    [["audit", "gone"], "error no-programs: gone is no source"],
    [["audit", "src", "--no-config"], "error no-inputs"],
    [["audit", "src", "--documents", "gone.md"], "error missing-path"],
  ])("refuses %j", (args, reason) => {
    const { status, stdout, stderr } = project.run(args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(reason);
  });
});
