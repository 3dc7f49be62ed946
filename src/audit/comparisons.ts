import type { ts } from "ts-morph";
import type { Comparison, Literal, MemberAccess } from "./program-facts.js";
import type { Syntax, TypeScript } from "./syntax.js";

/** Gathers what is compared, node by node. */
export interface ComparisonGatherer {
  readonly take: (node: ts.Node) => void;
  readonly all: () => readonly Comparison[];
}

interface Gathered {
  readonly name: string | null;
  readonly literals: Literal[];
  readonly members: MemberAccess[];
}

/**
 * One comparison for all that one expression is compared with in one function: by `===` and its like, as cases of a
 * `switch`, in a list that `includes` it; and one for each union of literals.
 */
export function gatherComparisons(
  api: TypeScript,
  source: ts.SourceFile,
  syntax: Syntax,
): ComparisonGatherer {
  const groups = new Map<string, Gathered>();

  const groupOf = (key: string, name: string | null): Gathered => {
    const known = groups.get(key) ?? { name, literals: [], members: [] };
    groups.set(key, known);
    return known;
  };

  const compare = (subject: ts.Expression, values: readonly ts.Node[]): void => {
    const core = syntax.core(subject);
    if (api.isTypeOfExpression(core) || syntax.literalOf(core)) return;
    const text = core
      .getText(source)
      .replace(/\?\.|!\./g, ".")
      .replace(/\s+/g, "");
    add(groupOf(`${scopeOf(api, subject)}:${text}`, syntax.nameOf(core)), values);
  };

  const add = ({ literals, members }: Gathered, values: readonly ts.Node[]): void => {
    for (const value of values) {
      const literal = syntax.literalOf(value);
      const member = literal ? null : syntax.memberOf(value);
      if (literal) literals.push(literal);
      if (member) members.push(member);
    }
  };

  const takeEquality = ({ left, right, operatorToken }: ts.BinaryExpression): void => {
    if (!isEquality(api, operatorToken.kind)) return;
    if (isValue(syntax, right)) compare(left, [right]);
    else if (isValue(syntax, left)) compare(right, [left]);
  };

  const takeCall = ({ expression, arguments: [first] }: ts.CallExpression): void => {
    if (!api.isPropertyAccessExpression(expression) || expression.name.text !== "includes") return;
    const list = syntax.core(expression.expression);
    if (first && api.isArrayLiteralExpression(list)) compare(first, list.elements);
  };

  const takeUnion = (node: ts.UnionTypeNode): void => {
    const { parent } = node;
    const name = api.isTypeAliasDeclaration(parent) || hasName(parent) ? parent.name : undefined;
    const named = name && api.isIdentifier(name) ? name.text : null;
    add(groupOf(`union:${node.pos}`, named), node.types);
  };

  return {
    take: (node) => {
      if (api.isBinaryExpression(node)) takeEquality(node);
      else if (api.isCallExpression(node)) takeCall(node);
      else if (api.isUnionTypeNode(node)) takeUnion(node);
      else if (api.isSwitchStatement(node))
        compare(
          node.expression,
          node.caseBlock.clauses.flatMap((clause) =>
            api.isCaseClause(clause) ? [syntax.core(clause.expression)] : [],
          ),
        );
    },
    all: () => [...groups.values()],
  };
}

function isEquality(api: TypeScript, kind: ts.SyntaxKind): boolean {
  return [
    api.SyntaxKind.EqualsEqualsEqualsToken,
    api.SyntaxKind.ExclamationEqualsEqualsToken,
    api.SyntaxKind.EqualsEqualsToken,
    api.SyntaxKind.ExclamationEqualsToken,
  ].includes(kind);
}

/** What something is compared with: a literal, or a name in capitals before a dot, which is an enum's or a constant's. */
function isValue(syntax: Syntax, node: ts.Node): boolean {
  const [first = ""] = syntax.memberOf(node)?.path.slice(-1) ?? [];
  return syntax.literalOf(node) !== null || /^[A-Z]/.test(first);
}

function hasName(node: ts.Node): node is ts.Node & { readonly name: ts.Node } {
  return "name" in node && node.name !== undefined;
}

/** Where the nearest function begins; the beginning of the file for what stands in none. */
function scopeOf(api: TypeScript, node: ts.Node): number {
  for (let scope = node.parent; scope; scope = scope.parent)
    if (api.isFunctionLike(scope)) return scope.pos;
  return -1;
}
