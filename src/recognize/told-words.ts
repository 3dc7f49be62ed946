import type { Block, Cell, Note, Row, Table } from "../blocks.js";
import { errorStrength } from "./error-words.js";
import { speaksOfFailure } from "./failure-words.js";
import type { HeaderHint } from "./header-hint.js";

type ReadHeader = (header: string) => HeaderHint;

/** A list item or a paragraph that tells of one word. */
interface Told {
  readonly note: Note;
  readonly word: string;
  readonly text: string;
}

const TOLD =
  /^([A-Za-z][A-Za-z\d]*(?:[_.-][A-Za-z\d]+)*)(?:\s?[:：=]|\s[-–—]{1,2})\s+(\S[\s\S]{0,600})$/u;
/** What words of codes are made of: capitals, small letters, words run together. */
const KINDS: readonly RegExp[] = [
  /^[A-Z][A-Z\d_]{1,39}$/,
  /^[a-z][a-z\d_.-]{1,39}$/,
  /^[A-Z][a-z\d]+(?:[A-Z][a-z\d]*){1,8}$/,
];
const FEWEST = 3;
const FAILURES = 0.3;
const NAMES = 0.5;

/**
 * Makes tables of lists whose items each tell of one word, `LOCKD: too many tries`, where a title above speaks of errors
 * outright and the texts of failures. A word alone is hardly a code: three must stand side by side somewhere, all
 * written alike, and few of them name the parts of a record (`message: …`).
 */
export function readToldWords(blocks: readonly Block[], readHeader: ReadHeader): readonly Block[] {
  const runs = runsOf(blocks);
  const lists = runs.flatMap((run) => (Array.isArray(run) ? [run] : []));
  const kinds = new Set(lists.filter((list) => isList(list, readHeader)).map(kindOf));
  if (kinds.size === 0) return blocks;
  const alike = lists.filter((list) => kinds.has(kindOf(list)));
  const all = alike.flat();
  if (all.filter(tellsOfFailure).length < all.length * FAILURES) return blocks;
  const taken = new Set(alike);
  return runs.flatMap((run): readonly Block[] => {
    if (!Array.isArray(run)) return [run];
    return taken.has(run) ? [toTable(run)] : run.map(({ note }) => note);
  });
}

/** Notes side by side that tell of words, where a title above speaks of errors, and what stands between them. */
function runsOf(blocks: readonly Block[]): readonly (Told[] | Block)[] {
  const runs: (Told[] | Block)[] = [];
  const above: { readonly level: number; readonly errors: boolean }[] = [];
  for (const block of blocks) {
    if (block.kind === "heading") {
      while ((above.at(-1)?.level ?? 0) >= block.level) above.pop();
      above.push({ level: block.level, errors: errorStrength(block.text) === 1 });
    }
    const told = block.kind === "note" && above.some(({ errors }) => errors) ? toldIn(block) : null;
    const last = runs.at(-1);
    if (!told) runs.push(block);
    else if (Array.isArray(last)) last.push(told);
    else runs.push([told]);
  }
  return runs;
}

function toldIn(note: Note): Told | null {
  const [, word, text] = TOLD.exec(note.text) ?? [];
  return word !== undefined && text !== undefined ? { note, word, text } : null;
}

/** Which of the kinds all words of a list are of; -1 if of none. */
function kindOf(list: readonly Told[]): number {
  return KINDS.findIndex((kind) => list.every(({ word }) => kind.test(word)));
}

function isList(list: readonly Told[], readHeader: ReadHeader): boolean {
  const words = new Set(list.map(({ word }) => word));
  const names = [...words].filter((word) => readHeader(word).certainty === 1);
  const distinct = words.size === list.length;
  return (
    list.length >= FEWEST && distinct && kindOf(list) >= 0 && names.length < words.size * NAMES
  );
}

function tellsOfFailure({ word, text }: Told): boolean {
  return speaksOfFailure(word) || speaksOfFailure(text);
}

function toTable(list: readonly Told[]): Table {
  const rows = list.map(({ note: { position }, word, text }): Row => {
    const cell = (content: string): Cell => ({ text: content, literal: content, position });
    return { cells: [cell(word), cell(text)], position };
  });
  const start = rows[0]?.position.start ?? { line: 1, column: 1, offset: 0 };
  const position = { start, end: rows.at(-1)?.position.end ?? start };
  return { kind: "table", header: null, codeColumn: 0, rows, position };
}
