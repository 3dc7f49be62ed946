import * as z from "zod";
import { RULE_CODES } from "../rules/rule-codes.js";

const LEVELS = ["error", "warning", "info", "off"] as const;

const level = z.enum(LEVELS);
const WRONG = `must be ${LEVELS.map((one) => JSON.stringify(one)).join(", ")}, or a list of one and options`;

const words = z.strictObject({
  words: z.array(z.string().min(1)).describe("Words that are right").optional(),
});

const plain = z.union([level, z.tuple([level])], { error: WRONG });
const withWords = z.union([level, z.tuple([level]), z.tuple([level, words])], { error: WRONG });

const rules = Object.fromEntries(
  RULE_CODES.map((code) => [
    code,
    (code === "typo" ? withWords : plain)
      .describe(`How severe its findings are; \`errgen explain ${code}\` says what it looks for`)
      .optional(),
  ]),
);

const DESCRIPTION =
  "How severe the findings of rules are, by their codes; a list holds options of the rule, too";

/** What JSON may say of errgen's rules. */
export const lintSchema = z.strictObject(rules).describe(DESCRIPTION);

/** The same in a script, which may have rules of its own: whether there is one is for all settings together to say. */
export const scriptLintSchema = z.object(rules).catchall(plain).describe(DESCRIPTION);
