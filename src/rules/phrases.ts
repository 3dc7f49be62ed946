import type { Section } from "../catalog.js";

/** A longer text would make a finding longer than a line. */
const LONGEST = 40;
/** So many are named; how many more there are is said. */
const SHOWN = 3;

/** A text of a document in quotation marks, on one line and not too long. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  const characters = [...line];
  const shown =
    characters.length > LONGEST
      ? `${characters
          .slice(0, LONGEST - 1)
          .join("")
          .trimEnd()}…`
      : line;
  return `“${shown}”`;
}

/** What people call a section: its title, else its name in programs. */
export function sectionName({ title, identifier }: Section): string {
  return title === null ? `\`${identifier}\`` : quoted(title);
}

/** The first of several, and how many more there are: "`1`, `2`, `3` and 7 more". */
export function firstOf(words: readonly string[]): string {
  const shown = words.slice(0, SHOWN);
  const more = words.length - shown.length;
  if (more > 0) return `${shown.join(", ")} and ${more} more`;
  return shown.length > 1 ? `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}` : shown.join("");
}

/** Codes as they stand in a message. */
export function codesOf(entries: readonly { readonly code: string }[]): string {
  return firstOf([...new Set(entries.map(({ code }) => `\`${code}\``))]);
}

/** "A code has" or "7 codes have". */
export function counted(count: number, one: string, many: string): string {
  return count === 1 ? one : `${count} ${many}`;
}
