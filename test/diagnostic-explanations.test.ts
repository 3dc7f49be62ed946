import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { explainCode } from "../src/cli/formats/explain-code.js";
import { EXPLANATIONS } from "../src/diagnostics/explanations.js";
import { readDocuments } from "../src/read-documents.js";
import { RULE_CODES } from "../src/rules/rule-codes.js";
import { codesInSources } from "./diagnostic-codes.js";
import { REPOSITORY, readSource } from "./read-fixtures.js";

describe("the explanations of diagnostics", () => {
  const { codes, untold } = codesInSources();

  it("are one for each code that the sources have, in the table or on the page of its rule", () => {
    expect(untold).toEqual([]);
    const made = new Set([...codes.keys(), ...RULE_CODES]);
    expect([...EXPLANATIONS.keys(), ...RULE_CODES].sort()).toEqual([...made].sort());
    for (const code of RULE_CODES) expect(explainCode(code), code).toMatch(/^[A-Z].{20,1000}\.$/);
  });

  it("say the severities that the sources have", async () => {
    const path = "src/diagnostics/diagnostics.md";
    const [reading] = await readDocuments([
      { source: readSource(join(REPOSITORY, path), path), named: true },
    ]);
    const entries = reading?.document.sections.flatMap((section) => section.entries) ?? [];
    expect(entries).toHaveLength(EXPLANATIONS.size);
    const problems = entries.flatMap(({ code, fields }) => {
      const told = fields.find(({ header }) => header === "Severity")?.text.split(", ") ?? [];
      const others = [...(codes.get(code) ?? [])].filter((one) => !told.includes(one));
      return others.map((one) => `${code}: ${one}`);
    });
    expect(problems).toEqual([]);
  });

  it("are one paragraph each, of whole sentences", () => {
    for (const [code, explanation] of EXPLANATIONS) {
      expect(code).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
      expect(explanation, code).toMatch(/^(?:[A-Z]|errgen |--)[^\n]{40,}\.$/);
      // What GitHub shows of a rule.
      expect(explanation.length, code).toBeLessThan(1024);
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
