import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lintRules } from "../../src/rules/lint-rules.js";
import { RULE_CODES } from "../../src/rules/rule-codes.js";
import { REPOSITORY } from "../read-fixtures.js";
import { fixExample, lintExample, RULE_FIXTURES, readExample } from "./rule-fixtures.js";
import { docComments, rulesPage } from "./rule-page.js";

const UPDATE = process.env.UPDATE_FIXTURES !== undefined;
const PAGE = join(REPOSITORY, "src/rules/README.md");

describe("the rules", () => {
  const comments = docComments();

  it("are those that a configuration can name, each with its examples", () => {
    const codes = lintRules.map(({ code }) => code).sort();
    expect(codes).toEqual([...RULE_CODES]);
    expect(readdirSync(RULE_FIXTURES).sort()).toEqual(codes);
    expect([...comments.keys()].sort()).toEqual(codes);
  });

  it("have a page of their doc comments and examples", async () => {
    const page = await rulesPage();
    if (UPDATE) writeFileSync(PAGE, page);
    expect(page).toBe(readFileSync(PAGE, "utf8"));
  });

  it.each(RULE_CODES)("%s says what it is for", (code) => {
    expect(comments.get(code)).toMatch(/^[A-Z`].{60,}\.$/);
  });

  it.each(RULE_CODES)("%s finds the bad example", async (code) => {
    const bad = readExample(code, "bad");
    expect(bad).not.toBeNull();
    if (!bad) return;
    const { diagnostics } = await lintExample(bad, code);
    expect(diagnostics.map((one) => one.code)).toContain(code);
    for (const one of diagnostics) {
      expect(one.message).not.toMatch(/\n|\.$/);
      expect(one.message.length).toBeLessThan(200);
      expect(one.location?.path).toBe(bad.file);
    }
  });

  it.each(RULE_CODES)(
    "%s finds nothing in the good example, nor does another rule",
    async (code) => {
      const good = readExample(code, "good");
      expect(good).not.toBeNull();
      if (good) expect((await lintExample(good)).diagnostics).toEqual([]);
    },
  );

  const mended = lintRules.flatMap(({ code }) => {
    const bad = readExample(code, "bad");
    return bad ? [{ code, bad }] : [];
  });

  it.each(mended)("what $code mends is mended at once", async ({ code, bad }) => {
    const before = await lintExample(bad, code);
    const text = await fixExample(bad);
    expect(text !== bad.text).toBe(before.diagnostics.some(({ fix }) => fix !== undefined));
    expect(await fixExample({ ...bad, text })).toBe(text);
  });
});
