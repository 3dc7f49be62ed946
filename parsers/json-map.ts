import type { Cell, Row, Table } from "../src/blocks.js";
import type { Source } from "../src/source.js";

const TEXT = /"(?:[^"\\]|\\.)*"/g;
/** A number of several digits, or capitals with a digit among them: no name of a field. */
const CODE = /^(?:-?\d{2,10}|(?=[^\d]*\d)[A-Z][A-Z\d_.-]{1,40})$/;
/** Zero is what goes well, and no item of a list where others have several digits. */
const NO_ERROR = "0";
const FEWEST = 3;

/**
 * A literal block that is a flat JSON object with a code for each key and what it means for its value, as a table
 * without header: so those show their errors who keep a map of messages. Null for anything else, such as a body.
 */
export function readJsonMap(source: Source, start: number, end: number): Table | null {
  const text = source.text.slice(start, end);
  if (!isMapOfMessages(text)) return null;
  // All keys and values are texts, and each is on one side of a colon.
  const cells = [...text.matchAll(TEXT)].map(({ 0: token, index }) =>
    cellOf(source, token, start + index),
  );
  const rows: Row[] = [];
  for (let at = 0; at + 1 < cells.length; at += 2) {
    const [key, value] = [cells[at], cells[at + 1]] as [Cell, Cell];
    const [from, to] = [key.position.start.offset - 1, value.position.end.offset + 1];
    rows.push({ cells: [key, value], position: source.position(from, to) });
  }
  const position = source.position(start, end);
  return { kind: "table", header: null, literal: true, rows, position };
}

function isMapOfMessages(text: string): boolean {
  if (!/^\s*\{\s*"/.test(text)) return false;
  const entries = Object.entries(objectIn(text));
  return (
    entries.length >= FEWEST &&
    entries.every(
      ([key, value]) =>
        (key === NO_ERROR || CODE.test(key)) && typeof value === "string" && /\p{L}/u.test(value),
    )
  );
}

function objectIn(text: string): object {
  try {
    // A comma behind the last entry is what an edit leaves.
    return JSON.parse(text.replace(/,(?=\s*\}\s*$)/, "")) as object;
  } catch {
    return {};
  }
}

function cellOf(source: Source, token: string, at: number): Cell {
  const text = String(JSON.parse(token));
  return { text, literal: text, position: source.position(at + 1, at + token.length - 1) };
}
