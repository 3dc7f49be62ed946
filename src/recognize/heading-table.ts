import type { Cell, Row, Span, Table } from "../blocks.js";
import { isHttpStatus, isSymbolic } from "./code-shape.js";
import type { HeaderHint } from "./header-hint.js";
import { type CodedHeading, headingParts, NAME, type Parts, TITLE } from "./heading-parts.js";

type ReadHeader = (header: string) => HeaderHint;

/** Two that share a number by mistake are still told apart by most. */
const DISTINCT = 0.75;
const NUMBER = /^(?:-?\d{1,18}|0[xX][\dA-Fa-f]{1,16})$/;
/** A number, and how it is written otherwise: `5 (0x5)`. */
const SPELLED = /^(-?\d{1,18}|0[xX][\dA-Fa-f]{1,16}) \((?:-?\d{1,18}|0[xX][\dA-Fa-f]{1,16})\)$/;

/** One row a heading: its code, what it says beside it, and a column for each name of its parts. */
export function headingTable(coded: readonly CodedHeading[], readHeader: ReadHeader): Table {
  const parts = headingParts(coded, readHeader);
  const keys = new Map<string, string>();
  for (const one of parts)
    for (const key of one.keys())
      if (key !== "" && key !== NAME && key !== TITLE) keys.set(key, key);
  const beside = [NAME, TITLE].filter((key) => parts.some((one) => one.has(key)));
  const titled = beside.includes(TITLE);
  const columns = [...beside, "", ...keys.keys()];
  const rows = coded.map(({ heading, code }, index): Row => {
    const at = heading.position;
    const own = titled ? withTitle(parts[index] ?? new Map()) : parts[index];
    const cells = columns.flatMap((key) => cellsOf(own?.get(key) ?? [], key, titled, at));
    const end = parts[index] ? lastOf(parts[index], at) : at;
    return {
      cells: [{ text: code.code, literal: code.code, position: at }, ...cells],
      position: { start: at.start, end: end.end },
    };
  });
  const start = rows[0]?.position.start ?? { line: 1, column: 1, offset: 0 };
  const position = { start, end: rows.at(-1)?.position.end ?? start };
  const label = coded.find(({ code }) => code.label !== undefined)?.code.label ?? "";
  const bare = keys.size === 0 && label === "";
  const header = bare ? null : headerOf(label, columns, titled, position);
  const codeColumn = header ? numberColumn(header, rows, readHeader) : numbersBelow(rows);
  return { kind: "table", header, codeColumn, rows, position };
}

/** Names of constants, and below each its number, `Value: 3`: that is the code. What may be a status is none. */
function numberColumn(
  header: readonly Cell[],
  rows: readonly Row[],
  readHeader: ReadHeader,
): number {
  const at = header.findIndex(({ text }, index) => {
    const { sense, http } = readHeader(text);
    return (sense === "number" || sense === "code") && !http && numbersConstants(rows, index);
  });
  return Math.max(0, at);
}

/** The first paragraph below each constant is its number alone: `5 (0x5)`. */
function numbersBelow(rows: readonly Row[]): number {
  return numbersConstants(rows, 1) ? 1 : 0;
}

function numbersConstants(rows: readonly Row[], column: number): boolean {
  const textsOf = (at: number): readonly string[] => rows.map(({ cells }) => cells[at]?.text ?? "");
  if (rows.length < 2 || !textsOf(0).every(isSymbolic)) return false;
  const values = textsOf(column).map((text) => SPELLED.exec(text)?.[1] ?? text);
  return (
    values.every((value) => NUMBER.test(value)) &&
    new Set(values).size >= values.length * DISTINCT &&
    !values.every(isHttpStatus)
  );
}

/** Where others have a title, the first paragraph is that of a heading without one. */
function withTitle(parts: Parts): Parts {
  const [first, ...rest] = parts.get("") ?? [];
  if (parts.has(TITLE) || !first) return parts;
  return new Map([...parts, [TITLE, [first]], ["", rest]]);
}

/** Text without a name: one cell below a title; else its first paragraph, and the rest. */
function cellsOf(
  spans: readonly Span[],
  key: string,
  titled: boolean,
  at: Span["position"],
): readonly Cell[] {
  if (key !== "" || titled) return [joined(spans, at)];
  return [joined(spans.slice(0, 1), at), joined(spans.slice(1), at)];
}

function headerOf(
  label: string,
  columns: readonly string[],
  titled: boolean,
  position: Span["position"],
): readonly Cell[] {
  const names = columns.flatMap((key) => {
    if (key === NAME || key === TITLE) return [""];
    return key === "" && !titled ? ["", ""] : [key];
  });
  return [label, ...names].map((text) => ({ text, literal: text, position }));
}

function joined(spans: readonly Span[], at: Span["position"]): Cell {
  const text = spans.map((span) => span.text).join("\n");
  const [first] = spans;
  const position = first
    ? { start: first.position.start, end: spans.at(-1)?.position.end ?? first.position.end }
    : { start: at.end, end: at.end };
  return { text, literal: text, position };
}

function lastOf(parts: Parts, at: Span["position"]): Span["position"] {
  return [...parts.values()]
    .flat()
    .reduce((last, { position }) => (position.end.offset > last.end.offset ? position : last), at);
}
