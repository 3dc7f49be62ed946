import type { Source } from "../../src/source.js";
import type { Line } from "./lines.js";
import { type FoundTable, type FoundTables, type PlacedText, placedTable } from "./placed-table.js";

const OBJECT = /^(?:[\w.]{1,40}\s?[:=]\s?)?[{(](?=.*[})]\s*[,;]?$)/;
const END = /^\s*[})]\s*[,;]?$/;
const FIELD =
  /\s*["']?([A-Za-z_][\w-]{0,40})["']?\s*(?:[:=]|=>)\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(-?\w[\w.+-]{0,60}))\s*,?/y;
const FEWEST_LINES = 2;
const FEWEST_FIELDS = 2;
/** No table grows with its rows squared. */
const MOST_COLUMNS = 30;

interface Field {
  readonly name: PlacedText;
  readonly value: PlacedText;
}

/**
 * The tables that objects of a program make, one a line: `{"code": 401, "message": "no badge"},`. Two or more, each with
 * the names of the first.
 */
export function findObjectLines(source: Source, lines: readonly Line[]): FoundTables {
  const found = new Map<number, FoundTable>();
  for (let at = 0; at < lines.length; ) {
    const objects = objectsAt(lines, at);
    const names = namesOf(objects);
    if (objects.length >= FEWEST_LINES && names.length <= MOST_COLUMNS)
      found.set(at, { table: tableOf(source, objects, names), last: at + objects.length - 1 });
    at += Math.max(1, objects.length);
  }
  return found;
}

function objectsAt(lines: readonly Line[], from: number): readonly (readonly Field[])[] {
  const objects: (readonly Field[])[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const fields = fieldsOf(lines[at]);
    const known = new Set(objects[0]?.map(({ name }) => name.text));
    const isFirst = objects.length === 0 && fields.length >= FEWEST_FIELDS;
    if (!isFirst && !fields.some(({ name }) => known.has(name.text))) break;
    objects.push(fields);
  }
  return objects;
}

/** The names and values of an object; none of anything else. */
function fieldsOf(line: Line | undefined): readonly Field[] {
  const opening = line ? OBJECT.exec(line.text)?.[0] : undefined;
  if (!line || opening === undefined) return [];
  const { text, from } = line;
  const fields: Field[] = [];
  FIELD.lastIndex = opening.length;
  let end = opening.length;
  for (let match = FIELD.exec(text); match; match = FIELD.exec(text)) {
    const [whole, name = "", ...values] = match;
    const value = values.find((one) => one !== undefined) ?? "";
    const at = whole.lastIndexOf(value);
    end = match.index + whole.length;
    fields.push({
      name: placed(name, from + match.index + whole.indexOf(name), name.length),
      value: placed(unescaped(value), from + match.index + at, value.length),
    });
  }
  return END.test(text.slice(end)) ? fields : [];
}

function placed(text: string, start: number, length: number): PlacedText {
  return { text, start, end: start + length };
}

function unescaped(text: string): string {
  return text.replace(/\\(["'\\])/g, "$1");
}

/** The names of all objects, each where it stands first. */
function namesOf(objects: readonly (readonly Field[])[]): readonly PlacedText[] {
  const names = new Map<string, PlacedText>();
  for (const { name } of objects.flat()) if (!names.has(name.text)) names.set(name.text, name);
  return [...names.values()];
}

function tableOf(
  source: Source,
  objects: readonly (readonly Field[])[],
  names: readonly PlacedText[],
): FoundTable["table"] {
  const rows = objects.map((fields) => {
    const last = fields.at(-1)?.value.end ?? 0;
    const own = new Map(fields.map(({ name, value }) => [name.text, value]));
    return names.map(({ text }) => own.get(text) ?? placed("", last, 0));
  });
  return placedTable(source, names, rows);
}
