import type { Example } from "../blocks.js";
import type { RecognizedSection, ResponseExample } from "../catalog.js";
import { partsOfBody } from "../response-body.js";
import type { Source } from "../source.js";

/** A JSON body with a status (100 to 599) and a code, at its top or one object below. */
export function readExample({ text, position }: Example, source: Source): ResponseExample | null {
  const parts = partsOfBody(text);
  if (parts === null) return null;
  return {
    httpStatus: Number(parts.httpStatus.text),
    code: parts.code.text,
    message: parts.message?.text ?? null,
    body: text,
    location: { path: source.path, ...position },
  };
}

/**
 * Ties codes to statuses: an example speaks for the entries with its code and its message, or with
 * its code alone where only one entry has it. What a table says is not changed.
 */
export function applyExamples(
  sections: readonly RecognizedSection[],
  examples: readonly ResponseExample[],
): readonly RecognizedSection[] {
  if (examples.length === 0) return sections;
  const uses = new Map<string, number>();
  for (const { entries } of sections)
    for (const { code } of entries) uses.set(code, (uses.get(code) ?? 0) + 1);
  return sections.map((section) => ({
    ...section,
    entries: section.entries.map((entry) => {
      if (entry.httpStatus !== null) return entry;
      const own = examples.filter(({ code }) => code === entry.code);
      const found =
        own.find(({ message }) => message !== null && message === entry.message) ??
        (uses.get(entry.code) === 1 ? own[0] : undefined);
      return found ? { ...entry, httpStatus: found.httpStatus } : entry;
    }),
  }));
}
