import type { Zone } from "./zones.js";

const TOP = /^[ ]{0,3}(\+[-=:][-=+:]*[-=:]\+)[ \t]*$/;
const FEWEST_BORDERS = 4;

/**
 * The grid tables of a text, in order: a border of `+---+` above a line of pipes, and what follows down to a line that
 * is neither (Pandoc's Markdown, "Extension: grid_tables"). A border stands below each row: one drawn by a client
 * of a database has them around its header and at its end alone, and stays a table of pipes. Those within other zones
 * are none.
 */
export function findGridZones(text: string, zones: readonly Zone[]): readonly Zone[] {
  if (!/^ {0,3}\+[-=:]/m.test(text)) return [];
  const found: Zone[] = [];
  let open: { start: number; borders: number; headed: boolean } | null = null;
  let end = 0;
  const close = (): void => {
    if (open && (open.headed || open.borders >= FEWEST_BORDERS))
      found.push({ kind: "grid-table", start: open.start, end });
    open = null;
  };
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf("\n", from);
    const to = newline < 0 ? text.length : newline;
    const line = text.slice(from, to);
    const border = TOP.exec(line)?.[1];
    if (border === undefined && !(open && /^ {0,3}\|/.test(line))) close();
    else if (border !== undefined) {
      open ??= { start: from + line.indexOf("+"), borders: 0, headed: false };
      open.borders += 1;
      open.headed ||= border.includes("=");
    }
    end = from + line.trimEnd().length;
    from = to + 1;
  }
  close();
  let at = 0;
  return found.filter(({ start }) => {
    while ((zones[at]?.end ?? Infinity) <= start) at += 1;
    return (zones[at]?.start ?? Infinity) > start;
  });
}
