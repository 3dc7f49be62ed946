import { readCodeCell } from "./code-cell.js";
import { codeShape, isDate, isSymbolic } from "./code-shape.js";

/** A heading that is an entry: its code, and the words beside it, if any. */
export interface HeadingCode {
  readonly code: string;
  readonly text: string;
}

const PARTED = /^(\S+)(?:\s*[:：]\s+|\s+[-–—]{1,2}\s+)(\S.*)$/u;
const LONGEST = 200;

/**
 * The code that a heading is about: `### 1001`, `#### NOT_FOUND`, `### E123: text`, `## 404 Not Found`.
 * Versions, dates and the numbers of chapters are none.
 */
export function readHeadingCode(heading: string): HeadingCode | null {
  const text = heading.trim();
  if (text.length > LONGEST || isDate(text) || isNumbering(text)) return null;
  const parted = PARTED.exec(text);
  if (parted?.[1] && parted[2] && isCode(parted[1])) return { code: parted[1], text: parted[2] };
  const reading = readCodeCell({ text, literal: text });
  if (!reading || (!reading.numeric && !reading.codes.every(isSymbolic))) return null;
  if (reading.text !== null && reading.codes.length === 1)
    return { code: reading.codes[0] ?? text, text: reading.text };
  return { code: text, text: "" };
}

function isCode(text: string): boolean {
  const shape = codeShape(text);
  return shape !== null && shape !== "dotted" && (shape !== "symbol" || isSymbolic(text));
}

/** `1. Setup`, `2.1 Usage`, `v1.2.3`, `1.0.0-rc.1`, `2019`: they count what follows. */
function isNumbering(text: string): boolean {
  return (
    /^v?\d{1,3}(?:\.\d+)+/iu.test(text) ||
    /^\d{1,2}[.)、]?\s+\p{L}/u.test(text) ||
    /^(?:19|20)\d\d$/u.test(text)
  );
}
