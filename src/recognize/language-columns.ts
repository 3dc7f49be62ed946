import { scriptLanguage } from "../languages/guess-language.js";
import type { ReadLanguage } from "../languages/language-header.js";
import { canonicalTag } from "../languages/language-tag.js";
import { wordsOf } from "../languages/words-of.js";
import type { Column } from "./columns.js";
import { type Hints, isSameTitle } from "./hints.js";
import { isText } from "./other-table.js";
import type { AssignedRole } from "./roles.js";

/** A column with texts in another language than the message's column. */
export interface LanguageColumn {
  /** A BCP 47 tag. */
  readonly language: string;
  /** Of which part of an entry it holds the text. */
  readonly part: "message" | "description";
}

/** What the columns of a table are written in. */
export interface ColumnLanguages {
  /** The language of the message's column; null if nothing says it. */
  readonly own: string | null;
  /** By the index of the column; empty for tables of one language. */
  readonly translations: ReadonlyMap<number, LanguageColumn>;
}

export const ONE_LANGUAGE: ColumnLanguages = { own: null, translations: new Map() };

/** A column of text: the language that its header names, and what else that says. */
interface TextColumn {
  readonly column: Column;
  readonly language: string | null;
  readonly rest: string;
}

/**
 * Which columns say in another language what the message's column says, or the description's: those whose
 * headers name a language and else the same (`描述` / `描述(英文)`, `message_zh` / `message_en`), or nothing
 * else (`中文` / `English`); or that say the same in two scripts (`说明` / `Description`). Where the user names them no others are looked for.
 */
export function languageColumns(
  columns: readonly Column[],
  roles: readonly AssignedRole[],
  readLanguage: ReadLanguage,
  hints: Hints,
): ColumnLanguages {
  const message = columns[roles.findIndex(({ role }) => role === "message")];
  if (!message) return ONE_LANGUAGE;
  const told = hints.columns?.translations;
  if (told) return toldColumns(columns, message, told, readLanguage);
  const headed = columns.filter((column) => holdsText(column, roles));
  if (headed.length < 2 || !headed.includes(message)) return ONE_LANGUAGE;
  const texts = readScripts(readLanguages(headed, readLanguage));
  const own = texts.find(({ column }) => column === message);
  return own ? chooseColumns(own, texts) : ONE_LANGUAGE;
}

function toldColumns(
  columns: readonly Column[],
  message: Column,
  told: Readonly<Record<string, string | number>>,
  readLanguage: ReadLanguage,
): ColumnLanguages {
  let own = readLanguage(message.header ?? "")?.language ?? null;
  const translations = new Map<number, LanguageColumn>();
  for (const [tag, where] of Object.entries(told)) {
    const language = canonicalTag(tag) ?? tag;
    const column = columns.find(({ header, index }) =>
      typeof where === "number"
        ? index === where - 1
        : header !== null && isSameTitle(header, where),
    );
    if (column === message) own = language;
    else if (column) translations.set(column.index, { language, part: "message" });
  }
  return { own, translations };
}

function holdsText(column: Column, roles: readonly AssignedRole[]): boolean {
  const role = roles[column.index]?.role;
  if (column.header === null) return false;
  return role === "message" || role === "description" || (role === "other" && isText(column));
}

/** What may be another word (`id`, `no`) is a language only beside one that is sure, behind the same words. */
function readLanguages(
  columns: readonly Column[],
  readLanguage: ReadLanguage,
): readonly TextColumn[] {
  const read = columns.map((column) => ({ column, named: readLanguage(column.header ?? "") }));
  const sure = new Set(read.flatMap(({ named }) => (named?.sure ? [named.rest] : [])));
  return read.map(({ column, named }) =>
    named && (named.sure || sure.has(named.rest))
      ? { column, language: named.language, rest: named.rest }
      : { column, language: null, rest: wordsOf(column.header ?? "").join(" ") },
  );
}

/**
 * Where no header names a language, two that say the same in different scripts do (`说明` / `Description`), if
 * their cells are written so, too.
 */
function readScripts(texts: readonly TextColumn[]): readonly TextColumn[] {
  if (texts.some(({ language }) => language !== null)) return texts;
  const isPair = ({ column: one }: TextColumn, { column: other }: TextColumn): boolean =>
    one.hint.certainty === 1 &&
    other.hint.certainty === 1 &&
    one.hint.sense === other.hint.sense &&
    isWrittenAsHeaded(one) &&
    isWrittenAsHeaded(other) &&
    one.language !== other.language;
  return texts.map((one) =>
    texts.some((other) => isPair(one, other)) ? { ...one, language: one.column.language } : one,
  );
}

function isWrittenAsHeaded({ header, language }: Column): boolean {
  const headed = scriptLanguage(header ?? "");
  // A word in Chinese characters alone may be Japanese.
  return language !== null && (headed === language || (headed === "zh" && language === "ja"));
}

function chooseColumns(own: TextColumn, texts: readonly TextColumn[]): ColumnLanguages {
  const translations = new Map<number, LanguageColumn>();
  const foreign = texts.filter(
    (one) => one !== own && one.language !== null && one.language !== own.language,
  );
  const isAlone = texts.filter(({ language }) => language === own.language).length === 1;
  const take = (part: LanguageColumn["part"], { column, language }: TextColumn): void => {
    const isTaken = [...translations.values()].some(
      (one) => one.language === language && one.part === part,
    );
    if (language !== null && !isTaken && !translations.has(column.index))
      translations.set(column.index, { language, part });
  };
  const ranked = foreign.map((one) => ({ one, rank: likeness(one, own, isAlone) }));
  for (const { one, rank } of ranked.sort((a, b) => a.rank - b.rank))
    if (rank < UNLIKE) take("message", one);
  for (const one of foreign)
    if (texts.some((other) => explainsBeside(own, other, one))) take("description", one);
  return translations.size === 0 ? ONE_LANGUAGE : { own: own.language, translations };
}

const UNLIKE = 5;

/** How near the headers of a column and of the message's are but for their languages, the nearest first. */
function likeness({ column, rest }: TextColumn, own: TextColumn, isAlone: boolean): number {
  const { sense } = column.hint;
  if (rest === own.rest) return 0;
  if (sense !== null && sense === own.column.hint.sense) return 1;
  if (rest === "") return 2;
  if (own.language === null) return UNLIKE;
  if (own.rest === "") return 3;
  return isAlone ? 4 : UNLIKE;
}

/** Two columns beside the message's say the same, one in its language, the other in another. */
function explainsBeside(own: TextColumn, other: TextColumn, one: TextColumn): boolean {
  return (
    other !== own &&
    other !== one &&
    other.rest === one.rest &&
    (other.language === null || other.language === own.language)
  );
}
