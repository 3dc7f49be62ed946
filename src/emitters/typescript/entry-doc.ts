import type { Entry } from "../../catalog.js";
import { jsdocText } from "./jsdoc.js";

/** Entries of one section that share a code: the first stands for them in maps and look-ups. */
export type Repeats = ReadonlyMap<string, readonly Entry[]>;

/** The entries of each code that a section gives more than one meaning. */
export function repeatsOf(entries: readonly Entry[]): Repeats {
  if (new Set(entries.map(({ code }) => code)).size === entries.length) return NO_REPEATS;
  const byCode = new Map<string, Entry[]>();
  for (const entry of entries) {
    const known = byCode.get(entry.code);
    if (known) known.push(entry);
    else byCode.set(entry.code, [entry]);
  }
  return new Map([...byCode].filter(([, same]) => same.length > 1));
}

/** Where entries that share a code are not told apart by name. */
export const NO_REPEATS: Repeats = new Map();

const MOST_NAMED = 10;

/** What is declared for an entry is called so; null where it has no name. */
export type NameOf = (entry: Entry) => string | null;

/** What an editor shows over a member: the name as written, its texts, its status, and what shares its code. */
export function entryDoc(
  entry: Entry,
  repeats: Repeats,
  nameOf: NameOf = ({ identifier }) => identifier,
): string | null {
  const { name, message, description, httpStatus, deprecated, fields } = entry;
  const text = message ?? description;
  const written = name !== null && name !== nameOf(entry) ? name : null;
  const status = httpStatus === null ? null : `(HTTP ${httpStatus})`;
  const lead = [
    written && text ? `${written}:` : (written ?? (text ? null : entry.code)),
    text,
    status,
  ]
    .filter((part) => part !== null)
    .join(" ");
  const body = jsdocText([
    lead,
    message === null ? null : description,
    fields
      .map(
        ({ header, text: field }) =>
          `- ${header === null ? "" : `${header}: `}${field.replace(/\n/g, "\n  ")}`,
      )
      .join("\n"),
    sameCode(entry, repeats, nameOf),
  ]);
  return deprecated ? [body, "@deprecated"].filter((part) => part !== null).join("\n\n") : body;
}

/** The other meanings of a code; of a code with very many the first ones and their number. */
function sameCode(entry: Entry, repeats: Repeats, nameOf: NameOf): string | null {
  const same = repeats.get(entry.code) ?? [];
  const shown = same.slice(0, MOST_NAMED + 1).filter((other) => other !== entry);
  if (shown.length === 0) return null;
  const more = same.length - 1 - shown.length;
  return `The same code: ${shown.map(nameOf).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
