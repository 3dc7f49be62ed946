import type { RecognizedEntry } from "../catalog.js";
import { createClaims } from "./claims.js";
import { affixEntry, type NamingOptions, spellEntry } from "./naming.js";
import { isAscii, plainLatin } from "./plain-latin.js";
import { asciiWords, validIdentifier } from "./words.js";

/** Member names that TypeScript refuses or that mean something to JavaScript objects. */
export const RESERVED_ENTRY_NAMES: ReadonlySet<string> = new Set(["__proto__", "NaN", "Infinity"]);

/**
 * The names of a section's entries, in their order. Each comes from its own entry alone: the
 * document's name, else a code that is a name itself, else the message's first words, else the code.
 * All that clash get `_` and their code; where the code is the same too, `_2` and on.
 */
export function nameEntries(
  entries: readonly RecognizedEntry[],
  options: NamingOptions,
): readonly string[] {
  const bare = entries.map((entry) => bareIdentifier(entry, options));
  const uses = countUses(bare);
  const { claim } = createClaims(bare.filter((name) => uses.get(name) === 1));
  return entries.map((entry, index) => {
    const name = bare[index] ?? "";
    if (uses.get(name) === 1) return name;
    return claim(`${name}_${codeSuffix(entry.code)}`);
  });
}

function countUses(names: readonly string[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const name of names) uses.set(name, (uses.get(name) ?? 0) + 1);
  return uses;
}

function bareIdentifier(entry: RecognizedEntry, options: NamingOptions): string {
  const { name, code, message } = entry;
  const preserves = options.naming === "preserve";
  const spell = (text: string): string =>
    preserves && /^[A-Za-z_$][\w$]*$/.test(text)
      ? affixEntry(text, options)
      : spellEntry(asciiWords(text), options);
  const valid = (spelt: string): string => validIdentifier(spelt, RESERVED_ENTRY_NAMES);
  if (name !== null && isAsciiName(name)) return valid(spell(name));
  if (isNameLike(code)) return valid(spell(code));
  const words = messageWords(message ?? "", options);
  return valid(
    words.length > 0 ? spellEntry(words, options) : affixEntry(codeIdentifier(code), options),
  );
}

/** A name with a letter of another script (a look-alike, too) makes no readable identifier. */
function isAsciiName(name: string): boolean {
  const plain = plainLatin(name);
  return /^[\x20-\x7e]+$/.test(plain) && /[A-Za-z]/.test(plain);
}

/** `FST_ERR_NOT_FOUND`, `ENOENT`, `invalid_request`: a code that says what it means. `E1001` does not. */
function isNameLike(code: string): boolean {
  return (
    /^[\w.:/-]+$/.test(code) &&
    /[A-Za-z]{3}/.test(code) &&
    !/^[A-Za-z]+[-_.]?\d+$/.test(code) &&
    !/^-?0[xX]/.test(code)
  );
}

const MOST_WORDS = 6;
/** A word of Chinese has two on average. */
const MOST_SYLLABLES = 2 * MOST_WORDS;

/**
 * The first six words, with a letter in them, of an ASCII message up to ` / `, `;`, `:` or its sentence's
 * end; of one in another script the first twelve syllables, if they are to be transliterated.
 */
function messageWords(message: string, { transliteration }: NamingOptions): readonly string[] {
  const plain = plainMarks(plainLatin(message));
  if (isAscii(plain)) return firstWords(clauseOf(plain), MOST_WORDS);
  if (transliteration === undefined) return [];
  const latin = transliteration.transliterate(clauseOf(wideMarks(plain)));
  return isAscii(latin) ? firstWords(latin, MOST_SYLLABLES) : [];
}

function plainMarks(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, "-")
    .replace(/…/g, "...");
}

/** Marks of Chinese texts as those of English ones: `，（）：；！？` in half width, a stop with a blank behind. */
function wideMarks(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[。!?]/g, ". ")
    .replace(/[、《》〈〉「」『』【】〔〕·]/g, " ");
}

function clauseOf(text: string): string {
  return text.split(/ \/ |[;:\n]|[.!?](?:\s|$)/)[0] ?? "";
}

function firstWords(clause: string, most: number): readonly string[] {
  return clause
    .split(/[^A-Za-z0-9']+/)
    .filter((word) => /[A-Za-z]/.test(word))
    .slice(0, most)
    .flatMap(asciiWords);
}

/** `E1013`, `EMinus1`, `E0x80070005`; a code that begins with E is not given a second one. */
export function codeIdentifier(code: string): string {
  const suffix = codeSuffix(code);
  return /^E\d/.test(suffix) ? suffix : `E${suffix}`;
}

/** The code in characters of an identifier: `-1` → Minus1, `4.01` → 4_01, `错误` → U9519U8BEF. */
export function codeSuffix(code: string): string {
  return code
    .replace(/^[-−]/, "Minus")
    .replace(
      /[^\x00-\x7f]/gu,
      (character) => `U${character.codePointAt(0)?.toString(16).toUpperCase()}`,
    )
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
}
