import type { TextLine } from "./pieces.js";

const FAMILY = /^(\d{1,3})[xX*]{1,3}$/;

/**
 * Whether a line tells what the codes right below it have in common, as their title does: `4xx - Client errors` above
 * `400 - …`. Where no such code follows, it is a row of its own.
 */
export function headsFamily(line: TextLine | undefined, next: TextLine | undefined): boolean {
  const family = codeOf(line);
  const [, shared] = FAMILY.exec(family) ?? [];
  const code = codeOf(next);
  return shared !== undefined && code.length === family.length && isMember(code, shared);
}

/** `5xx Server errors`, alone: what the rows below have in common. */
export function namesFamily(lines: readonly TextLine[]): boolean {
  const [only, ...others] = lines;
  return others.length === 0 && /^\d[xX*]{2}\s/.test(only?.line.text ?? "");
}

function isMember(code: string, shared: string): boolean {
  return /^\d+$/.test(code) && code.startsWith(shared);
}

function codeOf(text: TextLine | undefined): string {
  return text?.row ? text.line.text.slice(text.row.start, text.row.end) : "";
}
