import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import ts from "typescript";
import type { BuiltInRule } from "../../src/rules/built-in-rule.js";
import { buildRules } from "../../src/rules/index.js";
import { lintRules } from "../../src/rules/lint-rules.js";
import { REPOSITORY } from "../read-fixtures.js";
import { fixExample, formatFinding, lintExample, readExample } from "./rule-fixtures.js";

const RULES = join(REPOSITORY, "src/rules");

/** The doc comment of each rule, by its code: the words of the paragraph before its object. */
export function docComments(): ReadonlyMap<string, string> {
  const files = readdirSync(RULES).filter((name) => name.endsWith(".ts"));
  return new Map(files.flatMap((name) => docOf(join(RULES, name))));
}

function docOf(file: string): readonly (readonly [string, string])[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  return source.statements.filter(ts.isVariableStatement).flatMap((statement) => {
    const [declaration] = statement.declarationList.declarations;
    const literal = declaration?.initializer;
    if (declaration?.type?.getText() !== "BuiltInRule" || !literal) return [];
    const code = /code: "([a-z-]+)"/.exec(literal.getText())?.[1];
    const [comment] = ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc);
    const text = ts.getTextOfJSDocComment(comment?.comment) ?? "";
    return code === undefined ? [] : [[code, text.replace(/\s+/g, " ").trim()] as const];
  });
}

const HEAD = `# The rules of errgen

What \`errgen lint\` looks for in documents. \`errgen explain RULE\` shows the same. The configuration changes how severe
the findings of a rule are, \`lint: { "missing-name": "off" }\`, and a comment in a document says that one is meant to be,
\`<!-- errgen-disable-next-line missing-name -->\`. Rules marked with \`build\` are part of \`errgen build\` and \`errgen check\`,
too. This page is made of the rules' doc comments and of \`fixtures/rules\`: \`npm run update-fixtures\` writes it.
`;

/** The page of all rules: a table, and a section for each. */
export async function rulesPage(): Promise<string> {
  const comments = docComments();
  const rules = [...lintRules].sort((a, b) => (a.code < b.code ? -1 : 1));
  const rows = rules.map((rule) => {
    const [first = ""] = (comments.get(rule.code) ?? "").split(/(?<=[.:])\s/);
    const build = isBuild(rule) ? ", build" : "";
    return `| [${rule.code}](#${rule.code}) | ${rule.severity}${build} | ${first.replace(/[:.]$/, "")} |`;
  });
  const sections = await Promise.all(
    rules.map((rule) => sectionOf(rule, comments.get(rule.code) ?? "")),
  );
  const table = ["| rule | severity | what it finds |", "| --- | --- | --- |", ...rows];
  return [HEAD, ...table, "", sections.join("\n")].join("\n");
}

function isBuild({ code }: BuiltInRule): boolean {
  return buildRules.some((rule) => rule.code === code);
}

async function sectionOf(rule: BuiltInRule, comment: string): Promise<string> {
  const { code, severity } = rule;
  const [bad, good] = [readExample(code, "bad"), readExample(code, "good")];
  if (!bad || !good) throw new Error(`fixtures/rules/${code} lacks an example`);
  const { diagnostics } = await lintExample(bad, code);
  const findings = diagnostics.map((one) => `- ${formatFinding(one)}`);
  const mended = diagnostics.some(({ fix }) => fix) ? await fixExample(bad) : null;
  const parts = [
    `## ${code}\n\nSeverity: ${severity}${isBuild(rule) ? ", also in a build" : ""}.`,
    comment,
    `Not so:\n\n${fenced(bad.file, bad.text)}\n\n${findings.join("\n")}`,
    `But so:\n\n${fenced(good.file, good.text)}`,
    ...(mended === null ? [] : [`With \`--fix\`:\n\n${fenced(bad.file, mended)}`]),
  ];
  return `${parts.join("\n\n")}\n`;
}

function fenced(file: string, text: string): string {
  return `\`\`\`${extname(file).slice(1)}\n${text.replace(/\n?$/, "\n")}\`\`\``;
}
