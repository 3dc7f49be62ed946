import type { Detection } from "../../src/parser.js";
import type { Source } from "../../src/source.js";
import { areTightRecords, sniff } from "../delimited/dialect.js";
import { commonIndent } from "./common-indent.js";
import { findDrawnTables } from "./drawn-tables.js";
import { isCertain, type LeadKind } from "./lead-token.js";
import { splitLines } from "./lines.js";
import { hasMessageCatalogue } from "./message-catalogue.js";
import { hasMessageRecords } from "./message-records.js";
import { type RowLine, readRow } from "./row-line.js";
import { documentLines, isScript } from "./script-header.js";
import { isRule } from "./title-shape.js";

const ENOUGH = 40_000;
const LEAST = 0.05;
const SHARE_OF_WORDS = 0.8;
const KIND_WORDS: ReadonlyMap<LeadKind, string> = new Map([
  ["number", "a number"],
  ["hex", "a hexadecimal number"],
  ["numbered", "letters and a number"],
  ["constant", "an identifier"],
  ["capitals", "a word in capitals"],
  ["name", "a name"],
  ["dotted", "several numbers"],
  ["span", "a span of numbers"],
  ["word", "hexadecimal digits"],
]);

/** The share of the unindented lines that look like rows; low if the text has the marks of another format. */
export function detect(source: Source): Detection {
  const text = source.text.slice(0, ENOUGH);
  if (isManualPage(text)) return { score: 0.9, reason: "the parts of a manual page" };
  if (hasMarkup(text)) return { score: 1, reason: "tables of a wiki, or of AsciiDoc" };
  const other = isScript(text) ? null : otherFormat(text);
  if (!other && findDrawnTables(source, splitLines(text)).size > 0)
    return { score: 0.9, reason: "a table drawn in lines" };
  if (!other && hasMessageRecords(text))
    return { score: 1, reason: "records of a message compiler" };
  if (!other && hasMessageCatalogue(text)) return { score: 1, reason: "a message catalogue" };
  const delimited = sniff(text);
  if (delimited && areTightRecords(text, delimited))
    return { score: LEAST, reason: "each line has as many fields between the same marks" };
  const lines = documentLines(text).filter((line) => line.text !== "");
  const all = lines.map((line) => readRow(line.text));
  const indent = commonIndent(lines, all);
  // A star begins a line of a comment where comments are opened, and else an item.
  const isStarred = /^[ \t]*\/\*/m.test(text);
  const outer = lines.filter(
    (line) =>
      line.indent <= indent && !isAside(line.text) && !(isStarred && line.text.startsWith("*")),
  );
  const rows = outer.flatMap((line) => readRow(line.text) ?? []);
  const kind = mostCommon(rows);
  const alike = rows.filter((row) => row.kind === kind).length >= outer.length * SHARE_OF_WORDS;
  const found = rows.filter(
    (row) => isCertain(row.kind) || (row.kind === kind && (row.parted || alike)),
  );
  if (!kind || found.length < 2 || other) {
    return { score: LEAST, reason: other ?? "plain text" };
  }
  // Lines that begin with a pipe are a Markdown table that lost its delimiter row.
  const piped = outer.filter((line) => line.text.startsWith("|")).length;
  const score = Math.max(LEAST, (found.length - piped / 2) / outer.length);
  const most = found.filter((row) => row.kind === kind).length;
  const words = KIND_WORDS.get(kind) ?? "a code";
  return { score, reason: `${most} of ${outer.length} unindented lines start with ${words}` };
}

/** Titles of manual pages at the margin, each above a line that is indented. */
function isManualPage(text: string): boolean {
  const titles = text.match(
    /^(?:NAME|SYNOPSIS|DESCRIPTION|ERRORS|EXIT STATUS|RETURN VALUE)\n[ \t]/gm,
  );
  return new Set(titles).size > 2;
}

/** Where a table of MediaWiki, of Jira or of AsciiDoc begins, and where it goes on. */
function hasMarkup(text: string): boolean {
  if (/^\|\|(?:[^|\n]{1,200}\|\|){2,}[ \t]*\n\|(?!\|)/m.test(text)) return true;
  const isWiki = /^\{\|/m.test(text) && /^\|\}/m.test(text);
  return isWiki || (text.match(/^\|={3,}$/gm)?.length ?? 0) > 1;
}

function isAside(text: string): boolean {
  return isRule(text) || /^(?:#(?!\s*define)|\/\/|\/\*|\*\/|;|--\s)/.test(text);
}

function mostCommon(rows: readonly RowLine[]): LeadKind | null {
  const counts = new Map<LeadKind, number>();
  for (const { kind } of rows) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? null;
}

/** Borders below each row, as reStructuredText draws them: clients of databases part the header alone. */
function hasGrid(text: string): boolean {
  const borders = text.match(/^[ \t]*\+(?:[-=]+\+)+[ \t]*$/gm)?.length ?? 0;
  const lines = text.match(/^[ \t]*\|.*\|[ \t]*$/gm)?.length ?? 0;
  return borders > 3 ? borders > lines / 2 : borders > 0 && lines < borders;
}

/** The marks of Markdown, reStructuredText, Lisp and JSON that no indented text has. */
function otherFormat(text: string): string | null {
  if (/^[ \t]*\|?[ \t]*:?-+:?[ \t]*\|[-:| \t]*$/m.test(text))
    return "the delimiter row of a Markdown table";
  if (/^(?:```|~~~)/m.test(text)) return "a fence of Markdown";
  if (
    /^#{2,6}[ \t][^\n#]*\n(?![#])(?:\n|[^#\n])/m.test(text) &&
    !/^#{1,6}(?:[ \t][^\n]*)?\n#/m.test(text)
  ) {
    return "headings of Markdown";
  }
  if (/^[ \t]*(?:={2,}[ \t]+)+={2,}[ \t]*$/m.test(text))
    return "the ruler of a reStructuredText table";
  if (hasGrid(text)) return "the border of a reStructuredText table";
  if (/^\.\. [\w-]+::/m.test(text)) return "a directive of reStructuredText";
  if (/^<(?:table|html|!doctype|p|div|h\d)\b/im.test(text)) return "tags of HTML";
  return /^(?:\s|;[^\n]*\n)*(?!\[[^[\]\n]*\][ \t]*\n|\{\|)[([{]/.test(text)
    ? "a bracket as its first character"
    : null;
}
