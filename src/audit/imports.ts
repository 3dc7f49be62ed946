import type { ts } from "ts-morph";
import type { Imported } from "./program-facts.js";
import type { TypeScript } from "./syntax.js";

/** The names that a declaration takes from another module, by `import`, `require` or `await import`. */
export function importsOf(api: TypeScript, node: ts.Node): readonly Imported[] {
  if (api.isImportDeclaration(node)) return ofDeclaration(api, node);
  if (!api.isVariableDeclaration(node) || !node.initializer) return [];
  const specifier = requiredBy(api, node.initializer);
  return specifier === null ? [] : ofBinding(api, node.name, specifier);
}

function ofDeclaration(
  api: TypeScript,
  { importClause, moduleSpecifier }: ts.ImportDeclaration,
): readonly Imported[] {
  const specifier = api.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : "";
  const bindings = importClause?.namedBindings;
  if (!bindings) return [];
  if (api.isNamespaceImport(bindings))
    return [{ local: bindings.name.text, name: null, specifier }];
  return bindings.elements.map(({ name, propertyName }) => ({
    local: name.text,
    name: (propertyName ?? name).text,
    specifier,
  }));
}

function ofBinding(api: TypeScript, name: ts.BindingName, specifier: string): readonly Imported[] {
  if (api.isIdentifier(name)) return [{ local: name.text, name: null, specifier }];
  if (!api.isObjectBindingPattern(name)) return [];
  return name.elements.flatMap((element) => {
    const original = element.propertyName ?? element.name;
    return api.isIdentifier(element.name) && api.isIdentifier(original)
      ? [{ local: element.name.text, name: original.text, specifier }]
      : [];
  });
}

function requiredBy(api: TypeScript, expression: ts.Expression): string | null {
  const call = api.isAwaitExpression(expression) ? expression.expression : expression;
  if (!api.isCallExpression(call)) return null;
  const isLoading =
    call.expression.kind === api.SyntaxKind.ImportKeyword ||
    (api.isIdentifier(call.expression) && call.expression.text === "require");
  const [first] = call.arguments;
  return isLoading && first && api.isStringLiteralLike(first) ? first.text : null;
}
