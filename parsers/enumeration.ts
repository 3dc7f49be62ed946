import type { Cell, Row, Table } from "../src/blocks.js";
import type { Source } from "../src/source.js";
import { placedLines } from "./placed-lines.js";

const LONGEST_LINE = 400;
const FEWEST_IN_BODY = 2;
const FEWEST = 3;

const TEXT = String.raw`"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'`;
const NUMBER = String.raw`-?(?:0[xX][\dA-Fa-f]{1,16}|\d{1,18})[uUlL]{0,3}`;
/** `HttpStatus.NOT_FOUND,`: a constant of another enumeration before what the member says of itself. */
const CONSTANT = String.raw`(?:[A-Z]\w{0,40}(?:\.[A-Z]\w{0,40}){1,3}\s*,\s*)?`;
const REMARK = String.raw`(?:(?:\/\/+[!<]?|#|--|\/\*+!?<?)\s*(.*?)\s*(?:\*+\/)?)?$`;

/** `public enum Faults {`, `const (`, `class Faults(IntEnum):`, `export const FAULTS = {`, `typedef enum {`. */
const OPENING =
  /^(?:[a-z]+\s+){0,4}(?:enum|class|object|interface|namespace|struct|const|let|var)\b\s*(?:class\s+|struct\s+)?([A-Za-z_]\w*)?[^;"']{0,80}?[{(:[]$|^(?:[a-z]+\s+){0,3}enum(?:\s+class)?\s+([A-Za-z_]\w*)[\w\s:<>,.]{0,60}$/;
/** Brackets alone, and the end of a comment. */
const BRACKETS = /^\*+\/$|^[\s{}()[\];,]*(?:\w+\s*;)?(?:\s*as const;?|\s*satisfies [^;]{1,80};?)?$/;
const COMMENT =
  /^(?:\/\/+[!<]?|#(?![\s]*define\b|\[)|--|\/\*+!?<?|\*+(?!\/))\s*(.*?)\s*(?:\*+\/)?$/;
/** `[Description("…")]`, `@Message("…")`, `#[error("…")]`, alone or before the member. */
const ATTRIBUTE = new RegExp(
  String.raw`^(?:#?\[|@)[\w.]+\((?:\s*\w+\s*[:=]\s*)?\s*(${TEXT})[^()"']{0,60}\)\]?\s*`,
);
/** `/ The pump /`: a comment whose stars were taken for markup. */
const BARE_COMMENT = /^\/ [^/]{1,200} \/$/;
const MARK = /^(?:@\w[\w.]*(?:\([^()"']{0,80}\))?|#?\[[^\]"']{1,80}\])\s*$/;
const MEMBER = new RegExp(
  String.raw`^(?:(?:[a-z]\w*|String|#\s*define)(?:\[\])?\s+){0,6}([A-Za-z_$]\w*|["'][A-Z][A-Z\d_]{2,60}["'])(?:\s*:\s*[\w.]{1,30}(?=\s*=))?(?:\s+[A-Za-z]\w*(?=\s*=))?\s*(?:=>|:=|[=:(]|\s)\s*\(?\s*${CONSTANT}(${NUMBER}|${TEXT})\)?\s*(?:,\s*(${TEXT}))?(?:,\s*(${TEXT}))?[^/#"']{0,60}?[)}\]]{0,3}\s*[,;]?\s*${REMARK}`,
);
const BY_NUMBER = new RegExp(
  String.raw`^(?:["']?(${NUMBER}|[A-Z]{1,8}[-_]?\d{2,8})["']?)\s*(?:=>|:|=)\s*(${TEXT})\s*[,;]?\s*${REMARK}`,
);

interface Member {
  readonly code: string;
  readonly name: string;
  readonly text: string;
  /** A second text. */
  readonly more?: string;
  readonly from: number;
  readonly to: number;
}

/** What a line is: one of the members, something about the next one, what opens them, or nothing of an enumeration. */
type Reading =
  | { readonly kind: "member"; readonly member: Member }
  | { readonly kind: "about"; readonly text: string }
  | { readonly kind: "opening"; readonly name: string }
  | { readonly kind: "blank" }
  | { readonly kind: "other" };

/**
 * The members of an enumeration, or of constants beside each other, as programs of many languages write them:
 * `NoBerth = 12, // text`, `NO_BERTH(12, "text"),`, `#define NO_BERTH 12`, `12: "text",`. A comment or an
 * attribute above a member is its text. A table of code, name and text; null for anything else that a program
 * may be.
 */
export function readEnumeration(source: Source, start: number, end: number): Table | null {
  const members: Member[] = [];
  let about: string[] = [];
  let name = "";
  let isClosed = false;
  let isToldOut = false;
  for (const { line, from } of placedLines(source.text.slice(start, end), start)) {
    const reading = readLine(line, from);
    if (reading.kind === "about") about = toldBy(about, reading.text, isToldOut);
    else if (reading.kind === "member" && !isClosed) {
      members.push(withAbout(reading.member, about));
      about = [];
    } else if (reading.kind === "opening" && members.length === 0) name = reading.name;
    else if (reading.kind !== "blank") {
      if (name === "" && members.length > 0) return null;
      isClosed ||= members.length > 0;
    }
    isToldOut = endsComment(line);
  }
  const isWhole = /^\s*\{\s*\n[\s\S]*\n\s*\}\s*$/.test(source.text.slice(start, end));
  return toTable(members, name, isWhole, source);
}

/** The comment so far, or a new one, with a line more. */
function toldBy(above: string[], line: string, anew: boolean): string[] {
  const lines = anew ? [] : above;
  lines.push(line);
  return lines;
}

/** The last line of a comment of several lines: another comment right below it is that of another member. */
function endsComment(line: string): boolean {
  const text = line.trim();
  return text.endsWith("*/") && !text.startsWith("/*");
}

function readLine(whole: string, offset: number): Reading {
  // One blank for many: each pattern would try long runs of them in each way.
  const line = whole.trim().replace(/\s+/g, " ");
  if (line.length > LONGEST_LINE) return { kind: "other" };
  if (BRACKETS.test(line) || MARK.test(line) || BARE_COMMENT.test(line)) return { kind: "blank" };
  const comment = COMMENT.exec(line);
  if (comment) return { kind: "about", text: withoutTags(comment[1] ?? "") };
  const attribute = ATTRIBUTE.exec(line);
  const rest = line.slice(attribute?.[0].length ?? 0);
  const told = unquoted(attribute?.[1] ?? "");
  if (attribute && rest === "") return { kind: "about", text: told };
  const opening = OPENING.exec(rest);
  if (opening) return { kind: "opening", name: opening[1] ?? opening[2] ?? "enum" };
  const from = offset + whole.length - whole.trimStart().length;
  const member = memberOf(rest, from, from + whole.trim().length);
  if (!member) return { kind: "other" };
  return { kind: "member", member: { ...member, text: told === "" ? member.text : told } };
}

function memberOf(line: string, from: number, to: number): Member | null {
  const keyed = BY_NUMBER.exec(line);
  if (keyed?.[1] !== undefined)
    return { code: keyed[1], name: "", text: unquoted(keyed[2] ?? ""), from, to };
  const [, name, value, second, third, remark] = MEMBER.exec(line) ?? [];
  if (name === undefined || value === undefined) return null;
  const bare = unquoted(name);
  const shown = unquoted(value);
  const text = unquoted(second ?? "") || withoutTags(remark ?? "");
  // A phrase is what the name means, not its value.
  if (/\s/.test(shown)) return { code: bare, name: "", text: shown, from, to };
  if (shown === "") return null;
  const member = { code: shown, name: bare === shown ? "" : bare, text, from, to };
  return third === undefined ? member : { ...member, more: unquoted(third) };
}

function withAbout(member: Member, about: readonly string[]): Member {
  const told = about.filter((text) => text !== "").join("\n");
  return member.text === "" ? { ...member, text: told } : member;
}

function withoutTags(text: string): string {
  return text.replace(/<\/?[a-z][^<>]{0,60}>/gi, "").trim();
}

function unquoted(text: string): string {
  return /^["']/.test(text) ? text.slice(1, -1).replace(/\\(["'\\])/g, "$1") : text;
}

/** `code: 12, message: "…"`: an object and its fields, which have small names of one word. */
function areFields(members: readonly Member[]): boolean {
  const small = members.filter(({ code, name }) => /^[a-z]+$/.test(name === "" ? code : name));
  return small.length * 2 >= members.length;
}

const OF_ONE_ERROR =
  /^_*(?:(?:default|error|err|http|status)_?)*(?:code|message|msg|details?|description|title|status)$/i;

/** `CODE = 12`, `MESSAGE = "…"`, `default_detail = "…"`: what one error says of itself, in a class of its own. */
function areOfOneError(members: readonly Member[]): boolean {
  const own = members.filter(({ code, name }) => OF_ONE_ERROR.test(name === "" ? code : name));
  return own.length > 1 && own.length * 2 >= members.length;
}

function toTable(
  members: readonly Member[],
  about: string,
  isWhole: boolean,
  source: Source,
): Table | null {
  const first = members[0];
  const last = members.at(-1);
  const fewest = about === "" && !isWhole ? FEWEST : FEWEST_IN_BODY;
  const codes = new Set(members.map(({ code }) => code));
  if (!first || !last || members.length < fewest || codes.size < members.length * 0.8) return null;
  if ((about === "" && areFields(members)) || areOfOneError(members)) return null;
  const hasMore = members.some(({ more }) => more !== undefined);
  const rows = members.map(({ code, name, text, more, from, to }): Row => {
    const position = source.position(from, to);
    const cell = (shown: string): Cell => ({ text: shown, literal: shown, position });
    const named = name === "" ? cell(name) : { ...cell(name), identifier: true };
    const texts = hasMore ? [cell(text), cell(more ?? "")] : [cell(text)];
    return { cells: [cell(code), named, ...texts], position };
  });
  return {
    kind: "table",
    header: null,
    codeColumn: 0,
    literal: true,
    origin: { collection: `${first.from}`, about, document: "" },
    rows,
    position: source.position(first.from, last.to),
  };
}
