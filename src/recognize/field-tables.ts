import type { Block, Row, Table } from "../blocks.js";
import { codeShape, isSymbolic } from "./code-shape.js";

/** Whether a word or two head a column for certain. */
type IsHeader = (text: string) => boolean;

const MOST_FIELDS = 12;

/**
 * Tables of two columns that stand below several headings under one header, and name the same things in their first column
 * (`Property | Value`, then `Cause`, `Impact`): lists of fields that needed a header. Theirs goes; where it is a field
 * itself (`Severity | high` over one, `Severity | low` over another) it is their first row.
 */
export function bareFieldTables(blocks: readonly Block[], isHeader: IsHeader): readonly Block[] {
  const groups = new Map<string, Table[]>();
  for (const block of blocks) {
    if (block.kind !== "table" || !mayBeFields(block)) continue;
    const key = block.header?.[0]?.text.trim() ?? "";
    const group = groups.get(key);
    if (group) group.push(block);
    else groups.set(key, [block]);
  }
  const bare = new Map<Block, Table>();
  for (const group of groups.values())
    if (areFields(group, isHeader))
      for (const table of group) bare.set(table, withoutHeader(table, heads(group)));
  return bare.size === 0 ? blocks : blocks.map((block) => bare.get(block) ?? block);
}

function mayBeFields({ header, rows, literal, origin }: Table): boolean {
  if (header?.length !== 2 || literal || origin || rows.length > MOST_FIELDS) return false;
  return rows.every(
    ({ cells: [name, , ...more] }) => isName(name?.text ?? "") && more.length === 0,
  );
}

/** `Cause`, `原因`: fields of programs (`id`, `user_name`) and codes are written otherwise. */
function isName(text: string): boolean {
  const name = text.trim();
  const shape = codeShape(name);
  return (
    name !== "" &&
    !/^[\p{Ll}\d]/u.test(name) &&
    (shape === null || (shape === "symbol" && !isSymbolic(name)))
  );
}

/** Half of what each of them names, or more, others name, too, and some of it heads columns elsewhere. */
function areFields(tables: readonly Table[], isHeader: IsHeader): boolean {
  const counts = new Map<string, number>();
  for (const table of tables)
    for (const name of new Set(namesIn(table))) counts.set(name, (counts.get(name) ?? 0) + 1);
  const shared = [...counts].flatMap(([name, count]) => (count > 1 ? [name] : []));
  if (!shared.some(isHeader)) return false;
  const known = new Set(shared);
  return tables.every((table) => {
    const names = namesIn(table);
    return names.filter((name) => known.has(name)).length * 2 >= names.length;
  });
}

function namesIn({ rows }: Table): readonly string[] {
  return rows.map(({ cells }) => cells[0]?.text.trim() ?? "");
}

/** The second header says the same over all of them: it heads a column, and is no value. */
function heads(tables: readonly Table[]): boolean {
  return new Set(tables.map(({ header }) => header?.[1]?.text.trim())).size === 1;
}

function withoutHeader(table: Table, isHead: boolean): Table {
  const { header, rows, position } = table;
  const first: readonly Row[] = isHead || !header ? [] : [{ cells: header, position }];
  return { ...table, header: null, rows: [...first, ...rows] };
}
