import type { Block, Cell, Note, Row, Span, Table } from "../blocks.js";
import type { CodeReader } from "./code-reader.js";
import { errorStrength } from "./error-words.js";
import type { HeaderHint } from "./header-hint.js";

type ReadHeader = (header: string) => HeaderHint;

/** A paragraph of named lines, one of which names a code. */
interface CodeRecord {
  readonly note: Note;
  readonly parts: ReadonlyMap<string, string>;
}

const KEYED = /^([^:：\n]{1,30}?)[ \t]*[:：][ \t]*(\S.*)$/u;

/**
 * Makes tables of paragraphs and list items that are records: `Code: E12`, `Message: no ink`, a line each or an item each,
 * the names heading columns. Those that stand side by side are one table; one record alone in a document is an example, and so
 * is one of items alone anywhere.
 */
export function readRecords(
  blocks: readonly Block[],
  readHeader: ReadHeader,
  codes: CodeReader,
): readonly Block[] {
  const runs: (CodeRecord[] | Block)[] = [];
  let found = 0;
  const { joined, lines } = joinLines(blocks, readHeader);
  for (const block of joined) {
    const record = block.kind === "note" ? recordOf(block, readHeader, codes) : null;
    const last = runs.at(-1);
    if (!record) runs.push(block);
    else if (Array.isArray(last)) last.push(record);
    else runs.push([record]);
    if (record) found++;
  }
  if (found < 2) return blocks;
  return runs.flatMap((run) => {
    if (!Array.isArray(run)) return lines.get(run) ?? run;
    const [only, ...others] = run;
    const apart = only && others.length === 0 ? lines.get(only.note) : undefined;
    return apart ?? toTable(run);
  });
}

interface Joined {
  readonly joined: readonly Block[];
  /** What each paragraph was made of that was made of several. */
  readonly lines: ReadonlyMap<Block, readonly Note[]>;
}

/** Lines that are paragraphs or items of their own, up to one that names again what was named, as one paragraph. */
function joinLines(blocks: readonly Block[], readHeader: ReadHeader): Joined {
  const runs: { block: Block; notes: Note[]; names: Set<string> }[] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    const name = block.kind === "note" ? nameOf(block, readHeader) : null;
    if (
      block.kind === "note" &&
      name !== null &&
      last &&
      last.names.size > 0 &&
      !last.names.has(name)
    ) {
      last.notes.push(block);
      last.names.add(name);
    } else {
      const notes = block.kind === "note" ? [block] : [];
      runs.push({ block, notes, names: new Set(name === null ? [] : [name]) });
    }
  }
  const lines = new Map<Block, readonly Note[]>();
  const joined = runs.map(({ block, notes }) => {
    if (notes.length < 2) return block;
    const whole = joinedNote(notes);
    lines.set(whole, notes);
    return whole;
  });
  return { joined, lines };
}

function joinedNote(notes: readonly Note[]): Note {
  const text = notes.map((note) => note.text).join("\n");
  const start = notes[0]?.position.start ?? { line: 1, column: 1, offset: 0 };
  return { kind: "note", text, position: { start, end: notes.at(-1)?.position.end ?? start } };
}

/** What a paragraph of one line names for certain. */
function nameOf({ text }: Note, readHeader: ReadHeader): string | null {
  const key = text.includes("\n") ? undefined : KEYED.exec(text)?.[1];
  return key !== undefined && readHeader(key).certainty === 1 ? key : null;
}

function recordOf(note: Note, readHeader: ReadHeader, codes: CodeReader): CodeRecord | null {
  const parts = new Map<string, string>();
  for (const line of note.text.split("\n")) {
    const [, key = "", text = ""] = KEYED.exec(line) ?? [];
    if (key === "" || parts.has(key) || readHeader(key).certainty < 1) return null;
    parts.set(key, text);
  }
  const [, text] = [...parts].find(([key]) => namesCode(key, readHeader)) ?? [];
  if (text === undefined || parts.size < 2) return null;
  const code = codes.cell({ text, literal: text });
  return code && code.text === null ? { note, parts } : null;
}

/** `Code`, `Error number`: the number of anything else is none. */
function namesCode(key: string, readHeader: ReadHeader): boolean {
  const { sense, http } = readHeader(key);
  return sense === "code" || (sense === "number" && !http && errorStrength(key) >= 1);
}

function toTable(records: readonly CodeRecord[]): Table {
  const keys = [...new Set(records.flatMap(({ parts }) => [...parts.keys()]))];
  const cell = (text: string, { position }: Span): Cell => ({ text, literal: text, position });
  const rows = records.map(
    ({ note, parts }): Row => ({
      cells: keys.map((key) => cell(parts.get(key) ?? "", note)),
      position: note.position,
    }),
  );
  const start = rows[0]?.position.start ?? { line: 1, column: 1, offset: 0 };
  const position = { start, end: rows.at(-1)?.position.end ?? start };
  const header = keys.map((text) => ({ text, literal: text, position }));
  return { kind: "table", header, rows, position };
}
