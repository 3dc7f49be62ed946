import type { Entry } from "../catalog.js";
import { displayWidth } from "../emitters/display-width.js";
import { lineAbove, lineAround, type Stretch } from "./line-around.js";
import { placeholderNames } from "./placeholder-name.js";
import { type NewParts, rowEdits } from "./row-edits.js";
import type { Template } from "./template-row.js";
import { type RowLayout, writeRow } from "./write-row.js";

/** Rows for new codes, and where they go. */
export interface ProposedRows {
  readonly rows: readonly string[];
  /** What goes between two rows, and between them and what stands before. */
  readonly separator: string;
  /** Where they go in the document's text. */
  readonly offset: number;
  /** The text that goes there. */
  readonly inserted: string;
}

/** Nobody takes it for a message, and everybody for a text: one word alone might be a name. */
const MESSAGE = "TODO describe it";

/** What stands between the parts of a format, and what says nothing in it. */
interface Syntax {
  /** Whether rows are lines; else they are values, which may share one. */
  readonly lines: boolean;
  readonly separator: string;
  readonly nothing: string;
  readonly gap: number;
}

const TABLE: Syntax = { lines: true, separator: "", nothing: "", gap: 1 };

const SYNTAXES: Readonly<Record<string, Syntax>> = {
  markdown: TABLE,
  rst: TABLE,
  indented: TABLE,
  delimited: { ...TABLE, gap: Number.POSITIVE_INFINITY },
  yaml: { ...TABLE, nothing: "null" },
  json: { lines: false, separator: ",", nothing: "null", gap: Number.POSITIVE_INFINITY },
  lisp: { lines: false, separator: "", nothing: "nil", gap: 1 },
};

/**
 * Ways to write rows for new codes like the one of another entry, the likeliest first. Whoever takes one
 * reads the document with it first: what is written here only looks like the row before it.
 */
export function* proposeRows(
  format: string,
  template: Template,
  text: string,
  codes: readonly string[],
): Iterable<ProposedRows> {
  const syntax = SYNTAXES[format] ?? TABLE;
  const value = { lines: false, separator: syntax.separator };
  const apart = { lines: true, separator: "\n" };
  const ways = syntax.lines ? [syntax, apart, value] : [syntax, { lines: true, separator: "" }];
  for (const emptied of [true, false])
    for (const { lines, separator } of ways) {
      const way = { ...syntax, lines, separator };
      const found = writeRows(template, text, codes, way, emptied);
      if (found !== null) yield found;
    }
}

function writeRows(
  { entry, siblings, behind }: Template,
  text: string,
  codes: readonly string[],
  { lines, separator, nothing, gap }: Syntax,
  emptied: boolean,
): ProposedRows | null {
  const row = lines ? linesOf(entry, text) : valueAround(entry, text);
  const layout: RowLayout = { aligned: isAligned(text, row), gap };
  const names = placeholderNames(siblings, codes.length);
  const rows: string[] = [];
  for (const [index, code] of codes.entries()) {
    const parts: NewParts = { code, name: names[index] ?? "", message: MESSAGE, nothing };
    const edits = rowEdits({ entry, text, emptied }, parts);
    if (edits === null) return null;
    rows.push(row.indent + writeRow(text, [row.from, row.to], edits, layout));
  }
  const eol = /\r\n?|\n/.exec(text)?.[0] ?? "\n";
  const between = separator.replace("\n", eol) + eol;
  return {
    rows,
    separator,
    offset: behind ?? row.to,
    inserted: rows.map((written) => between + written).join(""),
  };
}

interface Row extends Stretch {
  /** What a row of its own begins with to stand below this one. */
  readonly indent: string;
}

/** The lines of an entry, with the border below them. */
function linesOf({ location: { start, end } }: Entry, text: string): Row {
  const blanks = /\s*$/.exec(text.slice(start.offset, end.offset))?.[0].length ?? 0;
  const [first, last] = [lineAround(text, start.offset), lineAround(text, end.offset - blanks)];
  const below = /^(?:\r\n?|\n)[ \t]*\+[-=+]+\+[ \t]*(?=[\r\n]|$)/.exec(text.slice(last.to));
  return { from: first.from, to: last.to + (below?.[0].length ?? 0), indent: "" };
}

/** The value that an entry is, with the brackets that hold nothing else, and what quotes it. */
function valueAround({ location: { start, end } }: Entry, text: string): Row {
  const pair = `${text[start.offset - 1]}${text[end.offset]}`;
  const room = pair === "()" || pair === "[]" ? 1 : 0;
  const before = text.slice(lineAround(text, start.offset).from, start.offset - room);
  const quotes = /['`]*$/.exec(before)?.[0].length ?? 0;
  const [from, to] = [start.offset - room - quotes, end.offset + room];
  const [, blanks = "", rest = ""] =
    /^(\s*)(.*)$/s.exec(before.slice(0, before.length - quotes)) ?? [];
  // Behind opening brackets values stand below each other; other rows of one line do not.
  const isFirst = /^[([{'`#]*$/.test(rest);
  return { from, to, indent: isFirst ? blanks + " ".repeat(rest.length) : blanks };
}

/** Whether the row ends where the line above it does, as columns that were laid out do. */
function isAligned(text: string, { from, to }: Stretch): boolean {
  const above = lineAbove(text, from);
  if (above === null) return false;
  const row = text.slice(from, to).split(/[\r\n]/)[0] ?? "";
  return displayWidth(text.slice(above.from, above.to).trimEnd()) === displayWidth(row.trimEnd());
}
