import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RecognizedEntry, RecognizedSection } from "../src/catalog.js";
import { namespaceName } from "../src/emitters/typescript/index-module.js";
import { constantNames } from "../src/identifiers/constant-names.js";
import { nameEntries } from "../src/identifiers/entry-identifier.js";
import { nameModules } from "../src/identifiers/module-name.js";
import { nameSections } from "../src/identifiers/section-identifier.js";
import { catalogs, namings } from "./arbitrary-catalog.js";

const start = { line: 1, column: 1, offset: 0 };
const PASCAL = { naming: "pascal" } as const;
const location = { path: "a.md", start, end: start };

function entry(code: string, parts: Partial<RecognizedEntry> = {}): RecognizedEntry {
  return {
    code,
    codeType: "string",
    name: null,
    message: null,
    description: null,
    httpStatus: null,
    deprecated: false,
    fields: [],
    translations: [],
    places: {},
    location,
    ...parts,
  };
}

function section(title: string | null, route: string | null = null): RecognizedSection {
  return { title, route, range: null, entries: [], location };
}

describe("entries", () => {
  it.each([
    [
      "the document's name",
      entry("404", { name: "RESOURCE_NOT_FOUND", message: "gone" }),
      "ResourceNotFound",
    ],
    ["a keyword", entry("2", { name: "session-expired" }), "SessionExpired"],
    ["a mixed name", entry("400", { name: "APIError" }), "ApiError"],
    ["a name that begins with a digit", entry("1", { name: "2FA_REQUIRED" }), "_2FaRequired"],
    [
      "a code that is a name",
      entry("FST_ERR_NOT_FOUND", { message: "404 Not Found" }),
      "FstErrNotFound",
    ],
    [
      "the message's first six words",
      entry("1", { message: "one two three four five six seven" }),
      "OneTwoThreeFourFiveSix",
    ],
    [
      "the message up to a slash",
      entry("1", { message: "Invalid token / Invalid user" }),
      "InvalidToken",
    ],
    [
      "the message up to its sentence's end",
      entry("1", { message: "No such file. Look again" }),
      "NoSuchFile",
    ],
    ["words with a letter only", entry("1", { message: "12 of 5 used" }), "OfUsed"],
    ["an apostrophe", entry("1", { message: "Can’t open" }), "CantOpen"],
    ["digits only", entry("1301", { message: "12345" }), "E1301"],
    [
      "Latin letters without their accents",
      entry("7", { message: "Clé œuvre: größer" }),
      "CleOeuvre",
    ],
    ["a name with accents", entry("7", { name: "CÓDIGO_NO_VÁLIDO" }), "CodigoNoValido"],
    ["another script", entry("1013", { message: "非法请求" }), "E1013"],
    ["a look-alike in the name", entry("223", { name: "ЯMPERSONATING_THREAD" }), "E223"],
    ["a negative code", entry("-1"), "EMinus1"],
    ["a hexadecimal code", entry("0x80070005"), "E0x80070005"],
    ["a code with its own E", entry("E1001"), "E1001"],
    ["a dotted code", entry("4.01"), "E4_01"],
  ])("are named by %s", (_, one, expected) => {
    expect(nameEntries([one], PASCAL)).toEqual([expected]);
  });

  it("that clash get their code, then a number", () => {
    const same = [
      entry("1014", { message: "bad" }),
      entry("1015", { message: "bad" }),
      entry("1015", { message: "Bad!" }),
    ];
    expect(nameEntries([...same, entry("7", { message: "good" })], PASCAL)).toEqual([
      "Bad_1014",
      "Bad_1015",
      "Bad_1015_2",
      "Good",
    ]);
  });

  it.each([
    ["screaming", "NO_SUCH_USER_ID"],
    ["camel", "noSuchUserId"],
    ["preserve", "noSuch_userID"],
  ] as const)("are spelt %s", (style, expected) => {
    expect(nameEntries([entry("1", { name: "noSuch_userID" })], { naming: style })).toEqual([
      expected,
    ]);
  });
});

describe("prefixes and suffixes", () => {
  it.each([
    [{ naming: "pascal", entryPrefix: "Err" }, "ErrNoKey"],
    [{ naming: "screaming", entryPrefix: "ERR_" }, "ERR_NO_KEY"],
    [{ naming: "camel", entryPrefix: "err", entrySuffix: "Code" }, "errNoKeyCode"],
    [{ naming: "preserve", entrySuffix: "_error" }, "no_KEY_error"],
  ] as const)("of entries: %j", (options, expected) => {
    expect(nameEntries([entry("1", { name: "no_KEY" })], options)).toEqual([expected]);
  });

  it("stand before what is added to names that clash or begin with a digit", () => {
    const options = { naming: "pascal", entryPrefix: "E", entrySuffix: "Code" } as const;
    const bad = (code: string) => entry(code, { message: "bad" });
    expect(
      nameEntries([bad("1"), bad("2"), entry("3", { name: "2FA" }), entry("4")], options),
    ).toEqual(["EBadCode_1", "EBadCode_2", "E2FaCode", "EE4Code"]);
  });

  it("of sections make words that the code needs free again", () => {
    const options = { naming: "pascal", sectionPrefix: "Api", sectionSuffix: "Code" } as const;
    expect(nameSections([section("Error"), section("10xx"), section(null)], options)).toEqual([
      "ApiErrorCode",
      "Api10xxCode",
      "ApiSection3Code",
    ]);
  });
});

describe("sections", () => {
  it.each([
    ["the title", [section("common")], ["Common"]],
    [
      "the title without its route",
      [section("cdnUserRequest /cdn/*action", "/cdn/*action")],
      ["CdnUserRequest"],
    ],
    ["the route", [section("/user/login", "/user/login")], ["UserLogin"]],
    [
      "their number",
      [section(null), section("错误码"), section("x")],
      ["Section1", "Section2", "X"],
    ],
    ["Codes, if there is one", [section("异常码参照")], ["Codes"]],
    [
      "the title and a number where titles clash",
      [section("Errors"), section("Errors"), section("More")],
      ["Errors_1", "Errors_2", "More"],
    ],
    [
      "the title and the route where titles clash",
      [section("Errors /a", "/a"), section("Errors /b", "/b")],
      ["ErrorsA", "ErrorsB"],
    ],
    ["a word that the code needs", [section("Error"), section("Object")], ["Error_", "Object_"]],
    ["a title that begins with a digit", [section("10xx errors")], ["_10xxErrors"]],
  ])("are named by %s", (_, sections, expected) => {
    expect(nameSections(sections, PASCAL)).toEqual(expected);
  });
});

describe("modules", () => {
  const modules = (...paths: readonly string[]) => {
    const named = nameModules(paths.map((path) => ({ path, configured: undefined }))).modules;
    return paths.map((path) => named.get(path));
  };

  it.each([
    [["docs/API Errors.md"], ["api-errors"]],
    [["000_62e724b4ec26dca5.txt"], ["000-62e724b4ec26dca5"]],
    [
      ["a/errors.md", "b/errors.md", "c.md"],
      ["a-errors", "b-errors", "c"],
    ],
    [
      ["x/a/errors.md", "y/a/errors.md"],
      ["x-a-errors", "y-a-errors"],
    ],
    [
      ["docs/index.md", "docs/catalog.rst"],
      ["index-errors", "catalog-errors"],
    ],
    [["con.md"], ["con-errors"]],
    [
      ["a/errors.md", "a/errors.txt"],
      ["a-errors", "a-errors-2"],
    ],
    [["错误码.md"], ["document-9519-8bef-7801"]],
  ])("of %j are %j", (paths, expected) => {
    expect(modules(...paths)).toEqual(expected);
  });

  it("become namespaces", () => {
    expect(["cdn", "000-62e724", "default", "api-errors"].map(namespaceName)).toEqual([
      "cdn",
      "_000_62e724",
      "default_",
      "apiErrors",
    ]);
  });

  it("that are configured with one name are an error", () => {
    const { diagnostics } = nameModules([
      { path: "a.md", configured: "same" },
      { path: "b.md", configured: "same" },
    ]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["duplicate-module"]);
  });
});

describe("any catalog", () => {
  it("has valid and unique names", () => {
    fc.assert(
      fc.property(catalogs, ({ documents }) => {
        for (const { module, sections } of documents) {
          expect(module).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
          expectNames(sections.map(({ identifier }) => identifier));
          for (const { entries } of sections)
            expectNames(entries.map(({ identifier }) => identifier));
        }
      }),
    );
  });
});

function expectNames(names: readonly string[]): void {
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) {
    expect(name).toMatch(/^[A-Za-z_$][\w$]*$/);
    expect(["__proto__", "NaN", "Infinity"]).not.toContain(name);
  }
}

describe("constants", () => {
  const named = (naming: "pascal" | "screaming" | "camel" | "preserve", reserved = [""]) => {
    const sections = (
      [
        ["UserLogin", "PasswordError"],
        ["User", "LoginFailed"],
        ["UserLogin", "Failed"],
        ["_2Fa", "E1"],
      ] as const
    ).map(([identifier, member]) => ({
      ...section(identifier),
      identifier,
      entries: [{ ...entry("1"), identifier: member }],
      retired: [],
    }));
    return [...constantNames({ sections }, naming, reserved).values()];
  };

  it("have the names of section and entry, apart where they would be equal", () => {
    expect(named("pascal")).toEqual([
      "UserLoginPasswordError",
      "User_LoginFailed",
      "UserLogin_Failed",
      "_2FaE1",
    ]);
    expect(named("camel")[0]).toBe("userLoginPasswordError");
    expect(named("screaming")).toEqual([
      "USER_LOGIN_PasswordError",
      "USER_LoginFailed",
      "USER_LOGIN_Failed",
      "_2_FA_E1",
    ]);
    expect(named("preserve")[0]).toBe("UserLogin_PasswordError");
  });

  it("take no name that is something else's", () => {
    expect(named("pascal", ["UserLoginPasswordError", "UserLogin_PasswordError"])[0]).toBe(
      "UserLogin_PasswordError_2",
    );
  });

  it("are valid and differ from each other in any catalog", () =>
    fc.assert(
      fc.property(catalogs, namings, ({ documents }, naming) => {
        for (const document of documents) {
          const names = [...constantNames(document, naming, []).values()];
          expect(new Set(names).size).toBe(names.length);
          for (const name of names) expect(name).toMatch(/^[A-Za-z_$][\w$]*$/);
        }
      }),
    ));
});
