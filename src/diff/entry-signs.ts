import type { Document, Entry, Section } from "../catalog.js";
import type { Marks } from "../shared-marks.js";

/** What an entry says to people; null if that is nothing. */
export function textOf({ message, description }: Entry): string | null {
  const text = message ?? description;
  return text === null || text === "" ? null : text;
}

/** The name that the document gives, without the colon of a keyword. */
export function nameOf({ name }: Entry): string | null {
  return name === null ? null : name.replace(/^:/, "");
}

/** An entry's code with what tells it from others with that code. */
function codeAndText(entry: Entry): string {
  return JSON.stringify([entry.code, nameOf(entry), textOf(entry)]);
}

/** The codes of a section with what they say. */
export function meaningsIn({ entries }: Section): Marks {
  return new Set(entries.map(codeAndText));
}

/** The codes of a section. */
export function codesIn({ entries }: Section): Marks {
  return new Set(entries.map(({ code }) => code));
}

/** The codes of a document with what they say. */
export function meaningsOf({ sections }: Document): Marks {
  return new Set(sections.flatMap(({ entries }) => entries.map(codeAndText)));
}
