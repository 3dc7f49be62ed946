import { isMarkup } from "./markup.js";
import { PLACEHOLDERS } from "./placeholders.js";

/** What one message leaves open. */
export interface Parameters {
  /** Their names, each once, in order; those without a name are called `0`, `1` and on. */
  readonly names: readonly string[];
  /** The patterns of `PLACEHOLDERS` that they follow. */
  readonly patterns: readonly RegExp[];
  /** Why none is taken, though there seem to be some; null if nothing is unclear. */
  readonly unclear: string | null;
}

interface Placeholder {
  readonly text: string;
  /** Null where its place in the order counts. */
  readonly name: string | null;
  readonly pattern: RegExp;
}

const NONE: Parameters = { names: [], patterns: [], unclear: null };

/** The parameters of a message: `name` of `No user {name}`, `0` of `%s is gone`. */
export function findParameters(message: string): Parameters {
  if (!/[$%:<{]/.test(message)) return NONE;
  const found = findPlaceholders(message);
  const unclear = whyUnclear(found);
  if (unclear !== null) return { ...NONE, unclear };
  let next = 0;
  return {
    names: [...new Set(found.map(({ name }) => name ?? String(next++)))],
    patterns: PLACEHOLDERS.filter((pattern) => found.some((one) => one.pattern === pattern)),
    unclear: null,
  };
}

/** From the first to the last; none lies in another. */
function findPlaceholders(message: string): readonly Placeholder[] {
  const any = new RegExp(PLACEHOLDERS.map(({ source }) => source).join("|"), "g");
  return [...message.matchAll(any)].flatMap(({ index }) => {
    for (const pattern of PLACEHOLDERS) {
      const here = new RegExp(pattern, "y");
      here.lastIndex = index;
      const match = here.exec(message);
      if (match) return [{ text: match[0], name: match[1] ?? null, pattern }];
    }
    return [];
  });
}

function whyUnclear(found: readonly Placeholder[]): string | null {
  const markup = found.find(({ text, name }) => text.startsWith("<") && isMarkup(name ?? ""));
  if (markup) return `\`${markup.text}\` may be a parameter or markup`;
  const ordered = found.find(({ name }) => name === null);
  const numbered = found.find(({ name }) => /^\d+$/.test(name ?? ""));
  if (!ordered || !numbered) return null;
  return `\`${ordered.text}\` counts by order and \`${numbered.text}\` by number`;
}
