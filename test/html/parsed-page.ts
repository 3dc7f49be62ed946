import { type DefaultTreeAdapterTypes, parse } from "parse5";

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** Every element of a page, in its order, as a browser reads it. */
export function elementsOf(page: string): readonly Element[] {
  return [...walk(parse(page))];
}

/** The elements below one, by their names; `*` for all. */
export function below(element: Element, ...names: readonly string[]): readonly Element[] {
  return [...walk(element)]
    .slice(1)
    .filter(({ tagName }) => names.includes("*") || names.includes(tagName));
}

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

export function textOf(node: Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

function* walk(node: Node): Iterable<Element> {
  if ("tagName" in node) yield node;
  if ("childNodes" in node) for (const child of node.childNodes) yield* walk(child);
}
