import type { ts } from "ts-morph";
import type { Literal, MemberAccess } from "./program-facts.js";

/** The compiler's interface, loaded by who needs it. */
export type TypeScript = typeof ts;

/** Questions about expressions, in the terms of facts. */
export interface Syntax {
  readonly literalOf: (node: ts.Node) => Literal | null;
  readonly memberOf: (node: ts.Node) => MemberAccess | null;
  /** The expression whose value another one has: without parentheses, assertions and conversions. */
  readonly core: (node: ts.Expression) => ts.Expression;
  /** The last name of an expression: `code` of `error.code`. */
  readonly nameOf: (node: ts.Node) => string | null;
}

const CONVERTERS = /^(?:Number|String|parseInt|parseFloat)$/;
const CONVERTING_METHODS = /^(?:toString|trim|toUpperCase|toLowerCase)$/;

export function createSyntax(api: TypeScript, source: ts.SourceFile): Syntax {
  const spanOf = (node: ts.Node) => ({ start: node.getStart(source), end: node.getEnd() });

  const literalOf = (node: ts.Node): Literal | null => {
    if (api.isLiteralTypeNode(node)) return literalOf(node.literal);
    if (api.isStringLiteralLike(node))
      return { ...spanOf(node), value: node.text, text: node.text };
    if (api.isNumericLiteral(node))
      return { ...spanOf(node), value: Number(node.text), text: node.getText(source) };
    const isNegative =
      api.isPrefixUnaryExpression(node) &&
      node.operator === api.SyntaxKind.MinusToken &&
      api.isNumericLiteral(node.operand);
    if (!isNegative) return null;
    const value = -Number((node.operand as ts.NumericLiteral).text);
    return { ...spanOf(node), value, text: node.getText(source) };
  };

  const pathOf = (node: ts.Node): readonly string[] | null => {
    if (api.isIdentifier(node)) return [node.text];
    if (api.isQualifiedName(node)) return join(pathOf(node.left), node.right.text);
    if (api.isPropertyAccessExpression(node)) return join(pathOf(node.expression), node.name.text);
    if (api.isElementAccessExpression(node) && api.isStringLiteralLike(node.argumentExpression))
      return join(pathOf(node.expression), node.argumentExpression.text);
    return null;
  };

  const memberOf = (node: ts.Node): MemberAccess | null => {
    const path = pathOf(node);
    const member = path?.at(-1);
    return path === null || member === undefined || path.length < 2
      ? null
      : { ...spanOf(node), path: path.slice(0, -1), member };
  };

  const core = (node: ts.Expression): ts.Expression => {
    if (
      api.isParenthesizedExpression(node) ||
      api.isAsExpression(node) ||
      api.isNonNullExpression(node) ||
      api.isSatisfiesExpression(node)
    )
      return core(node.expression);
    if (api.isPrefixUnaryExpression(node) && node.operator === api.SyntaxKind.PlusToken)
      return core(node.operand);
    return api.isCallExpression(node) ? coreOfCall(node) : node;
  };

  const coreOfCall = (node: ts.CallExpression): ts.Expression => {
    const {
      expression,
      arguments: [first],
    } = node;
    if (api.isIdentifier(expression) && CONVERTERS.test(expression.text) && first)
      return core(first);
    if (api.isPropertyAccessExpression(expression) && CONVERTING_METHODS.test(expression.name.text))
      return core(expression.expression);
    return node;
  };

  const nameOf = (node: ts.Node): string | null => {
    if (api.isIdentifier(node) || api.isPrivateIdentifier(node)) return node.text;
    if (api.isPropertyAccessExpression(node)) return node.name.text;
    if (api.isElementAccessExpression(node) && api.isStringLiteralLike(node.argumentExpression))
      return node.argumentExpression.text;
    return null;
  };

  return { literalOf, memberOf, core, nameOf };
}

function join(path: readonly string[] | null, name: string): readonly string[] | null {
  return path === null ? null : [...path, name];
}
