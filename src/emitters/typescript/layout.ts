import { builders, printer } from "prettier/doc";
import { displayWidth } from "../display-width.js";

const { group, hardline, ifBreak, indent, join, line, softline } = builders;

/** A layout that has not been broken into lines yet. */
export type Doc = builders.Doc;

/** Columns of a line, and of an indent: prettier's defaults, so that it changes nothing of ours. */
const WIDTH = 80;
const SHORT_KEY = 4;

/** Prints a layout by prettier's own algorithm. */
export function printLayout(doc: Doc): string {
  return printer.printDocToString(doc, { printWidth: WIDTH, tabWidth: 2, useTabs: false })
    .formatted;
}

/** `f(argument)`, the argument on a line of its own where it does not fit. */
export function call(name: string, argument: Doc): Doc {
  return group([name, "(", indent([softline, argument]), ifBreak(","), softline, ")"]);
}

/** `object[property]`, the property on a line of its own where it does not fit. */
export function element(object: string, property: string): Doc {
  return group([object, "[", indent([softline, property]), softline, "]"]);
}

/** `key in object`, the object on a line of its own where it does not fit. */
export function contains(key: string, object: string): Doc {
  return group([`${key} in`, indent([line, object])]);
}

/** `return a && b;`, in parentheses and a line each where it does not fit. */
export function returnOperands(operator: string, operands: readonly Doc[]): Doc {
  if (operands.length === 1) return ["return ", operands[0] ?? "", ";"];
  const chain = group(join([` ${operator}`, line], [...operands]));
  return ["return ", group([ifBreak("("), indent([softline, chain]), softline, ifBreak(")")]), ";"];
}

/** `const name: Type = value;`, the value on a line of its own where it does not fit. */
export function local(head: string, value: string): Doc {
  return group([`${head} =`, indent([line, value]), ";"]);
}

/** `return test ? yes : no;` */
export function returnChoice(test: Doc, yes: Doc, no: Doc): Doc {
  return ["return ", group([test, indent([line, "? ", indent(yes), line, ": ", no])]), ";"];
}

/** `export function name(code: type): result`, followed by what is given. */
export function signature(name: string, codeType: string, result: string, behind: string): Doc {
  const parameters = group([
    "(",
    indent([softline, `code: ${codeType}`]),
    ifBreak(","),
    softline,
    ")",
  ]);
  return group([`export function ${name}`, parameters, `: ${result}`, behind]);
}

/** `<Name extends Type>` */
export function typeParameter(name: string, type: string): Doc {
  const parameter = [`${name} extends`, group(indent([line, type]))];
  return group(["<", indent([softline, parameter]), ifBreak(","), softline, ">"]);
}

/** A declaration and its overloads, each on a line of its own. */
export function lines(parts: readonly Doc[]): Doc {
  return join(hardline, [...parts]);
}

/** A function with one statement. */
export function functionOf(head: Doc, statement: Doc): Doc {
  return [head, indent([hardline, statement]), hardline, "}"];
}

/** `switch (value) { case a: return b; … default: return undefined; }` */
export function switchOver(
  value: string,
  cases: readonly (readonly [label: string, result: Doc])[],
): Doc {
  const clauses = [
    ...cases.map(([label, result]) => [`case ${label}:`, result] as const),
    ["default:", "undefined"] as const,
  ];
  const printed = clauses.map(([label, result]) => [
    label,
    indent([hardline, "return ", result, ";"]),
  ]);
  return [`switch (${value}) {`, indent([hardline, join(hardline, printed)]), hardline, "}"];
}

/** `export type Name = A | B;` */
export function unionType(name: string, members: readonly string[]): Doc {
  const union = group([members.length > 1 ? ifBreak("| ") : "", join([line, "| "], [...members])]);
  return group([`export type ${name} =`, indent([line, union]), ";"]);
}

/** `export type Name = Type;` */
export function typeAlias(name: string, type: string): Doc {
  return group([`export type ${name} =`, indent([line, type]), ";"]);
}

/** `export const name: Type = [a, b];` */
export function arrayConstant(name: string, type: string, items: readonly string[]): Doc {
  const all = indent([softline, join([",", line], [...items])]);
  return group([`export const ${name}: ${type} = [`, all, ifBreak(","), softline, "];"]);
}

/** A member of a union or of an object, below its comment. */
interface Explained {
  /** A comment as printed; null for none. */
  readonly doc: string | null;
}

/** `export type Name = 1 | 2;`, a line for each where one has a comment. */
export function explainedUnionType(
  name: string,
  members: readonly (Explained & { readonly type: string })[],
): string {
  if (members.every(({ doc }) => doc === null)) {
    const types = members.map(({ type }) => type);
    return printLayout(unionType(name, types));
  }
  const bar = members.length > 1 ? "| " : "";
  const printed = members.map(({ doc, type }) => indented(withDoc(doc, bar + type)));
  return `export type ${name} =\n${printed.join("\n")};`;
}

/** `export const name = value;` */
export function constant(name: string, value: string): string {
  const head = `export const ${name} =`;
  const whole = `${head} ${value};`;
  return displayWidth(whole) <= WIDTH || isUnsigned(value) ? whole : `${head}\n  ${value};`;
}

/** `export const name = { … } as const;` */
export function objectConstant(
  name: string,
  members: readonly (Explained & { readonly name: string; readonly value: string })[],
): string {
  const lines = members.map(({ doc, name: key, value }) =>
    doc === null
      ? printProperty("  ", key, value)
      : `${indented(doc)}\n${printProperty("  ", key, value)}`,
  );
  return [`export const ${name} = {`, ...lines, "} as const;"].join("\n");
}

/** A declaration below its comment. */
export function withDoc(doc: string | null, code: string): string {
  return doc === null ? code : `${doc}\n${code}`;
}

function indented(text: string): string {
  return text.replace(/^/gm, "  ");
}

/** `import { a, type B } from "./codes.js";`, a line for each name where they do not fit, unless it is one. */
export function namedImport(names: readonly string[], from: string): Doc {
  if (names.length === 1) return `import { ${names[0]} } from ${from};`;
  return group([
    "import {",
    indent([line, join([",", line], [...names])]),
    ifBreak(","),
    line,
    `} from ${from};`,
  ]);
}

/** `export type Name<Code extends string | number> = { readonly [Key in Code]: value };` */
export function mappedType(name: string, value: string): Doc {
  return lines([
    `export type ${name}<Code extends string | number> = {`,
    `  readonly [Key in Code]: ${value};`,
    "};",
  ]);
}

/** `export const name: type = { … };`. Where the brace does not fit, it moves to a line of its own. */
export function mapConstant(
  name: string,
  type: string,
  properties: readonly (readonly [key: string, value: string])[],
): string {
  const head = `export const ${name}: ${type} =`;
  const braceMoves = head.length + " {".length > WIDTH;
  const indentation = braceMoves ? "  " : "";
  const lines = properties.map(([property, value]) =>
    printProperty(`${indentation}  `, property, value),
  );
  return [braceMoves ? `${head}\n  {` : `${head} {`, ...lines, `${indentation}};`].join("\n");
}

/** `export interface Name { readonly key: type; }` */
export function interfaceOf(name: string, properties: readonly (readonly [string, string])[]): Doc {
  const members = properties.map(([key, type]) => `readonly ${key}: ${type};`);
  return [`export interface ${name} {`, indent([hardline, lines(members)]), hardline, "}"];
}

/** `export interface Name { readonly key: { readonly name: type } }`, an inner member a line. */
export function interfaceOfObjects(
  name: string,
  members: readonly (readonly [key: string, inner: readonly (readonly [string, string])[]])[],
): Doc {
  const printed = members.flatMap(([key, inner]) => [
    `  readonly ${key}: {`,
    ...inner.map(([property, type]) => `    readonly ${property}: ${type};`),
    "  };",
  ]);
  return lines([`export interface ${name} {`, ...printed, "}"]);
}

/** A text that does not fit has a line of its own, unless the key is so short that nothing would be gained. */
function printProperty(indentation: string, key: string, value: string): string {
  const whole = `${indentation}${key}: ${value},`;
  return displayWidth(key) <= SHORT_KEY || displayWidth(whole) <= WIDTH || isUnsigned(value)
    ? whole
    : `${indentation}${key}:\n${indentation}  ${value},`;
}

/** Numbers without a sign stay where they are, however long the line is. */
function isUnsigned(value: string): boolean {
  return /^\d/.test(value);
}
