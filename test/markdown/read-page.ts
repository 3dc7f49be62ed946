import type { Nodes, Root, RootContent, Table } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** A page as a viewer of GFM understands it. */
export interface PageReading {
  readonly headings: readonly string[];
  /** Paragraphs of quotations. */
  readonly notes: readonly string[];
  readonly rows: readonly Row[];
  /** What rows and the lists below tables tell: the code, and `Header: text` in the line below it. */
  readonly told: readonly string[];
  /** All HTML, in order. */
  readonly html: readonly string[];
  /** The targets of links within the page. */
  readonly links: readonly string[];
}

/** A row of a table. */
export interface Row {
  readonly anchors: readonly string[];
  readonly code: string;
}

/** A line's end that is the page's, not a text's. */
const BREAK = "\0";

export function readPage(markdown: string): PageReading {
  const root: Root = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  const nodes = [...allNodes(root)];
  const tables = root.children.flatMap((node) => (node.type === "table" ? [node] : []));
  return {
    headings: root.children
      .filter(({ type }) => type === "heading")
      .map((node) => textOf(node).trim()),
    notes: root.children
      .filter((node) => node.type === "blockquote")
      .flatMap(({ children }) => children.map(textOf)),
    rows: tables.flatMap(({ children: [, ...rows] }) =>
      rows.map((row) => ({ anchors: anchorsIn(row), code: textOf(row.children[0] as Nodes) })),
    ),
    told: [...tables.flatMap(toldInTable), ...root.children.flatMap(toldBelow)],
    html: nodes.flatMap((node) => (node.type === "html" ? [node.value] : [])),
    links: nodes.flatMap((node) =>
      node.type === "link" && node.url.startsWith("#") ? [node.url.slice(1)] : [],
    ),
  };
}

function* allNodes(node: Nodes): Iterable<Nodes> {
  yield node;
  if ("children" in node) for (const child of node.children) yield* allNodes(child);
}

/** What is seen of a node. */
function textOf(node: Nodes): string {
  if (node.type === "break") return BREAK;
  if (node.type === "html") return node.value === "<br>" ? "\n" : "";
  if ("children" in node) return node.children.map(textOf).join("");
  return "value" in node ? node.value : "";
}

function anchorsIn(node: Nodes): readonly string[] {
  return [...allNodes(node)].flatMap((one) =>
    one.type === "html" ? (/^<a id="(.*?)"/.exec(one.value)?.[1] ?? []) : [],
  );
}

function toldInTable({ children }: Table): readonly string[] {
  const [header = [], ...rows] = children.map((row) => row.children.map(textOf));
  return rows.flatMap(([code = "", ...cells]) =>
    cells.flatMap((text, at) => (text === "" ? [] : [`${code}\n${header[at + 1]}: ${text}`])),
  );
}

/** Contents have no breaks, and the terms of a list below a table begin with a code of it. */
function toldBelow(node: RootContent, at: number, all: readonly RootContent[]): readonly string[] {
  const table = all[at - 1];
  if (node.type !== "list" || table?.type !== "table") return [];
  const codes = table.children.map(({ children: [first] }) => (first ? textOf(first) : ""));
  return node.children.flatMap((item) => {
    const [term = "", ...lines] = textOf(item).split(BREAK);
    const [code = ""] = codes
      .filter((one) => term === one || term.startsWith(`${one} `))
      .sort((a, b) => b.length - a.length);
    return lines.map((line) => `${code}\n${line}`);
  });
}
