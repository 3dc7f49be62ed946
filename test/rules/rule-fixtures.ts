import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../../src/diagnostic.js";
import type { Input } from "../../src/input.js";
import { fixDocuments } from "../../src/lint/fix-documents.js";
import { type Linted, lintDocuments } from "../../src/lint/lint-documents.js";
import { RULE_CODES, type RuleCode } from "../../src/rules/rule-codes.js";
import { createSource } from "../../src/source.js";
import { FIXTURES, readSource } from "../read-fixtures.js";

export const RULE_FIXTURES = join(FIXTURES, "rules");

/** One example of a rule: a document that is as it should be, or one that is not. */
export interface RuleExample {
  /** The name of its file. */
  readonly file: string;
  readonly text: string;
}

/** The document of `fixtures/rules/<code>/<kind>`; null if there is none. */
export function readExample(code: string, kind: "good" | "bad"): RuleExample | null {
  const folder = join(RULE_FIXTURES, code, kind);
  if (!existsSync(folder)) return null;
  const file = readdirSync(folder).find((name) => name.startsWith("input."));
  if (file === undefined) return null;
  return { file, text: readSource(join(folder, file), file).decoded };
}

const OPTIONS = { naming: "pascal" } as const;

/** What one rule, or all of them, find in an example. */
export async function lintExample({ file, text }: RuleExample, code?: RuleCode): Promise<Linted> {
  const others = RULE_CODES.filter((one) => code !== undefined && one !== code);
  const lint = Object.fromEntries(others.map((one) => [one, "off" as const]));
  return lintDocuments(inputsOf(file, text), { ...OPTIONS, lint });
}

/** The example with what is certain mended. */
export async function fixExample({ file, text }: RuleExample): Promise<string> {
  const inputs = inputsOf(file, text);
  const found = await lintDocuments(inputs, OPTIONS);
  const { documents } = await fixDocuments(inputs, OPTIONS, found);
  return documents[0]?.text ?? text;
}

function inputsOf(file: string, text: string): readonly Input[] {
  return [{ source: createSource(file, text), named: true }];
}

/** A finding as it stands on a page. */
export function formatFinding({ location, severity, message }: Diagnostic): string {
  const place = location && `${location.start.line}:${location.start.column} `;
  return `${place ?? ""}${severity}: ${message}`;
}
