import type { Cell, Row, Table } from "../src/blocks.js";
import type { Source } from "../src/source.js";
import { placedLines } from "./placed-lines.js";

const CONSTANT = /^[A-Z][A-Z\d]{1,30}(?:_[A-Z\d]{1,30}){1,8}$/;
const WORDS = /^[A-Z][a-z\d]{1,30}(?:[A-Z][a-z\d]{0,30}){1,8}$/;
/** A word alone may stand among names of several: `OK`, `Unauthorized`. */
const WORD = /^(?:[A-Z]{2,30}|[A-Z][a-z]{1,30})$/;
const PART = /[^\s,]+/g;
const FEWEST = 3;
const MOSTLY = 0.6;

/**
 * A literal block of nothing but names as a table of them without texts: a constant a line, or names in a row with commas
 * between them. Most are of several words, all of one build; none is there twice. Null for anything else.
 */
export function readNames(source: Source, start: number, end: number): Table | null {
  const rows: Row[] = [];
  for (const { line, from } of placedLines(source.text.slice(start, end), start)) {
    if (!isList(line)) return null;
    for (const { 0: name, index } of line.matchAll(PART))
      rows.push(nameRow(name, from + index, source));
  }
  const names = rows.map(({ cells }) => cells[0]?.literal ?? "");
  const first = rows[0]?.position.start;
  const last = rows.at(-1)?.position.end;
  if (rows.length < FEWEST || new Set(names).size < names.length || !first || !last) return null;
  if (!areNames(names, CONSTANT) && !areNames(names, WORDS)) return null;
  return {
    kind: "table",
    header: null,
    literal: true,
    rows,
    position: { start: first, end: last },
  };
}

/** One word, or words with commas between them; a comma may end the line. */
function isList(line: string): boolean {
  return (
    line.length < 2000 &&
    line
      .trim()
      .split(/\s*,\s*/)
      .every((word) => !/\s/.test(word))
  );
}

function areNames(names: readonly string[], build: RegExp): boolean {
  const built = names.filter((name) => build.test(name));
  const others = names.filter((name) => !build.test(name) && !WORD.test(name));
  return others.length === 0 && built.length >= names.length * MOSTLY;
}

function nameRow(name: string, at: number, source: Source): Row {
  const position = source.position(at, at + name.length);
  const end = { start: position.end, end: position.end };
  const cell: Cell = { text: name, literal: name, position };
  return { cells: [cell, { text: "", literal: "", position: end }], position };
}
