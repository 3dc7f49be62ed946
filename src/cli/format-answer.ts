import type { Translation } from "../catalog.js";
import { displayWidth } from "../emitters/display-width.js";
import { type Answer, type ProjectMeaning, unknownCode } from "./answer.js";
import { formatDiagnostic, formatPlace } from "./print-diagnostics.js";
import { type Paint, terminalText } from "./style.js";
import { wrapText } from "./wrap-text.js";

/** What a terminal has at least; longer lines are hard to read in any. */
const WIDTH = 80;
const INDENT = "  ";
/** Room for the longest label of errgen's own, and for most headers. */
const LABEL_WIDTH = 13;
const MOST_LISTED = 40;

/** All meanings, one below the other, under their number if there are several. */
export function formatMeanings({ asked, meanings }: Answer, cwd: string, paint: Paint): string {
  const parts = meanings.map((one) => formatMeaning(one, cwd, paint));
  const count = `\`${terminalText(asked)}\` has ${meanings.length} meanings`;
  return `${[...(parts.length > 1 ? [`${count}\n`] : []), ...parts].join("\n")}`;
}

function formatMeaning({ meaning, settings }: ProjectMeaning, cwd: string, paint: Paint): string {
  const { document, section, entry, reference, importLine, location } = meaning;
  const { code, name, message, description, httpStatus, deprecated, fields, translations } = entry;
  const head = [paint("bold", terminalText(code)), ...(name === null ? [] : [terminalText(name)])];
  const title =
    section.title === null ? section.identifier : `${section.title} (${section.identifier})`;
  const lines = [
    ...(settings.project === null ? [] : labelled("project", settings.project, paint)),
    ...labelled("document", document.title ?? document.path, paint),
    ...labelled("section", title, paint),
    ...(message === null ? [] : labelled("message", message, paint)),
    ...(description === null ? [] : labelled("description", description, paint)),
    ...translations.flatMap((translation) => translated(translation, paint)),
    ...(httpStatus === null ? [] : labelled("HTTP status", String(httpStatus), paint)),
    ...fields.flatMap(({ header, text }) => labelled(header ?? "also", text, paint)),
    ...unbroken("in code", reference, paint),
    ...(importLine === null ? [] : unbroken("import", importLine, paint)),
    ...unbroken("place", formatPlace(location, settings.root, cwd), (_, text) =>
      paint("cyan", text),
    ),
  ];
  const mark = deprecated ? [paint("yellow", "deprecated")] : [];
  return [[...head, ...mark].join("  "), ...lines, ""].join("\n");
}

function translated(
  { language, message, description }: Translation,
  paint: Paint,
): readonly string[] {
  return [message, description].flatMap((text) =>
    text === null ? [] : labelled(language, text, paint),
  );
}

/** A text beside its label, its further lines below its first; a long label has a line of its own. */
function labelled(label: string, text: string, paint: Paint): readonly string[] {
  const shown = terminalText(label);
  const room = WIDTH - INDENT.length - LABEL_WIDTH;
  const lines = text
    .trim()
    .split("\n")
    .flatMap((line) => wrapText(terminalText(line.trim()), room));
  return besideLabel(shown, lines, paint);
}

/** A line that is to be copied, or clicked. */
function unbroken(label: string, line: string, paint: Paint): readonly string[] {
  return besideLabel(label, [line], paint);
}

function besideLabel(label: string, lines: readonly string[], paint: Paint): readonly string[] {
  const width = displayWidth(label);
  const below = INDENT + " ".repeat(LABEL_WIDTH);
  const painted = paint("dim", label);
  if (width >= LABEL_WIDTH) return [INDENT + painted, ...lines.map((line) => below + line)];
  const [first = "", ...others] = lines;
  const gap = " ".repeat(LABEL_WIDTH - width);
  return [INDENT + painted + gap + first, ...others.map((line) => below + line)];
}

/** A diagnostic of errgen's own. */
export function formatExplanation({ asked, explanation }: Answer, paint: Paint): string {
  const lines = wrapPage(explanation ?? "");
  return `${paint("bold", asked)}, a diagnostic of errgen\n\n${lines.join("\n")}\n`;
}

/** Paragraphs are wrapped; examples stay as they are, indented instead of fenced. */
function wrapPage(page: string): readonly string[] {
  const parts = page.split(/^```.*\n([\s\S]*?)^```$/m);
  return parts.flatMap((part, index) =>
    part
      .replace(/^\n|\n$/g, "")
      .split("\n")
      .flatMap((line) => (index % 2 === 1 ? [`${INDENT}${INDENT}${line}`] : wrapText(line, WIDTH))),
  );
}

/** The error for a word that nothing is called by, with what may have been meant, else what there is. */
export function formatUnknown({ asked, suggestions, known }: Answer, paint: Paint): string {
  const error = formatDiagnostic(unknownCode(asked, suggestions), "", "", paint);
  return `${error}\n${suggestions.length > 0 ? "" : listKnown(known)}`;
}

function listKnown(known: readonly string[]): string {
  const listed = known.slice(0, MOST_LISTED).map((word) => terminalText(word));
  const more = known.length - listed.length;
  const text = `The codes are ${listed.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  return wrapText(text, WIDTH - INDENT.length)
    .map((line) => `${INDENT}${line}\n`)
    .join("");
}
