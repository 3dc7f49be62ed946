import type { Role } from "../catalog.js";
import type { Column } from "./columns.js";
import { alienTable, doubt, type TableContext } from "./doubt.js";
import type { FixedParts } from "./hints.js";
import { isText, shown } from "./other-table.js";
import { textColumns } from "./text-roles.js";

/** The role of each column of a table that lists errors, or why it does not. */
export type RoleDecision =
  | {
      readonly taken: true;
      readonly reason: string;
      readonly roles: readonly AssignedRole[];
      /** The column that would have been the code, had the best one not been there. */
      readonly rival: Column | null;
    }
  | { readonly taken: false; readonly reason: string };

export interface AssignedRole {
  readonly role: Role;
  /** 0 to 1. */
  readonly score: number;
}

const ENOUGH = 0.6;

/** What is settled before a table is looked at. */
export interface Settled {
  /** Columns whose part was told. */
  readonly fixed: FixedParts;
  /** It lists errors, whatever it looks like. */
  readonly sure: boolean;
}

/**
 * Finds the code column first, since a table without one lists no errors, then the HTTP status, the
 * name, the message, and what is left. Header and cells both count: a header that says "description"
 * over `RESOURCE_NOT_FOUND` still heads a column of names.
 */
export function assignRoles(
  columns: readonly Column[],
  context: TableContext,
  { fixed, sure }: Settled,
): RoleDecision {
  const alien = sure ? null : alienTable(columns);
  if (alien) return { taken: false, reason: alien };
  const open = columns.filter(({ index }) => !fixed.has(index));
  const { code, rival } = fixedCode(columns, fixed) ?? codeColumn(open) ?? likeliest(open, sure);
  if (!code) return { taken: false, reason: "no column holds codes" };
  const doubted = sure ? null : doubt(code, columns, context);
  if (doubted) return { taken: false, reason: doubted };
  const roles: AssignedRole[] = columns.map(() => ({ role: "other", score: 0 }));
  const assign = (column: Column | undefined, role: Role, score: number): void => {
    if (column) roles[column.index] = { role, score };
  };
  assign(code, "code", codeScore(code));
  for (const [index, part] of fixed) assign(columns[index], part, 1);
  const parts = new Set<Role>(fixed.values());
  const isFree = ({ index }: Column): boolean => roles[index]?.role === "other";
  if (!parts.has("httpStatus")) assign(httpColumn(columns.filter(isFree), code), "httpStatus", 1);
  const name = parts.has("name") ? undefined : nameColumn(columns.filter(isFree), code);
  assign(name, "name", name ? Math.max(name.word, 0.5) : 0);
  for (const { column, role, score } of textColumns(columns.filter(isFree), code.phrased >= ENOUGH))
    if (!parts.has(role)) assign(column, role, score);
  return { taken: true, reason: takenReason(code), roles, rival };
}

function fixedCode(columns: readonly Column[], fixed: FixedParts): CodeChoice | null {
  const code = columns.find(({ index }) => fixed.get(index) === "code");
  return code ? { code, rival: null } : null;
}

/** Where a table is known to list errors, the best column serves, however bad it is. */
function likeliest(columns: readonly Column[], sure: boolean): CodeChoice {
  const [best] = columns
    .filter((column) => sure && codeScore(column) > 0)
    .sort((a, b) => codeScore(b) - codeScore(a));
  return { code: best, rival: null };
}

function takenReason(code: Column): string {
  return code.filled === 0 ? `${shown(code)} is headed as codes` : `${shown(code)} holds codes`;
}

/** How well a column would serve as the codes, 0 to 1, by header and cells. */
function codeScore(column: Column): number {
  const { hint, filled, fill } = column;
  const header =
    { code: 1, number: 0.6, name: 0.3, http: 0.4 }[hint.sense as string] ??
    (hint.sense === null ? 0.35 : 0);
  if (filled === 0) return hint.sense === "code" ? 0.6 * hint.certainty : 0;
  const symbols = column.symbolic * 0.8 + (column.word - column.symbolic) * 0.5;
  // A column that is empty in most rows is hardly what the rows are about.
  const cells = Math.max(column.numeric, column.numeric * 0.9 + symbols) * (fill < 0.6 ? 0.7 : 1);
  return cells < ENOUGH * 0.5
    ? 0
    : 0.6 * Math.min(1, cells) + 0.4 * header * (0.5 + hint.certainty / 2);
}

interface CodeChoice {
  readonly code: Column | undefined;
  readonly rival: Column | null;
}

/** Scores that lie closer are no clear choice. */
const CLOSE = 0.05;

/** Of two columns of symbols constants in capitals are the codes: `:timed-out "DEADLINE_PASSED"`. */
function constants({ capitals }: Column): number {
  return capitals >= 0.8 ? 0.02 : 0;
}

/** A number beats a symbol, also where the header calls the symbol "code"; an HTTP status gives way. */
function codeColumn(columns: readonly Column[]): CodeChoice | null {
  const headed = columns.some(({ header }) => header !== null);
  const ranked = columns
    .filter((column) => !isTextBeside(column, columns))
    .filter(
      (column) =>
        !(
          headed &&
          isSerial(column) &&
          columns.some((other) => other !== column && canBeCode(other))
        ),
    )
    .map((column) => ({
      column,
      score: codeScore(column) + constants(column) - column.index * 0.01,
    }))
    .filter(({ score }) => score >= 0.4)
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (!best) return null;
  const others = ranked.slice(1).map(({ column }) => column);
  const code = settle(best.column, others);
  const close =
    second &&
    best.score - second.score < CLOSE &&
    code === best.column &&
    second.column.distinct >= 0.9 * code.distinct;
  return { code, rival: close && !isHttpColumn(second.column, code) ? second.column : null };
}

/** `invalid input (400)`: words with a number behind them tell what the symbols beside them mean. */
function isTextBeside({ index, trailing }: Column, columns: readonly Column[]): boolean {
  const symbols = columns.some(
    (other) => other.index !== index && other.symbolic >= ENOUGH && other.distinct > 0.5,
  );
  return trailing >= ENOUGH && symbols;
}

function settle(best: Column, others: readonly Column[]): Column {
  if (isHttpColumn(best, others[0]))
    return others.find((other) => !isHttpColumn(other, best) && canBeCode(other)) ?? best;
  if (best.numeric >= ENOUGH || best.filled === 0) return best;
  return (
    others.find(
      (other) =>
        other.numeric >= ENOUGH && !isHttpColumn(other, best) && canHeadNumbers(other, best),
    ) ?? best
  );
}

const SERIAL =
  /^(?:#|№|n[°º]\.?|(?:s|sr|sl)\.?\s*(?:no\.?)?|no\.?|nr\.?|lp\.?|stt|序号|序號|编号|項番|順番|순번|연번|번호|№?\s*п\/п)$/iu;

/** Rows counted from 1 under "#" or nothing: the writer's count, where another column may be the code. */
function isSerial({ counting, header }: Column): boolean {
  return counting && (header === null || SERIAL.test(header.trim()));
}

function canBeCode(column: Column): boolean {
  return column.numeric >= ENOUGH || (column.word >= 0.9 && column.distinct > 0.5);
}

/** A count or a severity in numbers repeats; a number that tells symbols apart does not. */
function canHeadNumbers(column: Column, best: Column): boolean {
  const { hint, header, distinct, flag, length, fill } = column;
  if (hint.sense === "code") return true;
  // Few members of an enumeration have a number: the others go by their names.
  if (header === null && best.header === null && fill < 0.25 && best.fill >= 0.9) return false;
  if (hint.sense !== null && hint.sense !== "number" && hint.sense !== "name") return false;
  return (
    flag < ENOUGH &&
    (hint.sense === "number" || length > 0) &&
    distinct >= Math.min(0.5, best.distinct)
  );
}

/** `error.code` over symbols: the codes themselves. */
function isHeadedSymbols({ hint, symbolic }: Column): boolean {
  return hint.sense === "code" && symbolic >= ENOUGH;
}

/** Statuses by their header, or beside symbols that are headed as codes, or numbers 100 to 599 that repeat beside codes that do not. */
function isHttpColumn(column: Column, beside: Column | undefined): boolean {
  const { hint, httpStatus, httpPhrase, distinct } = column;
  if (Math.max(httpStatus, httpPhrase) < 0.9) return false;
  if (hint.http || hint.status) return true;
  if (column.registered >= 0.9 && beside && isHeadedSymbols(beside)) return true;
  const repeats = beside !== undefined && distinct < 0.7 && distinct < beside.distinct;
  return repeats && (hint.sense === "number" || hint.sense === null || hint.sense === "code");
}

function httpColumn(columns: readonly Column[], code: Column): Column | undefined {
  return columns.find(
    (column) =>
      Math.max(column.httpStatus, column.httpPhrase) >= ENOUGH &&
      (column.hint.http ||
        column.hint.status ||
        column.hint.sense === "number" ||
        column.hint.sense === "code" ||
        (column.hint.sense === null && isKnownStatuses(column, code))),
  );
}

/** Under no header: three digits throughout, where the codes are no statuses themselves. */
function isKnownStatuses(column: Column, code: Column): boolean {
  return column.httpStatus >= 0.95 && code.httpStatus < 0.5 && !column.counting;
}

/**
 * Identifiers, one to an entry; or a column that its header calls names, where another one is left to
 * tell what they mean; or single words between numbers and phrases.
 */
function nameColumn(columns: readonly Column[], code: Column): Column | undefined {
  const telling = columns.filter(isText);
  const named = columns.find(
    (column) =>
      column.hint.sense === "name" &&
      column.filled > 0 &&
      (column.word >= ENOUGH || telling.some((other) => other !== column)),
  );
  if (named) return named;
  const numbered = code.numeric >= ENOUGH;
  return (
    columns.find((column) => isIdentifiers(column, numbered, code)) ??
    (numbered && telling.length > 1 ? columns.find(isWords) : undefined)
  );
}

function isIdentifiers(
  { symbolic, word, distinct, flag, typed, hint, header, fill }: Column,
  numbered: boolean,
  code: Column,
): boolean {
  // Codes that repeat have names that repeat as often.
  const varied = Math.min(hint.sense === null ? 0.8 : 0.5, code.distinct);
  return (
    symbolic >= ENOUGH &&
    word >= 0.8 &&
    distinct >= varied &&
    flag < ENOUGH &&
    typed < ENOUGH &&
    hint.sense !== "class" &&
    // Beside codes that are names themselves it may be what some of them belong to.
    (numbered || header !== null || fill >= 0.9) &&
    (numbered || hint.sense === "number" || hint.sense === null || hint.sense === "code")
  );
}

/** Under no header: a word to a row, none twice. */
function isWords({ word, distinct, header, filled }: Column): boolean {
  return header === null && filled > 1 && word >= 0.9 && distinct >= 0.95;
}
