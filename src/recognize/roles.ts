import type { Role } from "../catalog.js";
import type { ReadLanguage } from "../languages/language-header.js";
import { alienTable } from "./alien-table.js";
import { chooseCode, codeScore } from "./code-column.js";
import type { Column } from "./columns.js";
import { doubt } from "./doubt.js";
import type { TableContext } from "./evidence.js";
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
  readonly readLanguage: ReadLanguage;
}

/**
 * Finds the code column first, since a table without one lists no errors, then the HTTP status, the
 * name, the message, and what is left. Header and cells both count: a header that says "description"
 * over `RESOURCE_NOT_FOUND` still heads a column of names.
 */
export function assignRoles(
  columns: readonly Column[],
  context: TableContext,
  { fixed, sure, readLanguage }: Settled,
): RoleDecision {
  const alien = sure ? null : alienTable(columns, context);
  if (alien) return { taken: false, reason: alien };
  const { code, rival } = chooseCode(columns, fixed, sure, context);
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
  const phrased = code.phrased >= ENOUGH;
  for (const { column, role, score } of textColumns(columns.filter(isFree), phrased, readLanguage))
    if (!parts.has(role)) assign(column, role, score);
  return { taken: true, reason: takenReason(code), roles, rival };
}

function takenReason(code: Column): string {
  return code.filled === 0 ? `${shown(code)} is headed as codes` : `${shown(code)} holds codes`;
}

function httpColumn(columns: readonly Column[], code: Column): Column | undefined {
  return columns.find(
    (column) =>
      Math.max(column.httpStatus, column.httpPhrase) >= ENOUGH &&
      (column.hint.http ||
        column.hint.status ||
        (isNumbered(column) && column.registered >= ENOUGH && column.refused > 0) ||
        (column.hint.sense === null && isKnownStatuses(column, code))),
  );
}

/** Its header speaks of numbers or codes. */
function isNumbered({ hint }: Column): boolean {
  return hint.sense === "number" || hint.sense === "code";
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
  const called = columns.filter(({ hint, filled }) => hint.sense === "name" && filled > 0);
  const named = called.find(
    (column) => column.word >= ENOUGH || telling.some((other) => other !== column),
  );
  if (named) return constantBeside(named, called, telling) ?? named;
  const numbered = code.numeric >= ENOUGH;
  return (
    columns.find((column) => isIdentifiers(column, numbered, code)) ??
    (numbered && telling.length > 1 && !isPhrased(code) ? columns.find(isWords) : undefined)
  );
}

/** `No berth` under "Name" and `E_NO_BERTH` under "Constant": where nothing else tells anything, the name does. */
function constantBeside(
  named: Column,
  called: readonly Column[],
  telling: readonly Column[],
): Column | undefined {
  if (named.word >= ENOUGH || telling.some((column) => !called.includes(column))) return undefined;
  return called.find(({ symbolic, word }) => symbolic >= ENOUGH && word >= ENOUGH);
}

function isIdentifiers(
  { symbolic, word, wordLists, distinct, flag, typed, hint, header, fill, filled }: Column,
  numbered: boolean,
  code: Column,
): boolean {
  // Codes that repeat have names that repeat as often.
  const varied = Math.min(hint.sense === null ? 0.8 : 0.5, code.distinct);
  // Below a second header of codes single words are names, too: `Unknown`.
  const called = numbered && hint.sense === "code" && word >= 0.9 && distinct === 1 && filled > 1;
  return (
    (symbolic >= ENOUGH || called) &&
    word >= 0.8 &&
    // What lists several that others have as well belongs to the entry, and is not its name.
    wordLists < 0.25 &&
    distinct >= varied &&
    flag < ENOUGH &&
    typed < ENOUGH &&
    // "Error type" over what no two rows have in common names them.
    (hint.sense !== "class" || (numbered && distinct === 1 && filled > 2)) &&
    // Beside codes that are names themselves it may be what some of them belong to.
    (numbered || header !== null || fill >= 0.9) &&
    (numbered || hint.sense === "number" || hint.sense === null || hint.sense === "code") &&
    // `OK` alone under "message" is a message.
    (hint.sense !== "message" || filled > 1)
  );
}

/** Statuses of HTTP: what stands beside them are their reason phrases, of one word or more. */
function isPhrased({ registered }: Column): boolean {
  return registered >= 0.9;
}

/** Under no header: a word to a row, none twice. */
function isWords({ word, distinct, header, filled }: Column): boolean {
  return header === null && filled > 1 && word >= 0.9 && distinct >= 0.95;
}
