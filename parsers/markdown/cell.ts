import type { PhrasingContent, Root } from "mdast";
import { isCrowded } from "./crowding.js";
import { tagText } from "./html-tag.js";

/** The text of a cell, and its text as code or name. */
export interface InlineText {
  readonly text: string;
  readonly literal: string;
  readonly struck: boolean;
}

/** Parses a piece of Markdown. */
export type ParseMarkdown = (markdown: string) => Root;

/** Anything that Markdown may take for markup; underscores inside a word are none (GFM, "Emphasis"). */
const MARKUP = /[\\`*~<[\]]|&[#\w]+;|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}_])/u;

/** Makes a reader of cells: plain ones cost nothing, marked-up ones go through remark, once a text. */
export function createCellReader(parse: ParseMarkdown): (raw: string) => InlineText {
  const known = new Map<string, InlineText>();
  return (raw) => {
    if (!MARKUP.test(raw)) return { text: raw, literal: raw, struck: false };
    const read = known.get(raw) ?? readSimple(raw) ?? readMarkedUp(raw, parse);
    known.set(raw, read);
    return read;
  };
}

const SIMPLE =
  /(?<![`\\])`([^`]+)`(?!`)|(?<![*\w])\*\*([^\s*`][^*`]*[^\s*`]|[^\s*`])\*\*(?![*\w])|<\/?br\s*\/?>/gi;

/**
 * Code spans, bold words and line breaks side by side, which most marked-up cells are made of: remark
 * would say the same in a hundred times as long. Null if anything else is in the text.
 */
function readSimple(raw: string): InlineText | null {
  if (MARKUP.test(raw.replace(SIMPLE, ""))) return null;
  const bold = [...raw.matchAll(SIMPLE)].some((match) => MARKUP.test(match[2] ?? ""));
  if (bold) return null;
  const text = raw
    .replace(SIMPLE, (_, code?: string, strong?: string) =>
      code === undefined ? (strong ?? "\n") : codeText(code),
    )
    .replace(/(?:(?<![ \t])[ \t]+)?\n[ \t]*/g, "\n")
    .trim();
  return { text, literal: text, struck: false };
}

/** CommonMark, "Code spans": one blank at both ends is none of the code; in tables `\|` is a pipe. */
function codeText(code: string): string {
  const piped = code.replaceAll("\\|", "|");
  return /^ (?=.* $)(?= *[^ ])/s.test(piped) ? piped.slice(1, -1) : piped;
}

/** Read as the one cell of a table, where pipes in code spans are escaped as GFM says. */
function readMarkedUp(raw: string, parse: ParseMarkdown): InlineText {
  if (isCrowded(raw)) return { text: raw, literal: raw, struck: false };
  const row = escapePipes(raw);
  const table = parse(`|${row}|\n|-|`).children[0];
  const cell = table?.type === "table" ? table.children[0]?.children[0] : undefined;
  if (!cell) return { text: raw, literal: raw, struck: false };
  const markdown = `|${row}|`;
  const text = phrasingText(cell.children, () => "");
  const literal = phrasingText(cell.children, (node) => underscores(node, markdown));
  return {
    text,
    literal: joinConstant(literal.trim()),
    struck: cell.children.length === 1 && cell.children[0]?.type === "delete",
  };
}

/** Machine translation parts the words of a constant: `NO \_ BERTH`. */
function joinConstant(literal: string): string {
  const parted = /^[\p{Lu}\p{N}]+(?:\s*_\s*[\p{Lu}\p{N}]+)+$/u.test(literal);
  return parted ? literal.replace(/\s+/gu, "") : literal;
}

/** A pipe that stands for itself would part the cell. */
function escapePipes(raw: string): string {
  return raw.includes("|")
    ? raw.replace(/(?<!\\)(\\*)\|/g, (_, slashes: string) =>
        slashes.length % 2 === 1 ? `${slashes}|` : `${slashes}\\|`,
      )
    : raw;
}

/** The underscores around an emphasis, which are part of a name: `__proto__`, `_id`. Around a number or a code span they are none. */
function underscores(node: PhrasingContent, markdown: string): string {
  const start = node.position?.start.offset ?? 0;
  const within = "children" in node ? node.children[0] : undefined;
  const isName = within?.type === "text" && /^[^\d]/u.test(within.value);
  if (markdown[start] !== "_" || !isName) return "";
  return node.type === "strong" ? "__" : "_";
}

/** The text that a reader sees. `around` may keep the marks around emphasis. */
export function phrasingText(
  nodes: readonly PhrasingContent[],
  around: (node: PhrasingContent) => string,
): string {
  const show = (node: PhrasingContent): string => {
    switch (node.type) {
      case "text":
      case "inlineCode":
        return node.value;
      case "break":
        return "\n";
      case "html":
        return tagText(node.value);
      case "image":
      case "imageReference":
        return node.alt ?? "";
      case "emphasis":
      case "strong":
        return around(node) + node.children.map(show).join("") + around(node);
      default:
        return "children" in node
          ? node.children.map((child) => show(child as PhrasingContent)).join("")
          : "";
    }
  };
  return nodes
    .map(show)
    .join("")
    .replace(/(?:(?<![ \t])[ \t]+)?\n[ \t]*/g, "\n")
    .trim();
}
