import type { Entry } from "../catalog.js";

/**
 * Names for codes that have none yet, spelt as the others are: `TODO_NAME`, `todo-name`, `TodoName`, and with
 * a letter behind if there are several. A name that told its code would be taken for none.
 */
export function placeholderNames(entries: readonly Entry[], count: number): readonly string[] {
  const known = new Set(entries.map(({ name }) => name));
  const parts = entries.map(({ name }) => /^(.*[./:])?(.*)$/s.exec(name ?? "") ?? []);
  const [, space = "", last = ""] = parts.at(-1) ?? [];
  const like = parts.find(([, , own = ""]) => /[-_]/.test(own))?.[2] ?? last;
  const names: string[] = [];
  for (let number = 0; names.length < count; number++) {
    const words = ["todo", "name", ...(number === 0 ? [] : [lettersOf(number)])];
    const name = `${space}${spell(like, words)}`;
    if (!known.has(name)) names.push(name);
  }
  return names;
}

/** `b` for 1, `z` for 25, `ba` for 26. */
function lettersOf(number: number): string {
  const letters = [...number.toString(26)].map((digit) => Number.parseInt(digit, 26));
  return letters.map((letter) => String.fromCharCode(97 + letter)).join("");
}

function spell(like: string, words: readonly string[]): string {
  if (like.includes("-")) return words.join("-");
  if (!/\p{Ll}/u.test(like)) return words.join("_").toUpperCase();
  if (like.includes("_") || !/\p{Lu}/u.test(like)) return words.join("_");
  const joined = words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join("");
  return /^\p{Lu}/u.test(like) ? joined : `${joined.charAt(0).toLowerCase()}${joined.slice(1)}`;
}
