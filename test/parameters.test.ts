import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Style } from "../src/emitters/style.js";
import { generate } from "../src/generate.js";
import { findParameters } from "../src/parameters/find-parameters.js";
import { createSource } from "../src/source.js";
import { compileTypescript } from "./compile-typescript.js";
import { runModule } from "./nodes.js";
import { STYLES, writeTypescript } from "./styles.js";

/** Messages, the names of what they need, and what comes out if each is given its name in capitals. */
const MESSAGES: readonly (readonly [message: string, names: readonly string[], filled: string])[] =
  [
    ["User {name} is gone", ["name"], "User NAME is gone"],
    ["User $" + "{user_id} of {{ place }}", ["user_id", "place"], "User USER_ID of PLACE"],
    ["%{count} of %(total)s", ["count", "total"], "COUNT of TOTAL"],
    ["%s: got %d, %d", ["0", "1", "2"], "0: got 1, 2"],
    ["{} is not {}", ["0", "1"], "0 is not 1"],
    ["{1} before {0}, {1}", ["1", "0"], "1 before 0, 1"],
    ["no <file> in :folder", ["file", "folder"], "no FILE in FOLDER"],
    ["{name}, {name} and %s", ["name", "0"], "NAME, NAME and 0"],
  ];

const PLAIN: readonly string[] = [
  "100% done, 5 %done",
  "at 12:30, a::b, http://host:port/x, {a b}, a < b > c",
  "{ } $x % s",
  ":smile: and f(x):y",
];

describe("the parameters of a message", () => {
  it.each(MESSAGES)("%s", (message, names) => {
    expect(findParameters(message)).toMatchObject({ names, unclear: null });
  });

  it.each(PLAIN)("are not in: %s", (message) => {
    expect(findParameters(message)).toEqual({ names: [], patterns: [], unclear: null });
  });

  it("are none where they may be something else", () => {
    expect(findParameters("in <b>bold</b> {x}").unclear).toBe("`<b>` may be a parameter or markup");
    expect(findParameters("%s of {0}").unclear).toBe("`%s` counts by order and `{0}` by number");
  });

  it("take time in proportion to the message", () => {
    const piece = fc.constantFrom("{", "}", "$", "%", "<", ">", ":", "a", " ", "(", "s", "{{ ");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { names, unclear } = findParameters(pieces.join(""));
        return unclear === null || names.length === 0;
      }),
    );
  });
});

describe("messages with parameters", () => {
  const rows = [...MESSAGES.map(([message]) => message), "nothing to put in"].map(
    (message, index) => `| ${index - 3} | ITEM_${index} | ${message.replace("<", "\\<")} |`,
  );
  const text = `# Login\n\n| Code | Name | Message |\n| --- | --- | --- |\n${rows.join("\n")}\n`;

  it.each(STYLES)("demand them, and are filled in (%s)", async (style) => {
    const folder = mkdtempSync(join(tmpdir(), "errgen-parameters-"));
    try {
      await writeProgram(folder, style, text);
      const complaints = compileTypescript(folder, "typescript", {
        module: "NodeNext",
        moduleResolution: "NodeNext",
        outDir: join(folder, "out"),
      });
      expect(complaints).toBe("");
      const program = pathToFileURL(join(folder, "out/program.js")).href;
      expect(
        runModule(
          process.execPath,
          "console.log(JSON.stringify((await import(process.argv[1])).results))",
          program,
        ),
      ).toEqual([...MESSAGES.map(([, , filled]) => filled), "0: got 1, 2", "again NAME"]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

async function writeProgram(folder: string, style: Style, text: string): Promise<void> {
  const inputs = [{ source: createSource("users.md", text), named: true }];
  const options = { naming: "pascal", importExtension: ".js", header: [], docs: null } as const;
  const { catalog } = await generate(inputs, options);
  writeTypescript(join(folder, "src"), catalog, { style, importExtension: ".js" });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  mkdirSync(join(folder, "src"), { recursive: true });
  const codeOf = (index: number): string =>
    ({
      enum: `Login.Item${index}`,
      object: `Login.Item${index}`,
      constants: `LoginItem${index}`,
      union: String(index - 3),
    })[style];
  const calls = MESSAGES.map(([, names], index) => {
    const given = names.map((name) => `${name}: "${name.toUpperCase()}"`).join(", ");
    return `formatLoginMessage(${codeOf(index)}, { ${given} }),`;
  });
  const imported =
    style === "constants"
      ? [...MESSAGES, null].map((_, index) => codeOf(index)).join(", ")
      : style === "union"
        ? ""
        : "Login";
  writeFileSync(
    join(folder, "src/program.ts"),
    `import { ${imported} } from "./users/index.js";
import { loginMessages } from "./users/messages.js";
import { formatLoginMessage } from "./users/parameters.js";

export const results: readonly string[] = [
${calls.join("\n")}
  formatLoginMessage(${codeOf(3)}, ["0", 1, 2]),
  formatLoginMessage(${codeOf(0)}, { name: "NAME" }, { ...loginMessages, [${codeOf(0)}]: "again {name}" }),
];

/** Compiled only. */
export function wrong(): void {
  // @ts-expect-error nothing is put in
  formatLoginMessage(${codeOf(0)});
  // @ts-expect-error another name
  formatLoginMessage(${codeOf(0)}, { user: 1 });
  // @ts-expect-error one too few
  formatLoginMessage(${codeOf(3)}, [1, 2]);
  // @ts-expect-error there is nothing to put in
  formatLoginMessage(${codeOf(MESSAGES.length)}, {});
}
`,
  );
}
