import type { Cell } from "../../src/blocks.js";
import type { Source } from "../../src/source.js";
import { type CellPart, cellOf } from "./cells.js";
import { isBareCode } from "./itemized.js";
import type { Line } from "./lines.js";
import type { Entry } from "./runs.js";

/** `Cause: …`, `- Lösung: …`, `原因：…`, `cause=…` */
const LABEL = /^(?:[-*•]\s+)?(\p{L}[\p{L}\p{M}\d_ ()/.-]{0,29}?)\s*(?:[:：](?!\/\/)|=)\s*/u;
const FEWEST = 3;
const SHARE = 0.6;
const MOST_LABELS = 8;

/** A label, where it stands, and the lines of its value. */
interface Field {
  readonly label: string;
  readonly parts: CellPart[];
}

/**
 * The labels that stand below codes alone on their lines, each before its value: `Cause: …`, `Solution: …`. Three codes or
 * more, and most of them have the first label that the first one has; none where a code has a text beside it.
 */
export function labelsBelow(entries: readonly Entry[]): readonly string[] {
  if (entries.length < FEWEST || !entries.every(isBareCode)) return [];
  const counts = new Map<string, number>();
  for (const { below } of entries)
    for (const label of new Set(below.map(labelOf)))
      if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1);
  const labels = [...counts].flatMap(([label, count]) => (count > 1 ? [label] : []));
  const first = counts.get(labels[0] ?? "") ?? 0;
  return first >= entries.length * SHARE && labels.length <= MOST_LABELS ? labels : [];
}

/** The entry without the lines that such labels begin. */
export function withoutLabelled(entry: Entry, labels: readonly string[]): Entry {
  const at = entry.below.findIndex((line) => isLabelled(line, labels));
  return at < 0 ? entry : { ...entry, below: entry.below.slice(0, at) };
}

/** A cell for each label, empty where the code has none. */
export function labelledCells(
  source: Source,
  { below, text }: Entry,
  labels: readonly string[],
): readonly Cell[] {
  const fields: Field[] = [];
  for (const line of below) {
    const label = labelOf(line);
    const from = isLabelled(line, labels)
      ? (line.label?.rest ?? LABEL.exec(line.text)?.[0].length ?? 0)
      : 0;
    const part = { start: line.from + from, end: line.end };
    if (from > 0 && label !== null) fields.push({ label, parts: [part] });
    else fields.at(-1)?.parts.push(part);
  }
  const end = below.at(-1)?.end ?? text.line.end;
  return labels.map((label) => {
    const parts = fields.filter((field) => field.label === label).flatMap((field) => field.parts);
    return cellOf(source, parts, end);
  });
}

function isLabelled(line: Line, labels: readonly string[]): boolean {
  const label = labelOf(line);
  return label !== null && labels.includes(label);
}

function labelOf({ text, label }: Line): string | null {
  return label?.name ?? LABEL.exec(text)?.[1] ?? null;
}
