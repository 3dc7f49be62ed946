import { ESCAPE, isSpace, mayEndAt } from "./inline-context.js";

/** Where an end-string stands, and where the text goes on behind it. */
export interface End {
  readonly at: number;
  readonly behind: number;
}

/** Recognises the end-string that begins at an index; the index behind it, or -1. */
export type EndRule = (escaped: string, index: number) => number;

/**
 * Finds end-strings in one text. A kind of end-string that was searched for in vain is not searched
 * for again, which keeps texts with many lone start-strings linear.
 */
export function endFinder(
  escaped: string,
): (rule: EndRule, mark: string, from: number) => End | null {
  const exhausted = new Set<EndRule>();
  return (rule, mark, from) => {
    if (exhausted.has(rule)) return null;
    for (let at = escaped.indexOf(mark, from); at >= 0; at = escaped.indexOf(mark, at + 1)) {
      const behind = at === from || precedes(rule, escaped, at) ? rule(escaped, at) : -1;
      // An empty text is no markup, and the first end-string is the only one tried.
      if (behind >= 0) return at === from ? null : { at, behind };
    }
    exhausted.add(rule);
    return null;
  };
}

function precedes(rule: EndRule, escaped: string, at: number): boolean {
  const previous = escaped.charAt(at - 1);
  if (rule === endOfLiteral) return !isSpace(previous);
  if (rule !== endOfInterpreted) return previous !== ESCAPE && !isSpace(previous);
  const escapedSpace = escaped.charAt(at - 2) === ESCAPE;
  return escapedSpace || (previous !== ESCAPE && !isSpace(previous));
}

const behind = (escaped: string, index: number): number => (mayEndAt(escaped, index) ? index : -1);

export const endOfEmphasis: EndRule = (escaped, index) => behind(escaped, index + 1);

export const endOfStrong: EndRule = (escaped, index) => behind(escaped, index + 2);

export const endOfLiteral: EndRule = (escaped, index) => behind(escaped, index + 2);

export const endOfTarget: EndRule = (escaped, index) => behind(escaped, index + 1);

export const endOfSubstitution: EndRule = (escaped, index) => behindUnderscores(escaped, index + 1);

/** A backquote, perhaps with a role or with the underscores of a reference. */
export const endOfInterpreted: EndRule = (escaped, index) => {
  const role = /:[\p{L}\p{N}]+(?:[-._+:][\p{L}\p{N}]+)*:/uy;
  role.lastIndex = index + 1;
  if (escaped.charAt(index + 1) === ":" && role.test(escaped)) {
    const end = behindUnderscores(escaped, role.lastIndex);
    if (end >= 0) return end;
  }
  return behindUnderscores(escaped, index + 1);
};

function behindUnderscores(escaped: string, from: number): number {
  for (let count = 2; count >= 0; count--) {
    const marked = escaped.startsWith("_".repeat(count), from);
    if (marked && mayEndAt(escaped, from + count)) return from + count;
  }
  return -1;
}
