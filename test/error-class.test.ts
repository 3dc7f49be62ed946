import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { errorClassName } from "../src/emitters/typescript/error-class.js";
import { generate } from "../src/generate.js";
import { createSource } from "../src/source.js";
import { compileTypescript } from "./compile-typescript.js";
import { runModule } from "./nodes.js";
import { STYLES, writeTypescript } from "./styles.js";

const ACCOUNTS = `# Accounts

## Login

| Code | Message           | HTTP status |
| ---- | ----------------- | ----------- |
| 1    | no user {name}    | 404         |
| 2    | wrong password    |             |

## Payment

| Code | Message           | HTTP status |
| ---- | ----------------- | ----------- |
| 1    | card refused      | 402         |
`;

/** Neither statuses nor parameters. */
const PLAIN = "| Code | Message |\n| --- | --- |\n| A1 | gone |\n| A2 | lost |\n";

const PROGRAM = `import { AccountsError } from "./accounts-errors/errors.js";
import { PlainError } from "./plain/errors.js";

const cause = new Error("below");
const error = new AccountsError("Login", CODE, { parameters: { name: "Ann" }, cause });
const other = new PlainError("Codes", PLAIN);
// @ts-expect-error a section that there is not
AccountsError.is(error, "Logout");
if (AccountsError.is(error, "Login")) error.code satisfies 1 | 2;

/** Compiled only. */
export function wrong(): void {
  // @ts-expect-error a code of another section
  new AccountsError("Payment", CODE2);
}

export { AccountsError };
export const results: unknown = {
  is: [
    AccountsError.is(error),
    AccountsError.is(error, "Login"),
    AccountsError.is(error, "Payment"),
    AccountsError.is(other),
    AccountsError.is(cause),
    AccountsError.is(null),
    PlainError.is(other),
  ],
  error: {
    text: String(error),
    code: error.code,
    section: error.section,
    httpStatus: error.httpStatus,
    parameters: error.parameters,
    cause: error.cause === cause,
    error: error instanceof Error,
  },
  other: [other.message, other.httpStatus, "cause" in other, new PlainError("Codes", PLAIN, { message: "x" }).message],
};
`;

describe("the class of errors", () => {
  it.each([
    ["cdn", "CdnError"],
    ["cdn-errors", "CdnError"],
    ["error", "CodeError"],
    ["errors", "CodeError"],
    ["5-stars", "_5StarsError"],
  ])("of the module %s is called %s", (module, name) => {
    expect(errorClassName({ module })).toBe(name);
  });

  it.each(STYLES)("is typed, and known across copies of its module (%s)", async (style) => {
    const folder = mkdtempSync(join(tmpdir(), "errgen-error-class-"));
    try {
      const inputs = [
        { source: createSource("accounts-errors.md", ACCOUNTS), named: true },
        { source: createSource("plain.md", PLAIN), named: true },
      ];
      const options = { naming: "pascal", importExtension: ".js", header: [], docs: null } as const;
      const { catalog } = await generate(inputs, options);
      const out = { style, importExtension: ".js", errorClass: true } as const;
      writeTypescript(join(folder, "src"), catalog, out);
      writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
      writeFileSync(join(folder, "src/program.ts"), programIn(style));
      const complaints = compileTypescript(folder, "typescript", {
        module: "NodeNext",
        moduleResolution: "NodeNext",
        outDir: join(folder, "out"),
        declaration: true,
        isolatedDeclarations: true,
        noImplicitOverride: true,
        erasableSyntaxOnly: style !== "enum",
      });
      expect(complaints).toBe("");
      cpSync(join(folder, "out"), join(folder, "copy"), { recursive: true });
      expect(runModule(process.execPath, RUN, href(folder, "out"), href(folder, "copy"))).toEqual({
        is: [true, true, false, false, false, false, true],
        error: {
          text: "AccountsError: no user Ann",
          code: 1,
          section: "Login",
          httpStatus: 404,
          parameters: { name: "Ann" },
          cause: true,
          error: true,
        },
        other: ["gone", null, false, "x"],
        copied: [true, false],
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function href(folder: string, copy: string): string {
  return pathToFileURL(join(folder, copy, "program.js")).href;
}

const RUN = `const [first, second] = await Promise.all(process.argv.slice(1).map((file) => import(file)));
const error = new first.AccountsError("Login", 2);
const copied = [second.AccountsError.is(error, "Login"), error instanceof second.AccountsError];
const results = structuredClone({ ...first.results, copied });
results.other[1] ??= null;
console.log(JSON.stringify(results));`;

function programIn(style: (typeof STYLES)[number]): string {
  const qualified = style === "enum" || style === "object";
  const reference = (section: string, member: string, literal: string): string =>
    qualified ? `${section}.${member}` : style === "constants" ? section + member : literal;
  const code = reference("Login", "NoUserName", "1");
  const second = reference("Login", "WrongPassword", "2");
  const plain = reference("Codes", "Gone", '"A1"');
  const program = PROGRAM.replaceAll("CODE2", second)
    .replaceAll("CODE", code)
    .replaceAll("PLAIN", plain);
  if (style === "union") return program;
  const names = qualified ? ["Login", "Codes"] : [`${code}, ${second}`, plain];
  return `import { ${names[0]} } from "./accounts-errors/index.js";
import { ${names[1]} } from "./plain/index.js";
${program}`;
}
