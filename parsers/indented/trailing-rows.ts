import { isCertain, type LeadKind, leadKind } from "./lead-token.js";
import type { Line } from "./lines.js";
import type { RowLine } from "./row-line.js";

const LEADERS = /(?:(?<!\.)\.{3,}|(?<!·)·{3,}|(?<!…)…+|(?<!_)_{3,}|(?<!\s\.)(?:\s\.){3,})\s*$/u;
const MARK = /\s(?:[-–—]{1,2}|[-=]{1,4}>|[:=→])\s+$/u;
/** No blank stands before it: only a number of three digits or more is a code there, and any beside such. */
const TIGHT = /[^\s:：](?::\s+|：\s*)$/u;
/** Columns: only a number of three digits or more is a code there, and any in a column of such. */
const GAP = /\t\s*$|\s{2,}$/;
const GAP_STYLE = /\bgap\b/;
const BULLET = /^[-*•]\s+/;
const BRACKET = /\s[([]$/u;
const CONTENTS =
  /^(?:table of )?contents$|^(?:inhalt|sommaire|índice|indice|содержание|оглавление|目录|目次)/iu;
const FEWEST = 3;
const SHARE = 0.6;
const LONGEST_TOKEN = 24;
const LONGEST_LINE = 400;

interface Trailing {
  readonly line: Line;
  readonly row: RowLine;
  /** How the token is parted, and its shape: what rows of one list have in common. */
  readonly style: string;
  readonly token: string;
}

/**
 * The rows of a document, with those that end with their code where no line begins with one:
 * `text - E101`, `text E101`, `text ...... 12`, `text (12)`. Most lines from the first such to the last are
 * alike, and no two of them end with the same number; the pages of a table of contents are left alone.
 */
export function withTrailing(
  lines: readonly Line[],
  rows: readonly (RowLine | null)[],
): readonly (RowLine | null)[] {
  const styles = new Map<string, Trailing[]>();
  for (const [place, line] of lines.entries()) {
    const trailing = isLeading(rows[place] ?? null) ? null : readTrailing(line);
    if (!trailing) continue;
    const alike = styles.get(trailing.style);
    if (alike) alike.push(trailing);
    else styles.set(trailing.style, [trailing]);
  }
  const [most] = [...styles]
    .filter(([style]) => !style.startsWith("short "))
    .map(([, alike]) => alike)
    .sort((a, b) => b.length - a.length);
  if (!most || !isList(most, lines)) return rows;
  const short = styles.get(`short ${most[0]?.style}`) ?? [];
  const taken = new Map(
    [...most, ...besideThem(short, most)].map(({ line, row }) => [line.index, row]),
  );
  return rows.map((row, place) => taken.get(place) ?? row);
}

/** The rows with small numbers: any in columns, behind a colon those right above or below the others. */
function besideThem(short: readonly Trailing[], most: readonly Trailing[]): readonly Trailing[] {
  if (short.length === 0 || GAP_STYLE.test(short[0]?.style ?? "")) return short;
  const places = new Set(most.map(({ line }) => line.index));
  // Once downwards, once upwards: what is next to one that was found is found, too.
  for (const order of [short, [...short].reverse()])
    for (const { line } of order)
      if (places.has(line.index - 1) || places.has(line.index + 1)) places.add(line.index);
  return short.filter(({ line }) => places.has(line.index));
}

function isLeading(row: RowLine | null): boolean {
  return row !== null && isCertain(row.kind);
}

function isList(rows: readonly Trailing[], lines: readonly Line[]): boolean {
  const first = rows[0]?.line.index ?? 0;
  const last = rows.at(-1)?.line.index ?? 0;
  const between = lines.slice(first, last + 1).filter(({ text }) => text !== "").length;
  if (rows.length < FEWEST || rows.length < between * SHARE) return false;
  const above = lines.slice(Math.max(0, first - 3), first);
  if (above.some(({ text }) => CONTENTS.test(text))) return false;
  const tokens = new Set(rows.map(({ token }) => token));
  return tokens.size > rows.length * 0.8;
}

function readTrailing(line: Line): Trailing | null {
  const { text } = line;
  const from = BULLET.exec(text)?.[0].length ?? 0;
  if (text.length > LONGEST_LINE || !/^[\p{L}"'«“(（]/u.test(text.slice(from))) return null;
  const token = lastToken(text);
  const kind = leadKind(token);
  const closing = /[)\];]$/.test(text) ? 1 : 0;
  const start = text.length - closing - token.length;
  const before = text.slice(0, start);
  const parting = kind && (partingOf(before, kind) ?? behindMark(before, token));
  if (!kind || !parting || !/\p{L}{2}/u.test(text.slice(0, parting.end))) return null;
  const { end, name } = parting;
  const lead = {
    kind: isCertain(kind) ? kind : ("constant" as const),
    start: from,
    end,
    close: end,
  };
  const row: RowLine = { ...lead, layout: "trailing", rest: start, parted: true };
  return { line, row, style: `${name} ${kind}`, token };
}

/** The word at the end of a line, without the bracket or the semicolon behind it and the leaders before it. */
function lastToken(text: string): string {
  const tail = text.slice(-LONGEST_TOKEN).replace(/[)\];]$/, "");
  return /[^\s.·…=:：()[\]]{1,24}$/u.exec(tail)?.[0].replace(/^.*_{3}/, "") ?? "";
}

/** `text: 301`, `text    301`; `text: 0`, `text    0` where others are such */
function behindMark(
  before: string,
  token: string,
): { readonly name: string; readonly end: number } | null {
  const end = before.trimEnd().length;
  if (!/^-?\d+$/.test(token)) return null;
  const size = /\d{3}/.test(token) ? "" : "short ";
  if (TIGHT.test(before.slice(-120))) return { name: `${size}colon`, end: end - 1 };
  return GAP.test(before) ? { name: `${size}gap`, end } : null;
}

/** How the text before a token is parted from it; a blank alone does for letters and a number. */
function partingOf(
  before: string,
  kind: LeadKind,
): { readonly name: string; readonly end: number } | null {
  const tail = before.slice(-120);
  if (BRACKET.test(tail)) return inBrackets(before, kind);
  const leaders = LEADERS.exec(tail);
  const mark = leaders ? null : MARK.exec(tail);
  const found = leaders ?? mark;
  const isCode = isCertain(kind) && kind !== "constant";
  const bare = kind === "numbered" && /\s$/.test(before) && !isProse(before);
  if (!(leaders && isCode) && !(mark && (isCode || kind === "capitals")) && !bare) return null;
  const end = before.length - (found?.[0].length ?? 0);
  const name = leaders ? "leaders" : mark ? mark[0].trim() : "blank";
  return { name, end: before.slice(0, end).trimEnd().length };
}

/** `text (12)`, and never a year. */
function inBrackets(
  before: string,
  kind: LeadKind,
): { readonly name: string; readonly end: number } | null {
  if (!isCertain(kind) || kind === "constant" || isProse(before)) return null;
  return { name: before.slice(-1), end: before.slice(0, -1).trimEnd().length };
}

/** The end of a sentence within, or the middle of one: a line of running text. */
function isProse(before: string): boolean {
  return /^\p{Ll}|[.!?]\s+\p{Lu}/u.test(before);
}
