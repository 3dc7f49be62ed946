import type { Meaning } from "./meaning.js";

/**
 * The meanings that somebody asks for: by a code as written or another spelling of the same number
 * (`0x10` is `16`), a name (with the colon of a Lisp keyword or without), or an identifier (alone, behind
 * its section's, or as programs write it); if there is none, by the same in upper or lower case.
 */
export function findMeanings(meanings: readonly Meaning[], asked: string): readonly Meaning[] {
  const query = asked.trim();
  const number = numberOf(query);
  const exact = meanings.filter(
    (meaning) =>
      (number !== null && meaning.entry.codeType === "number" && isNumber(meaning, number)) ||
      isCalled(meaning, query, (text) => text),
  );
  if (exact.length > 0) return exact;
  return meanings.filter((meaning) => isCalled(meaning, query, (text) => text.toLowerCase()));
}

/** All that entries can be asked for by, each once: codes, names, identifiers. */
export function knownWords(meanings: readonly Meaning[]): readonly string[] {
  return [...new Set(meanings.flatMap((meaning) => wordsFor(meaning)))];
}

function isNumber({ entry }: Meaning, number: number): boolean {
  return numberOf(entry.code) === number;
}

function isCalled(meaning: Meaning, query: string, fold: (text: string) => string): boolean {
  const wanted = [query, query.replace(/^:/, "")].map(fold);
  return wordsFor(meaning).some((word) => wanted.includes(fold(word)));
}

function wordsFor({ entry, section, reference }: Meaning): readonly string[] {
  const { code, name, identifier } = entry;
  return [
    code,
    ...(name === null ? [] : [name, name.replace(/^:/, "")]),
    identifier,
    `${section.identifier}.${identifier}`,
    reference,
  ];
}

/** Codes of numbers are decimal without leading zeros, or hexadecimal. */
function numberOf(text: string): number | null {
  const [, minus, digits] = /^(-?)(0|[1-9]\d*|0x[\da-f]+)$/i.exec(text) ?? [];
  return digits === undefined ? null : Number(digits) * (minus ? -1 : 1);
}
