import type { Block, Cell, Label, Table } from "../blocks.js";
import type { HeaderHint } from "./header-hint.js";

type ReadHeader = (header: string) => HeaderHint;

const MOST_WORDS = 6;
const MOST_COLUMNS = 4;
const CODES: ReadonlySet<string> = new Set(["code", "number"]);
const TEXTS: ReadonlySet<string> = new Set(["message", "description"]);

/**
 * Gives a table without a header the line right above it, where that names its columns one after the other, parted
 * by single blanks, as a table copied from a page of the web does: `Status Code Description` over `401 no-badge …`.
 * Each is headed by known words, one of them by "code", and the last by words for a text; over two columns
 * it is no title: `Error code Description`, but not `Error code descriptions`. Data of a program has titles in its
 * comments: `Error codes (guide.md "Texts")`.
 */
export function headByLabels(blocks: readonly Block[], readHeader: ReadHeader): readonly Block[] {
  const headed: Block[] = [];
  for (const block of blocks) {
    const label = headed.at(-1);
    const header =
      block.kind === "table" && label?.kind === "label" && label.of === undefined && !block.origin
        ? headerIn(label, block, readHeader)
        : null;
    if (header && block.kind === "table") headed[headed.length - 1] = { ...block, header };
    else headed.push(block);
  }
  return headed;
}

function headerIn(
  label: Label,
  { header, rows }: Table,
  readHeader: ReadHeader,
): readonly Cell[] | null {
  const count = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const words = label.text.trim().split(/\s+/u);
  if (header !== null || count < 2 || count > MOST_COLUMNS) return null;
  // A column of explanations has no header of its own.
  const found =
    headersOf(words, count, readHeader) ??
    (count > 2 ? headersOf(words, count - 1, readHeader) : null);
  if (!found) return null;
  const texts = Array.from({ length: count }, (_, at) => found[at] ?? "");
  return texts.map((text) => ({ text, literal: text, position: label.position }));
}

/** The words parted into so many headers; null if they are none. */
function headersOf(
  words: readonly string[],
  count: number,
  readHeader: ReadHeader,
): readonly string[] | null {
  if (words.length > MOST_WORDS) return null;
  const isHeader = (parts: readonly string[]): boolean =>
    areHeaders(parts, readHeader) && !isTitle(parts);
  return partings(words, count).find(isHeader) ?? null;
}

function partings(words: readonly string[], count: number): readonly (readonly string[])[] {
  if (count === 1) return words.length > 0 ? [[words.join(" ")]] : [];
  const firsts = words.slice(0, words.length - count + 1).map((_, at) => at + 1);
  return firsts.flatMap((length) =>
    partings(words.slice(length), count - 1).map((rest) => [
      words.slice(0, length).join(" "),
      ...rest,
    ]),
  );
}

function areHeaders(headers: readonly string[], readHeader: ReadHeader): boolean {
  const hints = headers.map(readHeader);
  const senses = hints.map(({ sense, http }) => (http ? "http" : (sense ?? "")));
  const [last = ""] = senses.slice(-1);
  return (
    hints.every(({ certainty }) => certainty === 1) &&
    new Set(senses).size === senses.length &&
    senses.slice(0, -1).some((sense) => CODES.has(sense)) &&
    TEXTS.has(last)
  );
}

/** A word for "and" between two names, or the particle of Korean. */
const AND = /\s(?:and|und|et|y|e|и|і|和|与|與|及|및|&)(?=\s)|\S[와과](?=\s)/iu;

/**
 * Two words of which the second is plural or begins small are a title of what both speak of; so are more, where the
 * first begins with a capital and the last does not, and names joined by "and".
 */
function isTitle(headers: readonly string[]): boolean {
  const first = headers[0] ?? "";
  const last = headers.at(-1) ?? "";
  if (AND.test(headers.join(" "))) return true;
  if (/^\p{Lu}/u.test(first) && /^\p{Ll}/u.test(last)) return true;
  const isCode = /c[oó]d|код|码|碼|コード|코드|number|nummer|número|номер|号|번호/iu.test(first);
  return headers.length === 2 && (!isCode || /^\p{Ll}|s$/u.test(last));
}
