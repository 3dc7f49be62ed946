import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { REPOSITORY } from "./read-fixtures.js";

/** The codes of all diagnostics that the sources make, and the places of those that cannot be told. */
export interface CodesInSources {
  /** With the severities that stand beside them, as far as they are literals. */
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly untold: readonly string[];
}

/**
 * Findings take their code and severity from their rule, which has a page of its own, changes from their kind, which
 * is no code of a diagnostic; schemas have neither.
 */
const TAKEN_OVER = [
  "src/plugins/run-rules.ts",
  "src/lint/join-repairs.ts",
  "src/cli/changes-as-findings.ts",
];
const isLeftOut = ({ fileName }: ts.SourceFile): boolean =>
  TAKEN_OVER.includes(fileName) || /-schemas?\.ts$|^src\/rules\//.test(fileName);

/**
 * Finds the code of every object literal that has a severity, too: written there, or handed to the
 * function that makes it, by literals at its calls.
 */
export function codesInSources(): CodesInSources {
  const files = ["bin", "src", "parsers", "templates"].flatMap((folder) =>
    readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join(folder, name)),
  );
  const sources = files.map((file) =>
    ts.createSourceFile(
      file,
      readFileSync(join(REPOSITORY, file), "utf8"),
      ts.ScriptTarget.Latest,
      true,
    ),
  );
  const calls = sources.flatMap((source) => nodesOf(source).filter(ts.isCallExpression));
  const codes = new Map<string, Set<string>>();
  const untold: string[] = [];
  for (const source of sources) {
    if (isLeftOut(source)) continue;
    for (const code of nodesOf(source).filter(ts.isObjectLiteralExpression).flatMap(codeOf)) {
      const found = literalsOf(code, calls, []);
      if (found === null) untold.push(`${source.fileName}: ${code.parent.getText()}`);
      else
        for (const one of found)
          codes.set(one, new Set([...(codes.get(one) ?? []), ...severitiesBeside(code, calls)]));
    }
  }
  return { codes, untold };
}

function nodesOf(root: ts.Node): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}

/** Of the object in which a code stands; none where they are computed. */
function severitiesBeside(
  code: ts.Expression,
  calls: readonly ts.CallExpression[],
): readonly string[] {
  const { parent } = code.parent;
  const properties = ts.isObjectLiteralExpression(parent) ? parent.properties : [];
  const severity = properties.find((one) => one.name?.getText() === "severity");
  if (!severity || !ts.isPropertyAssignment(severity)) return [];
  return literalsOf(severity.initializer, calls, []) ?? [];
}

function codeOf(literal: ts.ObjectLiteralExpression): readonly ts.Expression[] {
  const named = (name: string) =>
    literal.properties.find((property) => property.name?.getText() === name);
  const code = named("code");
  if (!code || !named("severity")) return [];
  if (ts.isShorthandPropertyAssignment(code)) return [code.name];
  return ts.isPropertyAssignment(code) ? [code.initializer] : [];
}

/** Null if the value cannot be told. */
function literalsOf(
  node: ts.Expression,
  calls: readonly ts.CallExpression[],
  seen: readonly ts.Node[],
): readonly string[] | null {
  if (ts.isStringLiteral(node)) return [node.text];
  if (ts.isConditionalExpression(node))
    return all([node.whenTrue, node.whenFalse].map((one) => literalsOf(one, calls, seen)));
  if (!ts.isIdentifier(node) || seen.includes(node)) return null;
  const maker = makerWith(node);
  if (maker === null) return null;
  const handed = calls
    .filter(({ expression }) => isCallOf(expression, maker, node.getSourceFile()))
    .map((call) => call.arguments[maker.index]);
  if (handed.length === 0) return null;
  return all(handed.map((one) => (one ? literalsOf(one, calls, [...seen, node]) : null)));
}

function all(found: readonly (readonly string[] | null)[]): readonly string[] | null {
  return found.includes(null) ? null : found.flatMap((one) => one ?? []);
}

interface Maker {
  readonly name: string;
  /** It is called on an object, from any file. */
  readonly isMethod: boolean;
  /** Of the parameter. */
  readonly index: number;
}

/** The function around a name of which it is a parameter. */
function makerWith(name: ts.Identifier): Maker | null {
  for (let node: ts.Node = name; node.parent; node = node.parent) {
    if (!ts.isFunctionLike(node)) continue;
    const index = node.parameters.findIndex((one) => one.name.getText() === name.text);
    const { parent } = node;
    const isMethod = ts.isPropertyAssignment(parent);
    const own = isMethod ? parent.name : node.name;
    if (index >= 0 && own) return { name: own.getText(), isMethod, index };
  }
  return null;
}

function isCallOf(called: ts.Expression, { name, isMethod }: Maker, file: ts.SourceFile): boolean {
  if (isMethod) return ts.isPropertyAccessExpression(called) && called.name.text === name;
  return ts.isIdentifier(called) && called.text === name && called.getSourceFile() === file;
}
