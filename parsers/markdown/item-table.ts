import type { Cell, Row, Table } from "../../src/blocks.js";
import type { Source } from "../../src/source.js";
import { withConstants } from "../lead/constants.js";
import type { Piece } from "../lead.js";
import type { InlineText } from "./cell.js";
import type { Item } from "./item.js";
import { readLabelled } from "./labelled-items.js";

/** Items as a table without header: the word, a second token if any item has one, the text, the rest. */
export function itemTable(
  given: readonly Item[],
  source: Source,
  readCell: (raw: string) => InlineText,
): Table {
  const items = withConstants(given);
  const seconds = items.some(({ lead }) => lead?.second);
  const labelled = readLabelled(items);
  const labels = [...new Set(labelled?.flatMap((one) => [...one.keys()]) ?? [])];
  const [{ label } = {}] = items;
  const texts = labels.length === 0 || label === undefined || items.some(isTold);
  const more = !labelled && items.some((item) => item.more !== "");
  const toCell = ({ raw, start }: Piece, item: Item): Cell => {
    const from = item.start + start;
    const { text, literal, struck } = readCell(raw.replace(/(?:(?<!\s)\s+)?\n\s*/g, " "));
    const position = source.position(from, Math.min(from + raw.length, Math.max(from, item.end)));
    return struck ? { text, literal, position, struck } : { text, literal, position };
  };
  const rows = items.map((item, at): Row => {
    const cells = piecesOf(item, seconds, texts).map((piece) => toCell(piece, item));
    const rest = more ? [toCell({ raw: item.more, start: 0 }, item)] : [];
    for (const label of labels)
      rest.push(toCell({ raw: labelled?.[at]?.get(label) ?? "", start: 0 }, item));
    return rowOf(item, [...cells, ...rest], source);
  });
  const start = items[0]?.start ?? 0;
  const end = items.at(-1)?.end ?? start;
  const position = source.position(start, end);
  const unnamed = [seconds, texts, more].filter(Boolean).map(() => "");
  const named = [label ?? "", ...unnamed, ...labels];
  const header = named.map((text): Cell => ({ text, literal: text, position }));
  return { kind: "table", header: labelled || label !== undefined ? header : null, rows, position };
}

/** The word, the second token where any item has one, and the text where any has. */
function piecesOf({ lead, raw }: Item, seconds: boolean, texts: boolean): readonly Piece[] {
  const [first, second, text] = lead
    ? [lead.lead, lead.second ?? NOTHING, lead.text]
    : [{ raw, start: 0 }, NOTHING, NOTHING];
  return [first, ...(seconds ? [second] : []), ...(texts ? [text] : [])];
}

function isTold({ lead }: Item): boolean {
  return lead !== null && lead.text.raw !== "";
}

/** An item without a code, above a list of its own, titles those. */
function rowOf({ lead, isGroup, start, end }: Item, cells: readonly Cell[], source: Source): Row {
  const position = source.position(start, end);
  return isGroup && !lead ? { cells, position, titles: true } : { cells, position };
}

const NOTHING: Piece = { raw: "", start: 0 };
