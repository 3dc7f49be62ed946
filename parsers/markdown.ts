import type { Block } from "../src/blocks.js";
import type { Report } from "../src/diagnostic.js";
import type { Detection, Parser } from "../src/parser.js";
import { createSource, type Source } from "../src/source.js";
import { findJsonBodies } from "./json-bodies.js";
import { lisp, parseLispText } from "./lisp.js";
import { createCellReader } from "./markdown/cell.js";
import { frontMatterLength } from "./markdown/front-matter.js";
import { isDelimiterRow } from "./markdown/line.js";
import { type CodeBlock, readStructure, type Structure } from "./markdown/structure.js";
import { type ScannedTable, scanTables } from "./markdown/table-scan.js";
import { readTable } from "./markdown/tables.js";

const LISP_LANGUAGES =
  /^(?:lisp|clojure|clj|cljs|cljc|edn|scheme|racket|elisp|emacs-lisp|common-lisp|cl)$/;

/**
 * Markdown: tables, headings, comments, quotations, paragraphs and fenced code, by the rules of GFM
 * (https://github.github.com/gfm/) through remark. Tables are found line by line, which costs a
 * hundredth of remark's time, and are blanked out of the text that remark structures.
 */
export const markdown: Parser = {
  name: "markdown",
  extensions: [".md", ".markdown"],
  detect,
  async parse(source, report) {
    const { parseMarkdown } = await import("./markdown/remark.js");
    const scanned = scanTables(source);
    const masked = mask(source.text, scanned);
    const structure = [...readStructure(parseMarkdown(masked), source)];
    const readCell = createCellReader(parseMarkdown);
    const tables = outsideCode(scanned, structure).map((table) =>
      readTable(table, source, readCell, report),
    );
    const blocks: Block[] = [...tables];
    for (const item of structure) {
      if (item.kind === "code") blocks.push(...(await readCodeBlock(item, source, report)));
      else blocks.push(item);
    }
    return blocks.sort((a, b) => a.position.start.offset - b.position.start.offset);
  },
};

/** Table lines and front matter become blanks, so that every offset stays. */
function mask(text: string, tables: readonly ScannedTable[]): string {
  const front = frontMatterLength(text);
  const parts = [blank(text.slice(0, front))];
  let from = front;
  for (const { start, end } of tables) {
    if (start < from) continue;
    parts.push(text.slice(from, start), blank(text.slice(start, end)));
    from = end;
  }
  return parts.join("") + text.slice(from);
}

/** Keeps line ends and quote markers: a table in a quotation leaves a quotation. */
function blank(text: string): string {
  return text.replace(/(\n(?:[ \t]*>)*)|[^\n]/g, (_, kept?: string) => kept ?? " ");
}

/** Keeps the tables outside code and comments, where a pipe is a pipe. Both lists are in order. */
function outsideCode(
  tables: readonly ScannedTable[],
  structure: readonly Structure[],
): readonly ScannedTable[] {
  const covers = structure.flatMap((item) => {
    if (item.kind === "code") return [item];
    return item.kind === "comment"
      ? [{ start: item.position.start.offset, end: item.position.end.offset }]
      : [];
  });
  let at = 0;
  return tables.filter(({ start, end }) => {
    while (at < covers.length && (covers[at]?.end ?? 0) < end) at++;
    return (covers[at]?.start ?? Infinity) > start;
  });
}

async function readCodeBlock(
  { language, start, end }: CodeBlock,
  source: Source,
  report: Report,
): Promise<Iterable<Block>> {
  const text = source.text.slice(start, end);
  if (LISP_LANGUAGES.test(language)) return parseLispText(source, start, end, report);
  const bodies = findJsonBodies(text);
  if (bodies.length > 0)
    return bodies.map((body) => ({
      kind: "example",
      text: text.slice(body.start, body.end),
      position: source.position(start + body.start, start + body.end),
    }));
  if (language === "" && lisp.detect(createSource(source.path, text)).score >= 0.7)
    return parseLispText(source, start, end, report);
  return [];
}

/** Delimiter rows, fences and headings with `#` are Markdown's own; a lone pipe or bullet is little. */
function detect({ text }: Source): Detection {
  const head = text.slice(0, 200_000);
  const count = (pattern: RegExp): number => head.match(pattern)?.length ?? 0;
  const delimiters = head
    .split("\n")
    .filter((line) => line.includes("|") && isDelimiterRow(line.trim())).length;
  const fences = count(/^[ \t>]*(?:`{3}|~{3})/gm);
  const headings = count(/^#{1,6}[ \t]+\S/gm);
  const links = count(/\]\([^)\s]+\)/g);
  const bullets = count(/^[ \t]*[-*+][ \t]+\S/gm);
  const pipes = count(/^[ \t>]*\|.*\|[ \t]*$/gm);
  const score = Math.min(
    1,
    delimiters * 0.9 + fences * 0.25 + headings * 0.2 + links * 0.1 + pipes * 0.1 + bullets * 0.04,
  );
  const seen = Object.entries({
    "delimiter rows": delimiters,
    fences,
    "# headings": headings,
    links,
    bullets,
  }).filter(([, n]) => n > 0);
  return {
    score,
    reason:
      seen.length === 0
        ? "nothing that is Markdown's own"
        : seen.map(([what, n]) => `${n} ${what}`).join(", "),
  };
}
