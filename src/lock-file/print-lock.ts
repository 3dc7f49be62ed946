import type { LockedModule } from "../identifiers/name-lock.js";
import type { LockFile } from "./lock-file.js";
import { formatEntry, formatKey } from "./lock-line.js";

/** Stands last, so that every other line has a comma, and a new one changes no line but itself. */
const LAST = '    "~": ""';

/** A line, and the key that it is sorted by. */
type SortedLine = readonly [key: string, line: string];

/** Sorted lines, and the text that they are together. */
export interface PrintedLines {
  readonly lines: readonly SortedLine[];
  readonly text: string;
}

/**
 * The file's text: JSON with one line a name, sorted by code units, in prettier's layout. A line has
 * nothing in it that another entry decides, so that branches which add codes merge.
 */
export function printLock(file: LockFile, printModule = printLockedModule): string {
  const parts = [...file].flatMap(([project, { spelling, modules }]) => [
    ...(spelling === null ? [] : [sorted([spellingLine(project, spelling)])]),
    ...[...modules].map(([name, module]) => printModule(project, name, module)),
  ]);
  const lines = joined(parts);
  return `${["{", `  "$comment": ${JSON.stringify(COMMENT)},`, '  "lockVersion": 1,', '  "names": {', ...lines, LAST, "  }", "}"].join("\n")}\n`;
}

/** Modules whose lines do not stand among those of others need not be sorted line by line. */
function joined(parts: readonly PrintedLines[]): readonly string[] {
  const inOrder = parts.toSorted((a, b) => (firstOf(a) < firstOf(b) ? -1 : 1));
  const isApart = inOrder.every((part, index) => {
    const next = inOrder[index + 1];
    return next === undefined || (part.lines.at(-1)?.[0] ?? "") < firstOf(next);
  });
  const apart = isApart ? inOrder : [sorted(parts.flatMap(({ lines }) => lines))];
  return apart.map(({ text }) => text);
}

function firstOf({ lines }: PrintedLines): string {
  return lines[0]?.[0] ?? "";
}

function sorted(lines: readonly SortedLine[]): PrintedLines {
  const inOrder = lines.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { lines: inOrder, text: inOrder.map(([, line]) => line).join("\n") };
}

const COMMENT =
  "The names that errgen gave, and keeps. Commit this file; errgen build writes it, and joins the sides of a merge conflict in it.";

/** The lines of one module. */
export function printLockedModule(
  project: string | null,
  module: string,
  { path, sections }: LockedModule,
): PrintedLines {
  const lines = [lineOf(formatKey({ project, kind: "module", module }), path)];
  for (const [section, { title, entries }] of sections) {
    lines.push(lineOf(formatKey({ project, kind: "section", module, section }), title));
    for (const entry of entries) {
      const { code, number } = entry;
      const key = formatKey({ project, kind: "entry", module, section, code, number });
      lines.push(lineOf(key, formatEntry(entry)));
    }
  }
  return sorted(lines);
}

function spellingLine(project: string | null, spelling: string): SortedLine {
  return lineOf(formatKey({ project, kind: "spelling" }), spelling);
}

function lineOf(key: string, value: string): SortedLine {
  return [key, `    ${JSON.stringify(key)}: ${JSON.stringify(value)},`];
}
