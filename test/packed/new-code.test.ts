import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newCodeSchema } from "../../src/new-code-schema.js";
import { createProject, type Project } from "./project.js";

interface Printed {
  readonly codes: readonly string[];
  readonly rows: readonly string[] | null;
  readonly paste: { readonly offset: number; readonly text: string } | null;
  readonly diagnostics: readonly { readonly code: string; readonly hint?: string }[];
}

interface Inspected {
  readonly documents: readonly {
    readonly skipped: readonly unknown[];
    readonly sections: readonly {
      readonly title: string | null;
      readonly entries: readonly {
        readonly code: string;
        readonly message: string | null;
        readonly places: unknown;
        readonly location: unknown;
      }[];
    }[];
  }[];
}

const T = "TODO describe it";

/** A document of each format, and the rows that two more codes have in it. */
const FORMATS: Readonly<Record<string, readonly [text: string, rows: readonly string[]]>> = {
  "padded.md": [
    "# Doors\n\n| Code | Name       | Message                | Since |\n| ---- | ---------- | ---------------------- | ----- |\n| 1001 | DOOR_LOCK  | the door is locked     | 2024  |\n| 1002 | KEY_LOST   | nobody has got the key | 2025  |\n\nMore text.\n",
    [`| 1003 | TODO_NAME  | ${T}       |       |`, `| 1004 | TODO_NAME_B | ${T}       |       |`],
  ],
  "bare.md": [
    "Code | Message\n--- | ---\n`E-01` | door locked\n`E-02` | no key at hand",
    [`\`E-03\` | ${T}`, `\`E-04\` | ${T}`],
  ],
  "windows.md": [
    "\ufeff# Doors\r\n\r\n| Code | Text |\r\n| --- | --- |\r\n| 1 | door locked |\r\n| 2 | no key at hand |\r\n",
    [`| 3 | ${T} |`, `| 4 | ${T} |`],
  ],
  "list.md": [
    "# Error codes\n\n- `4001`: the door is locked\n- `4002`: nobody has got the key\n",
    [`- \`4003\`: ${T}`, `- \`4004\`: ${T}`],
  ],
  "simple.rst": [
    "Errors\n======\n\n====  ===========  ======================\nCode  Name         Message\n====  ===========  ======================\n10    DOOR_LOCKED  the door is locked\n11    KEY_LOST     nobody has got the key\n====  ===========  ======================\n",
    [`12    TODO_NAME    ${T}`, `13    TODO_NAME_B  ${T}`],
  ],
  "grid.rst": [
    "Errors\n======\n\n+------+------------------------+\n| Code | Message                |\n+======+========================+\n| 10   | the door is locked     |\n+------+------------------------+\n| 11   | nobody has got the key |\n+------+------------------------+\n",
    [
      `| 12   | ${T}       |\n+------+------------------------+`,
      `| 13   | ${T}       |\n+------+------------------------+`,
    ],
  ],
  "list-table.rst": [
    "Errors\n======\n\n.. list-table::\n   :header-rows: 1\n\n   * - Code\n     - Message\n   * - W1\n     - the door is locked\n   * - W2\n     - nobody has got the key\n\nMore text.\n",
    [`   * - W3\n     - ${T}`, `   * - W4\n     - ${T}`],
  ],
  "map.edn": [
    ';; errors\n{:door-locked {:code 401 :msg "the door is locked"}\n :key-lost    {:code 402 :msg "nobody has got the key"}}\n',
    [` :todo-name   {:code 403 :msg "${T}"}`, ` :todo-name-b {:code 404 :msg "${T}"}`],
  ],
  "alist.el": [
    '(defconst door-errors\n  \'((211 . "the door is locked")\n    (212 . "nobody has got the key")))\n',
    [`    (213 . "${T}")`, `    (214 . "${T}")`],
  ],
  "lines.txt": [
    "Error codes\n\n\t301\tthe door is locked\n\t302\tnobody has got the key\n",
    [`\t303\t${T}`, `\t304\t${T}`],
  ],
  "excel.csv": [
    'Code;Name;Message;HTTP status\r\n7001;DOOR_LOCKED;"the door; locked";404\r\n7002;KEY_LOST;"no key; lost";409\r\n',
    [`7003;TODO_NAME;"${T}";`, `7004;TODO_NAME_B;"${T}";`],
  ],
  "plain.tsv": ["code\tmessage\n01\tdoor locked\n02\tno key at hand\n", [`03\t${T}`, `04\t${T}`]],
  "objects.json": [
    '[\n  { "code": 11, "name": "DOOR_LOCKED", "message": "door locked", "status": 404 },\n  { "code": 12, "name": "KEY_LOST", "message": "no key at hand", "status": 409 }\n]\n',
    [
      `  { "code": 13, "name": "TODO_NAME", "message": "${T}", "status": null }`,
      `  { "code": 14, "name": "TODO_NAME_B", "message": "${T}", "status": null }`,
    ],
  ],
  "pretty.json": [
    '{\n    "errors": [\n        {\n            "code": "A1",\n            "message": "door locked"\n        },\n        {\n            "code": "A2",\n            "message": "no key at hand"\n        }\n    ]\n}\n',
    [
      `        {\n            "code": "A3",\n            "message": "${T}"\n        }`,
      `        {\n            "code": "A4",\n            "message": "${T}"\n        }`,
    ],
  ],
  "by-code.json": [
    '{\n  "2101": "door locked",\n  "2102": "no key at hand"\n}\n',
    [`  "2103": "${T}"`, `  "2104": "${T}"`],
  ],
  "list.yaml": [
    "- code: 501\n  message: door locked\n- code: 502\n  message: no key at hand\n",
    [`- code: 503\n  message: ${T}`, `- code: 504\n  message: ${T}`],
  ],
  "by-name.yaml": [
    "errors:\n  DOOR_LOCKED:\n    code: 1\n    message: door locked\n  KEY_LOST:\n    code: 2\n    message: no key at hand\n",
    [
      `  TODO_NAME:\n    code: 3\n    message: ${T}`,
      `  TODO_NAME_B:\n    code: 4\n    message: ${T}`,
    ],
  ],
};

let project: Project;

beforeAll(() => {
  project = createProject(
    Object.fromEntries(Object.entries(FORMATS).map(([path, [text]]) => [path, text])),
  );
});

afterAll(() => project.dispose());

function newJson(status: number, ...args: readonly string[]): Printed {
  const done = project.run(["new", ...args, "--format", "json"]);
  expect(done.status, done.stdout + done.stderr).toBe(status);
  expect(done.stderr).toBe("");
  const printed = JSON.parse(done.stdout) as Printed;
  newCodeSchema.parse(printed);
  return printed;
}

/** All that is read of a document's entries, places apart. */
function inspected(path: string) {
  const { stdout } = project.run(["inspect", path, "--format", "json", "--no-config"]);
  const [document] = (JSON.parse(stdout) as Inspected).documents;
  const entries = (document?.sections ?? []).flatMap((section) =>
    section.entries.map(({ places, location, ...entry }) => ({ title: section.title, ...entry })),
  );
  return { entries, skipped: document?.skipped.length };
}

const said = ({ diagnostics }: Printed): readonly string[] => diagnostics.map(({ code }) => code);

describe("errgen new", () => {
  it.each(Object.entries(FORMATS))("has rows to paste for %s", (path, [text, rows]) => {
    const before = inspected(path);
    const printed = newJson(0, path, "--count", "2");
    expect(printed.rows).toEqual(rows);
    const { offset = 0, text: pasted = "" } = printed.paste ?? {};
    const at = offset + (text.startsWith("\ufeff") ? 1 : 0);
    project.write(`pasted-${path}`, text.slice(0, at) + pasted + text.slice(at));
    const after = inspected(`pasted-${path}`);
    expect(after.skipped).toBe(before.skipped);
    expect(after.entries.slice(0, before.entries.length)).toEqual(before.entries);
    const added = after.entries.slice(before.entries.length);
    expect(added.map(({ code, message }) => [code, message])).toEqual(
      printed.codes.map((code) => [code, T]),
    );
    if (text.includes("\r\n")) expect(project.read(`pasted-${path}`)).not.toMatch(/[^\r]\n/);
  });

  it("prints rows for the clipboard, and beside them where they belong", () => {
    expect(project.run(["new", "padded.md"])).toEqual({
      status: 0,
      stdout: `| 1003 | TODO_NAME  | ${T}       |       |\n`,
      stderr: "padded/Doors: to be pasted below padded.md:6:55\n",
    });
    expect(project.run(["new", "windows.md"]).stderr).toBe(
      "windows/Doors: to be pasted below windows.md:6:23\n",
    );
    expect(project.run(["new", "by-code.json", "-n", "2"])).toEqual({
      status: 0,
      stdout: `  "2103": "${T}",\n  "2104": "${T}"\n`,
      stderr: "by-code/Codes: to be pasted below by-code.json:3:27, with a comma between\n",
    });
  });

  it("gives the code alone where a row cannot be said", () => {
    project.write(
      "prose.md",
      "# Status codes of the crane\n\n`10`: the hook is stuck; `11`: the cable is worn; `12`: the motor is hot\n",
    );
    const { status, stdout, stderr } = project.run(["new", "prose.md"]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "13\n" });
    expect(stderr).toContain("the code alone");
    expect(newJson(0, "prose.md")).toMatchObject({ codes: ["13"], rows: null, paste: null });
  });

  it("knows a section by its module, name, title and route, and what was meant by another word", () => {
    const head = "| Code | Text |\n| --- | --- |\n";
    project.write(
      "docs/house.md",
      `## Sign in /user/login\n\n<!-- 10xx -->\n\n${head}| 1001 | door locked |\n\n## Lifts\n\n<!-- 11xx -->\n\n${head}|  |  |\n`,
    );
    for (const wanted of ["house/SignIn", "signin", "Sign in /user/login", "/user/login"])
      expect(newJson(0, wanted, "docs/house.md").codes).toEqual(["1002"]);
    expect(newJson(0, "house/Lifts", "docs/house.md")).toMatchObject({
      codes: ["1100"],
      rows: [`| 1100 | ${T} |`],
    });
    expect(newJson(2, "house/Lift", "docs/house.md").diagnostics).toMatchObject([
      { code: "unknown-section", hint: "Did you mean `house/Lifts`?" },
    ]);
    for (const wanted of [["docs/house.md"], ["house", "docs/house.md"]])
      expect(newJson(2, ...wanted).diagnostics).toMatchObject([
        { code: "several-sections", hint: "Name one of `house/SignIn`, `house/Lifts`" },
      ]);
  });

  it("gives no code that the lock file remembers, and says when a range is full", () => {
    const rows = ["door locked", "no key", "bell broken"].map(
      (text, index) => `| 91${index} | ${text} |\n`,
    );
    const head = "# Codes\n\n<!-- 91x -->\n\n| Code | Text |\n| --- | --- |\n";
    project.write("kept/errgen.config.json", '{ "inputs": ["codes.md"], "out": "out" }');
    project.write("kept/codes.md", head + rows.join(""));
    const there = { cwd: `${project.folder}/kept` };
    expect(project.run(["build"], there).status).toBe(0);
    project.write("kept/codes.md", head + rows.slice(0, 2).join(""));
    expect(project.run(["new"], there).stdout).toBe(`| 913 | ${T} |\n`);
    const full = project.run(["new", "codes", "--count", "8"], there);
    expect(full).toMatchObject({ status: 2, stdout: "" });
    expect(full.stderr).toMatch(
      /error full-range: Of the codes from 910 to 919 that `Codes` has, 7 are free; 8 are asked for$/m,
    );
    expect(project.run(["new", "--count", "0"], there).status).toBe(2);
  });

  it("says what keeps it from an answer", () => {
    project.write(
      "names.md",
      "| Code | Text |\n| --- | --- |\n| NO_KEY | no key at hand |\n| NO_BELL | the bell is gone |\n",
    );
    expect(said(newJson(2, "names.md"))).toEqual(["no-code-pattern"]);
    expect(said(newJson(2, "gone.md"))).toEqual(["no-inputs"]);
    expect(said(newJson(2, "any", "gone.md"))).toEqual(["missing-path"]);
  });
});
