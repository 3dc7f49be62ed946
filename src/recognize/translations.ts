import type { Cell } from "../blocks.js";
import type { RecognizedEntry, RecognizedSection, Translation } from "../catalog.js";
import { guessLanguage, scriptLanguage } from "../languages/guess-language.js";
import { isPlaceholder } from "./code-shape.js";
import type { ColumnLanguages } from "./language-columns.js";
import type { TablePlan } from "./table-plan.js";

type Texts = Omit<Translation, "language">;

/** The texts of a row in the languages of its table, that of the entry's own message among them if it is known. */
export function readTranslations(
  { message, places, location }: RecognizedEntry,
  cells: readonly Cell[],
  { own, translations }: ColumnLanguages,
): readonly Translation[] {
  if (translations.size === 0) return [];
  const texts = new Map<string, Texts>();
  const at = { path: location.path, ...(places.message ?? location) };
  if (own !== null && message !== null)
    texts.set(own, { message, description: null, location: at });
  for (const [index, { language, part }] of translations) {
    const cell = cells[index];
    if (!cell || isPlaceholder(cell.text)) continue;
    const known = texts.get(language);
    const told = { message: null, description: null, ...known, [part]: cell.text };
    texts.set(language, {
      ...told,
      location: known?.location ?? { path: location.path, ...cell.position },
    });
  }
  return [...texts].map(([language, told]) => ({ language, ...told }));
}

/**
 * The languages of a document: first that of most messages, then those of their translations in the order
 * of their columns. An entry does not tell its own message again as a translation into that first language; one
 * without translations does, if its message is in the script of another one.
 */
export function settleLanguages(
  sections: readonly RecognizedSection[],
  plans: Iterable<TablePlan>,
): { readonly languages: readonly string[]; readonly sections: readonly RecognizedSection[] } {
  const several = [...plans].filter(({ languages }) => languages.translations.size > 0);
  if (several.length === 0) return { languages: [], sections };
  const others = several.flatMap(({ languages }) =>
    [...languages.translations.values()].map(({ language }) => language),
  );
  const owns = several.flatMap(({ languages }) => languages.own ?? []);
  const entries = sections.flatMap((section) => section.entries);
  const first = mostUsed(owns, entries) ?? guessLanguage(messagesOf(entries), others);
  const languages = [...new Set([first, ...others, ...owns])];
  const isOwn = ({ message }: RecognizedEntry, told: Translation): boolean =>
    told.language === first && told.message === message && told.description === null;
  return {
    languages,
    sections: sections.map((section) => ({
      ...section,
      entries: section.entries.map((entry) => {
        const told = entry.translations.filter((one) => !isOwn(entry, one));
        const translations =
          entry.translations.length === 0 ? ownTranslation(entry, languages) : told;
        return { ...entry, translations };
      }),
    })),
  };
}

/** The message alone, if its script is that of another language of the document than the first. */
function ownTranslation(
  { message, places, location }: RecognizedEntry,
  [first = "", ...others]: readonly string[],
): readonly Translation[] {
  const script = scriptLanguage(message ?? "");
  const isScript = (language: string): boolean => language.split("-")[0] === script;
  const language = isScript(first) ? undefined : others.find(isScript);
  if (language === undefined) return [];
  const at = { path: location.path, ...(places.message ?? location) };
  return [{ language, message, description: null, location: at }];
}

/** The language of whose columns most messages are. */
function mostUsed(
  owns: readonly string[],
  entries: readonly RecognizedEntry[],
): string | undefined {
  const uses = (language: string): number =>
    entries.filter(({ message, translations }) =>
      translations.some((one) => one.language === language && one.message === message),
    ).length;
  const counted = [...new Set(owns)].map((language) => ({ language, count: uses(language) }));
  return counted.sort((a, b) => b.count - a.count)[0]?.language;
}

function messagesOf(entries: readonly RecognizedEntry[]): readonly string[] {
  return entries.flatMap(({ message }) => message ?? []);
}
