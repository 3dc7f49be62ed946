import type { ts } from "ts-morph";
import { gatherComparisons } from "./comparisons.js";
import { importsOf } from "./imports.js";
import type { Imported, Literal, MemberAccess, ProgramFacts } from "./program-facts.js";
import { createSyntax, type TypeScript } from "./syntax.js";

/** What a source says of codes. What does not parse is read as far as TypeScript's parser makes something of it. */
export function readProgram(api: TypeScript, path: string, text: string): ProgramFacts {
  // Files of JavaScript may hold JSX whatever they are called.
  const kind = /\.[cm]?js$/i.test(path) ? api.ScriptKind.JSX : undefined;
  const source = api.createSourceFile(path, text, api.ScriptTarget.Latest, true, kind);
  const syntax = createSyntax(api, source);
  const comparisons = gatherComparisons(api, source, syntax);
  const literals: Literal[] = [];
  const members: MemberAccess[] = [];
  const imports: Imported[] = [];
  const words = new Set<string>();
  const wholes = new Set<string>();
  const visit = (node: ts.Node): void => {
    comparisons.take(node);
    const literal = syntax.literalOf(node);
    if (literal) literals.push(literal);
    const member = syntax.memberOf(node);
    if (member) members.push(member);
    imports.push(...importsOf(api, node));
    if (api.isIdentifier(node)) {
      words.add(node.text);
      if (isWhole(api, node)) wholes.add(node.text);
    }
    api.forEachChild(node, visit);
  };
  visit(source);
  return { literals, comparisons: comparisons.all(), members, imports, words, wholes };
}

/** `UserLogin` in `Object.values(UserLogin)`, not in `UserLogin.PasswordError`, nor where it is a type or declared. */
function isWhole(api: TypeScript, node: ts.Identifier): boolean {
  const { parent } = node;
  if (api.isPropertyAccessExpression(parent) || api.isQualifiedName(parent)) return false;
  if (api.isElementAccessExpression(parent) && parent.expression === node)
    return !api.isStringLiteralLike(parent.argumentExpression);
  if (api.isTypeReferenceNode(parent) || api.isImportSpecifier(parent)) return false;
  const places = [
    api.isExpression,
    api.isTypeQueryNode,
    api.isPropertyAssignment,
    api.isShorthandPropertyAssignment,
    api.isVariableDeclaration,
    api.isReturnStatement,
    api.isForInStatement,
    api.isForOfStatement,
    api.isExportSpecifier,
  ];
  return places.some((isPlace) => isPlace(parent));
}
