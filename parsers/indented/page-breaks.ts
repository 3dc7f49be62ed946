import type { Line } from "./lines.js";

const FOOTER = /\[page\s+[\divxlc]+\]$/i;
const NEAR = 4;

/**
 * The lines that a page break puts between the lines of a text: `[Page 12]`, and beside a form feed
 * or such a footer the running header, known by its coming back (RFC 7322, section 3.1.2).
 */
export function findFurniture(
  lines: readonly Line[],
  isRow: (line: Line) => boolean,
): ReadonlySet<number> {
  const margins = manualMargins(lines);
  const breaks = lines.filter((line) => line.feed || FOOTER.test(line.text));
  if (breaks.length === 0) return new Set(margins.map((line) => line.index));
  const beside = breaks.flatMap((line) => neighbours(lines, line)).filter((line) => !isRow(line));
  const times = new Map<string, number>();
  for (const line of new Set(beside)) times.set(shape(line), (times.get(shape(line)) ?? 0) + 1);
  const repeated = beside.filter((line) => (times.get(shape(line)) ?? 0) > 1);
  const headers = breaks.flatMap((line) => headerBehindFooter(lines, line));
  const footers = breaks.filter((line) => FOOTER.test(line.text));
  return new Set([...footers, ...repeated, ...headers, ...margins].map((line) => line.index));
}

/**
 * `peat(1)     User Commands     peat(1)` at the top of a manual page, and each line that ends like it
 * behind a wide gap: what man(1) prints above and below its pages.
 */
function manualMargins(lines: readonly Line[]): readonly Line[] {
  const first = lines.find(({ text }) => text !== "")?.text ?? "";
  const mark = /^[\w.:+-]{1,60}\(\d\w{0,4}\)(?=\s)/.exec(first)?.[0];
  if (mark === undefined || !first.endsWith(`  ${mark}`)) return [];
  return lines.filter(({ text }) => text.endsWith(`  ${mark}`));
}

function neighbours(lines: readonly Line[], line: Line): readonly Line[] {
  const own = line.text === "" ? [] : [line];
  return [
    ...own,
    ...nearest(lines, line, -1),
    ...(own.length > 0 && line.feed ? [] : nearest(lines, line, 1)),
  ];
}

/** The form feed says that the line behind the footer begins a page; a wide gap, that it is no sentence. */
function headerBehindFooter(lines: readonly Line[], line: Line): readonly Line[] {
  if (!line.feed || !nearest(lines, line, -1).some((before) => FOOTER.test(before.text))) return [];
  const header = line.text === "" ? nearest(lines, line, 1) : [line];
  return header.filter(({ text }) => / {3}/.test(text));
}

function nearest(lines: readonly Line[], line: Line, step: 1 | -1): readonly Line[] {
  for (let count = 1; count <= NEAR; count += 1) {
    const found = lines[line.index + step * count];
    if (found && found.text !== "") return [found];
  }
  return [];
}

function shape(line: Line): string {
  return line.text.replace(/\d+/g, "0");
}
