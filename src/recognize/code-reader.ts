import { type CellText, type CodeReading, readCodeCell, readDamagedCode } from "./code-cell.js";
import { type HeadingCode, readHeadingCode } from "./heading-code.js";
import type { Hints } from "./hints.js";

/** What finds the codes of a document. */
export interface CodeReader {
  /** The codes of a cell, judged alone. */
  readonly cell: (cell: CellText) => CodeReading | null;
  /** Those of a cell that stands where the codes are. */
  readonly codeCell: (cell: CellText) => CodeReading | null;
  /** The code that a heading is about. */
  readonly heading: (heading: string) => HeadingCode | null;
}

/** Codes by their shape, or by the pattern that the user gives. */
export function createCodeReader({ codePattern }: Hints): CodeReader {
  return codePattern === undefined
    ? {
        cell: readCodeCell,
        codeCell: (cell) => readCodeCell(cell) ?? readDamagedCode(cell),
        heading: readHeadingCode,
      }
    : patternReader(codePattern);
}

function patternReader(pattern: string): CodeReader {
  const whole = new RegExp(`^(?:${pattern})$`, "u");
  const each = new RegExp(pattern, "gu");
  const cell = ({ literal }: CellText): CodeReading | null => {
    const text = literal.trim();
    if (whole.test(text)) return { codes: [text], numeric: true, name: null, text: null };
    const codes = [...text.matchAll(each)].map(([code]) => code).filter((code) => code !== "");
    const [first] = codes;
    if (first === undefined) return null;
    const alone = codes.length === 1 && text.startsWith(first);
    const rest = alone ? text.slice(first.length).replace(/^[\s:：=,–—-]+/u, "") : "";
    return { codes: [...new Set(codes)], numeric: true, name: null, text: rest || null };
  };
  const heading = (text: string): HeadingCode | null => {
    const reading = cell({ text, literal: text });
    const [code] = reading?.codes ?? [];
    if (!reading || code === undefined || !text.trim().startsWith(code)) return null;
    return { code, text: reading.text ?? "" };
  };
  return { cell, codeCell: cell, heading };
}
