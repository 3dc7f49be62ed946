import type { Role } from "../catalog.js";
import type { Column } from "./columns.js";

/** The role of each column of a table that lists errors, or why it does not. */
export type RoleDecision =
  | { readonly taken: true; readonly reason: string; readonly roles: readonly AssignedRole[] }
  | { readonly taken: false; readonly reason: string };

export interface AssignedRole {
  readonly role: Role;
  /** 0 to 1. */
  readonly score: number;
}

/** Where a table stands: words around it that speak of errors make a doubtful one believable. */
export interface TableContext {
  readonly aboutErrors: boolean;
}

const ENOUGH = 0.6;

/**
 * Finds the code column first, since a table without one lists no errors, then the HTTP status, the
 * name, the message, and what is left. Header and cells both count: a header that says "description"
 * over `RESOURCE_NOT_FOUND` still heads a column of names.
 */
export function assignRoles(columns: readonly Column[], context: TableContext): RoleDecision {
  const alien = parameterTable(columns);
  if (alien) return { taken: false, reason: alien };
  const code = codeColumn(columns);
  if (!code) return { taken: false, reason: "no column holds codes" };
  const doubt = doubtful(code, columns, context);
  if (doubt) return { taken: false, reason: doubt };
  const roles: AssignedRole[] = columns.map(() => ({ role: "other", score: 0 }));
  const assign = (column: Column | undefined, role: Role, score: number): void => {
    if (column) roles[column.index] = { role, score };
  };
  assign(code, "code", codeScore(code));
  const isFree = ({ index }: Column): boolean => roles[index]?.role === "other";
  assign(httpColumn(columns.filter(isFree)), "httpStatus", 1);
  const name = nameColumn(columns.filter(isFree), code);
  assign(name, "name", name ? Math.max(name.word, 0.5) : 0);
  for (const { column, role, score } of textColumns(columns.filter(isFree)))
    assign(column, role, score);
  return { taken: true, reason: takenReason(code), roles };
}

function takenReason(code: Column): string {
  const shown = code.header ? `column "${code.header}"` : `column ${code.index + 1}`;
  return code.filled === 0 ? `${shown} is headed as codes` : `${shown} holds codes`;
}

/** A table headed by "parameter" or "field" describes a request, whatever its cells look like. */
function parameterTable(columns: readonly Column[]): string | null {
  if (columns.some(({ hint }) => hint.sense === "code")) return null;
  const telling = columns.filter(({ hint }) => hint.sense === "parameter");
  const numeric = columns.some(
    (column) => column.numeric >= ENOUGH && column.hint.sense !== "class",
  );
  if (telling.length === 0 || (telling.length === 1 && numeric)) return null;
  return `its headers (${telling.map(({ header }) => `"${header}"`).join(", ")}) are those of a parameter list`;
}

/** How well a column would serve as the codes, 0 to 1, by header and cells. */
function codeScore(column: Column): number {
  const { hint, filled } = column;
  const header =
    { code: 1, number: 0.6, name: 0.3, http: 0.4 }[hint.sense as string] ??
    (hint.sense === null ? 0.35 : 0);
  if (filled === 0) return hint.sense === "code" ? 0.6 * hint.certainty : 0;
  const cells = Math.max(
    column.numeric,
    column.symbolic * 0.8 + (column.word - column.symbolic) * 0.5,
  );
  return cells < ENOUGH * 0.5 ? 0 : 0.6 * cells + 0.4 * header * (0.5 + hint.certainty / 2);
}

/** A number beats a symbol, also where the header calls the symbol "code"; an HTTP status gives way. */
function codeColumn(columns: readonly Column[]): Column | undefined {
  const ranked = columns
    .map((column) => ({ column, score: codeScore(column) - column.index * 0.01 }))
    .filter(({ score }) => score >= 0.4)
    .sort((a, b) => b.score - a.score);
  const best = ranked[0]?.column;
  if (!best) return undefined;
  const others = ranked.slice(1).map(({ column }) => column);
  if (isHttpColumn(best))
    return others.find((other) => !isHttpColumn(other) && canBeCode(other)) ?? best;
  if (best.numeric >= ENOUGH || best.filled === 0) return best;
  return (
    others.find(
      (other) => other.numeric >= ENOUGH && !isHttpColumn(other) && canHeadNumbers(other),
    ) ?? best
  );
}

function canBeCode(column: Column): boolean {
  return column.numeric >= ENOUGH || (column.word >= 0.9 && column.distinct > 0.5);
}

function canHeadNumbers({ hint }: Column): boolean {
  return (
    hint.sense === null || hint.sense === "code" || hint.sense === "number" || hint.sense === "name"
  );
}

function isHttpColumn({ hint, httpStatus }: Column): boolean {
  return httpStatus >= 0.9 && (hint.http || hint.sense === "number");
}

/** Why a table with a code-like column is left alone all the same. */
function doubtful(
  code: Column,
  columns: readonly Column[],
  { aboutErrors }: TableContext,
): string | null {
  if (code.hint.sense === "code") return null;
  const texts = columns.filter((column) => column !== code && isText(column));
  const told = texts.some(({ hint }) => hint.sense === "message" || hint.sense === "description");
  const shown = code.header ? `"${code.header}"` : `column ${code.index + 1}`;
  if (code.filled === 0) return `no header says which column of its empty rows is the code`;
  if (aboutErrors) return null;
  if (code.header === null)
    return texts.length > 0 && code.numeric >= 0.8
      ? null
      : `${shown} has no header and nothing around it speaks of codes`;
  if (code.hint.sense === "number" && told && code.numeric >= ENOUGH) return null;
  return `${shown} may hold codes, but neither its header nor a heading says so`;
}

function httpColumn(columns: readonly Column[]): Column | undefined {
  return columns.find(
    (column) =>
      column.httpStatus >= ENOUGH &&
      (column.hint.http || column.hint.sense === "number" || column.hint.sense === "code"),
  );
}

/** Identifiers, one to an entry; or a column that its header calls names. */
function nameColumn(columns: readonly Column[], code: Column): Column | undefined {
  const named = columns.find(
    ({ hint, word, filled }) => hint.sense === "name" && filled > 0 && word >= ENOUGH,
  );
  if (named) return named;
  if (code.word >= ENOUGH) return undefined;
  return columns.find(
    (column) =>
      column.symbolic >= ENOUGH &&
      column.word >= 0.8 &&
      column.distinct >= 0.5 &&
      column.hint.sense !== "class",
  );
}

function isText(column: Column): boolean {
  return column.filled > 0 && column.hint.sense !== "class" && column.hint.sense !== "parameter";
}

interface TextRole {
  readonly column: Column;
  readonly role: Role;
  readonly score: number;
}

/** Which text column is the message: the lowest rank, the leftmost among equals. */
const MESSAGE_RANK: Readonly<Record<string, number>> = {
  message: 0,
  name: 1,
  description: 3,
  remedy: 4,
};
const NO_HEADER_RANK = 2;
const EMPTY_RANK = 10;

/** The most message-like column is the message, which people read first; what is left describes. */
function textColumns(columns: readonly Column[]): readonly TextRole[] {
  const texts = columns.filter(({ hint: { sense } }) => sense !== "class" && sense !== "parameter");
  const rank = ({ hint, filled }: Column): number =>
    (MESSAGE_RANK[hint.sense ?? ""] ?? NO_HEADER_RANK) + (filled === 0 ? EMPTY_RANK : 0);
  const message = texts.toSorted((a, b) => rank(a) - rank(b) || a.index - b.index)[0];
  const role = (column: Column): Role => {
    if (column === message) return "message";
    return isDescription(column) ? "description" : "other";
  };
  return texts.map((column) => ({
    column,
    role: role(column),
    score: column.hint.sense === null ? 0.5 : column.hint.certainty,
  }));
}

function isDescription({ hint, numeric, filled }: Column): boolean {
  return hint.sense !== "number" && hint.sense !== "code" && (filled === 0 || numeric < ENOUGH);
}
