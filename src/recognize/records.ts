import type { Block, Cell, Note, Row, Span, Table } from "../blocks.js";
import type { CodeReader } from "./code-reader.js";
import type { HeaderHint } from "./header-hint.js";

type ReadHeader = (header: string) => HeaderHint;

/** A paragraph of named lines, the first of which names a code. */
interface CodeRecord {
  readonly note: Note;
  readonly parts: ReadonlyMap<string, string>;
}

const KEYED = /^([^:：\n]{1,30}?)[ \t]*[:：][ \t]*(\S.*)$/u;

/**
 * Makes tables of paragraphs and list items that are records: `Code: E12`, `Message: no ink`, a line each,
 * the names heading columns, the first one that of the code. Those that stand side by side are one table; one record
 * alone in a document is an example.
 */
export function readRecords(
  blocks: readonly Block[],
  readHeader: ReadHeader,
  codes: CodeReader,
): readonly Block[] {
  const runs: (CodeRecord[] | Block)[] = [];
  let found = 0;
  for (const block of blocks) {
    const record = block.kind === "note" ? recordOf(block, readHeader, codes) : null;
    const last = runs.at(-1);
    if (!record) runs.push(block);
    else if (Array.isArray(last)) last.push(record);
    else runs.push([record]);
    if (record) found++;
  }
  if (found < 2) return blocks;
  return runs.map((run) => (Array.isArray(run) ? toTable(run) : run));
}

function recordOf(note: Note, readHeader: ReadHeader, codes: CodeReader): CodeRecord | null {
  const parts = new Map<string, string>();
  for (const line of note.text.split("\n")) {
    const [, key = "", text = ""] = KEYED.exec(line) ?? [];
    if (key === "" || parts.has(key) || readHeader(key).certainty < 1) return null;
    parts.set(key, text);
  }
  const [first] = parts;
  if (!first || parts.size < 2 || readHeader(first[0]).sense !== "code") return null;
  const code = codes.cell({ text: first[1], literal: first[1] });
  return code && code.text === null ? { note, parts } : null;
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
