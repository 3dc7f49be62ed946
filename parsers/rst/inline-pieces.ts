import {
  ESCAPE,
  isPair,
  isSpace,
  mayEndAt,
  mayStartBehind,
  undoEscapes,
  withBackslashes,
} from "./inline-context.js";
import {
  type EndRule,
  endFinder,
  endOfEmphasis,
  endOfInterpreted,
  endOfLiteral,
  endOfStrong,
  endOfSubstitution,
  endOfTarget,
} from "./inline-ends.js";
import { isStruckRole, textOfReference, textOfRole } from "./inline-roles.js";

/** A run of inline markup in an escaped text, and what a reader sees of it. */
export interface Piece {
  readonly kind: "emphasis" | "strong" | "reference" | "substitution" | "struck" | "other";
  readonly start: number;
  readonly end: number;
  readonly shown: string;
}

interface Scan {
  readonly escaped: string;
  readonly find: ReturnType<typeof endFinder>;
  /** Where the rest of the text begins, which counts as the start of a text. */
  base: number;
}

/** A piece, or where to go on after a start-string that is text. */
type Attempt = Piece | number;

/**
 * Finds inline markup as docutils does (states.Inliner): from left to right, not nested, with the
 * recognition rules about what may stand around start- and end-strings.
 */
export function findPieces(escaped: string): readonly Piece[] {
  const scan: Scan = { escaped, find: endFinder(escaped), base: 0 };
  const pieces: Piece[] = [];
  const special = /[*`_|[]/g;
  for (let match = special.exec(escaped); match; match = special.exec(escaped)) {
    const attempt = attemptAt(scan, match.index);
    if (typeof attempt === "number") {
      special.lastIndex = attempt;
      continue;
    }
    pieces.push(attempt);
    scan.base = attempt.end;
    special.lastIndex = attempt.end;
  }
  return pieces;
}

function attemptAt(scan: Scan, at: number): Attempt {
  const { escaped } = scan;
  switch (escaped.charAt(at)) {
    case "*":
      return escaped.charAt(at + 1) === "*" ? strong(scan, at) : emphasis(scan, at);
    case "`":
      return escaped.charAt(at + 1) === "`" ? literal(scan, at) : interpreted(scan, at);
    case "|":
      return escaped.charAt(at + 1) === "|" ? at + 1 : substitution(scan, at);
    case "[":
      return footnote(scan, at);
    default:
      return escaped.charAt(at + 1) === "`" ? target(scan, at) : reference(scan, at);
  }
}

function startsAt({ escaped, base }: Scan, at: number): boolean {
  return at === base || mayStartBehind(escaped.charAt(at - 1));
}

/** The text between a start-string and its end-string; a number where the start-string is text. */
function enclosed(
  scan: Scan,
  at: number,
  mark: string,
  [rule, endMark]: readonly [EndRule, string],
): number | { readonly inner: string; readonly end: number } {
  const { escaped } = scan;
  const from = at + mark.length;
  if (!startsAt(scan, at) || isSpace(escaped.charAt(from))) return at + 1;
  const quoted = at > scan.base && isPair(escaped.charAt(at - 1), escaped.charAt(from));
  const end = quoted || from >= escaped.length ? null : scan.find(rule, endMark, from);
  scan.base = end ? scan.base : from;
  return end ? { inner: escaped.slice(from, end.at), end: end.behind } : from;
}

function emphasis(scan: Scan, at: number): Attempt {
  const found = enclosed(scan, at, "*", [endOfEmphasis, "*"]);
  if (typeof found === "number") return found;
  return { kind: "emphasis", start: at, end: found.end, shown: undoEscapes(found.inner) };
}

function strong(scan: Scan, at: number): Attempt {
  const found = enclosed(scan, at, "**", [endOfStrong, "**"]);
  if (typeof found === "number") return found;
  return { kind: "strong", start: at, end: found.end, shown: undoEscapes(found.inner) };
}

function literal(scan: Scan, at: number): Attempt {
  const found = enclosed(scan, at, "``", [endOfLiteral, "``"]);
  if (typeof found === "number") return found;
  return { kind: "other", start: at, end: found.end, shown: withBackslashes(found.inner) };
}

function target(scan: Scan, at: number): Attempt {
  const found = enclosed(scan, at, "_`", [endOfTarget, "`"]);
  if (typeof found === "number") return found;
  return { kind: "other", start: at, end: found.end, shown: undoEscapes(found.inner) };
}

function substitution(scan: Scan, at: number): Attempt {
  const found = enclosed(scan, at, "|", [endOfSubstitution, "|"]);
  if (typeof found === "number") return found;
  return { kind: "substitution", start: at, end: found.end, shown: undoEscapes(found.inner) };
}

const ROLE_BEFORE = /:[\p{L}\p{N}]+(?:[-._+:][\p{L}\p{N}]+)*:$/u;

/** `text`, :role:`text`, `text`:role:, `text`_ and `text <target>`_. */
function interpreted(scan: Scan, at: number): Attempt {
  const before = roleBefore(scan, at);
  const inside = enclosedBehindRole(scan, at, before !== null);
  if (typeof inside === "number") return inside;
  const suffix = scan.escaped.slice(inside.at + 1, inside.end);
  const inner = scan.escaped.slice(at + 1, inside.at);
  const start = before === null ? at : at - before.length;
  const roleBehind = /^:.*:/.exec(suffix)?.[0] ?? null;
  const role = (before ?? roleBehind)?.slice(1, -1) ?? null;
  const isReference = suffix.endsWith("_");
  if (role !== null && (isReference || (before !== null && roleBehind !== null))) {
    // Two roles, or a role and a reference, are an error: docutils shows the markup.
    const shown = withBackslashes(scan.escaped.slice(start, inside.end));
    return { kind: "other", start, end: inside.end, shown };
  }
  const shown = isReference ? textOfReference(inner) : textOfRole(inner, role);
  return { kind: isStruckRole(role) ? "struck" : "other", start, end: inside.end, shown };
}

function enclosedBehindRole(
  scan: Scan,
  at: number,
  hasRole: boolean,
): number | { readonly at: number; readonly end: number } {
  const { escaped } = scan;
  const from = at + 1;
  if (!(hasRole || startsAt(scan, at)) || isSpace(escaped.charAt(from))) return from;
  const quoted = !hasRole && at > scan.base && isPair(escaped.charAt(at - 1), escaped.charAt(from));
  const end = quoted || from >= escaped.length ? null : scan.find(endOfInterpreted, "`", from);
  if (end) return { at: end.at, end: end.behind };
  scan.base = from;
  return from;
}

/** A role in front of a backquote, if it stands where markup may start. */
function roleBefore(scan: Scan, at: number): string | null {
  const { escaped, base } = scan;
  if (at === base || escaped.charAt(at - 1) !== ":") return null;
  const limit = startOfRun(escaped, base, at);
  let role = ROLE_BEFORE.exec(escaped.slice(limit, at))?.[0] ?? null;
  while (role !== null && !startsAt(scan, at - role.length)) {
    const shorter = role.slice(1);
    role = ROLE_BEFORE.exec(shorter)?.[0] ?? null;
  }
  return role;
}

const LONGEST_ROLE = 80;

function startOfRun(escaped: string, base: number, at: number): number {
  let start = at;
  const lowest = Math.max(base, at - LONGEST_ROLE);
  while (start > lowest && !/[\s`*|[\]\0]/.test(escaped.charAt(start - 1))) start--;
  return start;
}

/** `[1]_`, `[#]_`, `[#name]_` and `[*]_` are marks beside the text; `[name]_` cites, and `[3101]_` counts no footnotes. */
function footnote(scan: Scan, at: number): Attempt {
  const pattern = /\[(?:[0-9]+|\*|#?[\p{L}\p{N}]+(?:[-._+:][\p{L}\p{N}]+)*|#)\]_/uy;
  pattern.lastIndex = at;
  if (!startsAt(scan, at) || !pattern.test(scan.escaped)) return at + 1;
  const end = pattern.lastIndex;
  if (!mayEndAt(scan.escaped, end)) return at + 1;
  const label = scan.escaped.slice(at, end - 1);
  const isMark = /^\[(?:[0-9]{1,2}|[*#].*)\]$/.test(label);
  return { kind: "other", start: at, end, shown: isMark ? "" : label };
}

/** `name_` and `name__`: the name stands before the underscore at which the scan has arrived. */
function reference(scan: Scan, at: number): Attempt {
  const { escaped, base } = scan;
  const end = endOfReference(escaped, at);
  if (end < 0) return at + 1;
  let start = at;
  let first = -1;
  while (start > base && isNamePart(escaped, start, at)) {
    start--;
    if (isWord(escaped.charAt(start)) && startsAt(scan, start)) first = start;
  }
  if (first < 0) return at + 1;
  return { kind: "reference", start: first, end, shown: escaped.slice(first, at) };
}

function endOfReference(escaped: string, at: number): number {
  if (escaped.charAt(at + 1) === "_" && mayEndAt(escaped, at + 2)) return at + 2;
  return mayEndAt(escaped, at + 1) ? at + 1 : -1;
}

/** Letters and digits with single `-._+:` between them make a simple reference name. */
function isNamePart(escaped: string, behind: number, end: number): boolean {
  const character = escaped.charAt(behind - 1);
  if (isWord(character)) return escaped.charAt(behind - 2) !== ESCAPE;
  const between = behind < end && /[-._+:]/.test(character);
  return between && isWord(escaped.charAt(behind)) && isWord(escaped.charAt(behind - 2));
}

function isWord(character: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(character);
}
