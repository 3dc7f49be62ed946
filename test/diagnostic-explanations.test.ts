import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXPLANATIONS } from "../src/diagnostic-explanations.js";
import { RULE_CODES } from "../src/rules/rule-codes.js";
import { codesInSources } from "./diagnostic-codes.js";
import { REPOSITORY } from "./read-fixtures.js";

describe("the explanations of diagnostics", () => {
  const { codes, untold } = codesInSources();

  it("are one for each code that the sources have, and no other", () => {
    expect(untold).toEqual([]);
    expect([...EXPLANATIONS.keys()].sort()).toEqual([...codes].sort());
  });

  it("are one paragraph each, of whole sentences", () => {
    for (const [code, explanation] of EXPLANATIONS) {
      expect(code).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
      expect(explanation, code).toMatch(/^[A-Z`][^\n]{40,}[.`]$/);
      expect(explanation, code).not.toMatch(/ {2}/);
    }
  });

  it("know the codes that fixtures expect", () => {
    const expected = readdirSync(join(REPOSITORY, "fixtures/commands"), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith("case.json"))
      .flatMap((name) => {
        const { diagnostics } = JSON.parse(
          readFileSync(join(REPOSITORY, "fixtures/commands", name), "utf8"),
        ) as { readonly diagnostics: readonly string[] };
        return diagnostics.map((one) => one.split(" ")[2] ?? "");
      });
    expect(expected.length).toBeGreaterThan(10);
    const known: readonly string[] = [...EXPLANATIONS.keys(), ...RULE_CODES];
    expect(expected.filter((code) => !known.includes(code))).toEqual([]);
  });
});
