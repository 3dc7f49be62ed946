import type { Diagnostic, Fix, Related } from "../../diagnostic.js";
import { type Excerpt, type Excerpts, excerptOf } from "../../excerpt.js";
import type { Location } from "../../source.js";
import { COLORS, formatDiagnostic, formatHint, formatPlace } from "../print-diagnostics.js";
import { type Paint, terminalText } from "../style.js";
import { type Findings, inDocumentOrder } from "./findings.js";
import { frameOf } from "./frame.js";

/** How findings are shown. */
export interface PrettyOptions {
  readonly cwd: string;
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly width: number;
  readonly verbose: boolean;
}

/**
 * Findings by document, each with the lines that it is about. Its first line is all that `text` has of it, so
 * that editors and scripts find the same in both.
 */
export function formatPretty(
  { diagnostics, excerpts, root }: Findings,
  options: PrettyOptions,
): readonly string[] {
  return inDocumentOrder(diagnostics).map((one) => {
    const view = { ...options, excerpts, root, gutter: gutterOf(one, excerpts) };
    return formatFinding(one, view).join("\n");
  });
}

interface View extends PrettyOptions {
  readonly excerpts: Excerpts;
  readonly root: string;
  /** Columns of the widest line number. */
  readonly gutter: number;
}

function formatFinding(one: Diagnostic, view: View): readonly string[] {
  const { location, severity, related = [], hint, fix, ...head } = one;
  const { root, cwd, paint, verbose } = view;
  const [first = "", ...detail] = formatDiagnostic(
    { location, severity, ...head },
    root,
    cwd,
    paint,
    verbose,
  ).split("\n");
  return [
    first,
    ...(location === null ? [] : frame(location, "^", COLORS[severity], view)),
    ...related.flatMap((place) => formatRelated(place, view)),
    ...(hint === undefined ? [] : [formatHint("hint", hint, paint)]),
    ...(fix === undefined || location === null ? [] : formatFix(fix, location, view)),
    ...detail,
  ];
}

function formatRelated({ location, message }: Related, view: View): readonly string[] {
  const { root, cwd, paint } = view;
  const place = paint("cyan", formatPlace(location, root, cwd));
  return [`  ${place} ${terminalText(message)}`, ...frame(location, "-", "blue", view)];
}

function frame(
  location: Location,
  mark: string,
  color: "red" | "yellow" | "blue",
  { excerpts, paint, width, gutter }: View,
): readonly string[] {
  const excerpt = excerptOf(location, excerpts);
  if (excerpt === null) return [];
  const { line, marks } = frameOf(location, excerpt, mark, width - gutter - MARGIN);
  const number = String(location.start.line).padStart(gutter);
  const blanks = " ".repeat(gutter);
  return [
    `  ${paint("dim", `${number} │`)} ${line}`.trimEnd(),
    `  ${paint("dim", `${blanks} │`)} ${paint([color, "bold"], marks)}`,
  ];
}

/** Blanks and the bar around line numbers. */
const MARGIN = 5;

function gutterOf({ location, related = [] }: Diagnostic, excerpts: Excerpts): number {
  const shown = [location, ...related.map((one) => one.location)].filter(
    (place) => place !== null && excerptOf(place, excerpts) !== null,
  );
  return Math.max(0, ...shown.map((place) => String(place?.start.line).length));
}

/** What is done, and the line as it is then, if it is one. */
function formatFix({ label, edits }: Fix, location: Location, view: View): readonly string[] {
  const { excerpts, paint, width, gutter } = view;
  const excerpt = excerptOf(location, excerpts);
  const mended = excerpt && mend(excerpt, edits);
  const head = formatHint("fix", label, paint);
  if (!mended || mended.text.includes("\n")) return [head];
  const { start } = location;
  const shown = frameOf({ ...location, end: start }, mended, " ", width - gutter - MARGIN);
  const number = String(start.line).padStart(gutter);
  return [head, `  ${paint("dim", number)} ${paint("green", "+")} ${shown.line}`];
}

/** Null where an edit reaches past what is at hand. */
function mend(excerpt: Excerpt, edits: Fix["edits"]): Excerpt | null {
  const { offset, text } = excerpt;
  let mended = text;
  for (const edit of edits.toReversed()) {
    const [from, to] = [edit.start - offset, edit.end - offset];
    if (from < 0 || to > text.length) return null;
    mended = mended.slice(0, from) + edit.text + mended.slice(to);
  }
  return { ...excerpt, text: mended };
}
