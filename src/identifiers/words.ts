import { plainLatin } from "./plain-latin.js";

export type NamingStyle = "pascal" | "screaming" | "camel" | "preserve";

/**
 * The ASCII words of a text, camelCase and acronyms taken apart: `APIError` → API, Error;
 * `account_no-exist` → account, no, exist. An apostrophe joins: `can't` → cant. Accents are left out.
 */
export function asciiWords(text: string): readonly string[] {
  const plain = plainLatin(text);
  const joined = /['’]/.test(plain) ? plain.replace(/(\p{L})['’](?=\p{L})/gu, "$1") : plain;
  return joined.split(/[^A-Za-z0-9]+/).flatMap(humps);
}

/** A run of letters and digits in its parts, the longest way to spell one word: `APIError`. */
function humps(run: string): readonly string[] {
  if (run === "") return [];
  return /[a-z\d][A-Z]|[A-Z][A-Z][a-z]/.test(run)
    ? run.split(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/)
    : [run];
}

/** `userLogin` of user, login. */
export function camelCase(words: readonly string[]): string {
  const pascal = pascalCase(words);
  return pascal.charAt(0).toLowerCase() + pascal.slice(1);
}

/** `UserLogin` of user, login; digits that would run together keep a `_` between them. */
export function pascalCase(words: readonly string[]): string {
  return words
    .map((word, index) => {
      const apart = /^\d/.test(word) && /\d$/.test(words[index - 1] ?? "") ? "_" : "";
      return apart + word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
    })
    .join("");
}

/** `USER_LOGIN` of user, login. */
export function screamingCase(words: readonly string[]): string {
  return words.map((word) => word.toUpperCase()).join("_");
}

/** `user-login` of user, login. */
export function kebabCase(words: readonly string[]): string {
  return words.map((word) => word.toLowerCase()).join("-");
}

/** A `_` before a digit, and behind a word that TypeScript or the generated code keeps for itself. */
export function validIdentifier(identifier: string, reserved: ReadonlySet<string>): string {
  const started = /^\d/.test(identifier) ? `_${identifier}` : identifier;
  return reserved.has(started) ? `${started}_` : started;
}
