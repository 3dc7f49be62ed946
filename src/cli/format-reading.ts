import type { Document, Section, TableReading } from "../catalog.js";
import { type Attempt, countEntries } from "../read-document.js";
import { type Paint, terminalText } from "./style.js";

/** One document as `errgen inspect` shows it: format, tables, sections, skipped rows, and the reasons. */
export function formatReading(
  document: Document,
  attempts: readonly Attempt[],
  paint: Paint,
): string {
  const head = paint("bold", terminalText(document.path));
  const title = document.title === null ? "" : ` “${terminalText(document.title)}”`;
  return [
    `${head}${title}: ${countEntries(document)} entries in ${document.sections.length} sections, module ${document.module}`,
    ...attempts.map((attempt) => formatAttempt(attempt, document.format)),
    ...formatLanguages(document),
    ...document.tables.map((table) => formatTable(table, paint)),
    ...document.sections.map(formatSection),
    ...document.skipped.map(
      ({ reason, text, location }) =>
        `  skipped  line ${location.start.line}: ${reason}${text.trim() ? `: ${terminalText(text.slice(0, 80))}` : ""}`,
    ),
    "",
  ].join("\n");
}

/** Those of its columns, or those of the documents that say the same. */
function formatLanguages({ languages, siblings }: Document): readonly string[] {
  const all = languages.map((language) => {
    const sibling = siblings.find((one) => one.language === language);
    return sibling ? `${language} (${terminalText(sibling.path)})` : language;
  });
  return all.length === 0 ? [] : [`  languages ${all.join(", ")}`];
}

function formatAttempt({ format, score, reason, entries }: Attempt, chosen: string): string {
  const mark = format === chosen ? "format  " : "        ";
  return `  ${mark} ${format} ${score.toFixed(2)}: ${reason}${entries === null ? "" : `; ${entries} entries`}`;
}

function formatTable(
  { location, rows, entries, skipped, taken, reason, columns }: TableReading,
  paint: Paint,
): string {
  const what = taken ? paint("green", "taken") : paint("yellow", "left");
  const shown = columns
    .map(
      ({ header, role, score, language }) =>
        `${terminalText(header ?? "–")} = ${role}${role === "other" ? "" : ` ${score.toFixed(2)}`}${language === null ? "" : ` (${language})`}`,
    )
    .join(" | ");
  return `  table    line ${location.start.line}, ${what}: ${reason}; ${rows} rows, ${entries} entries, ${skipped} skipped\n             ${shown}`;
}

function formatSection({ title, identifier, route, range, entries, location }: Section): string {
  const facts = [route && `route ${route}`, range && `reserved ${range[0]}–${range[1]}`]
    .filter(Boolean)
    .join(", ");
  return `  section  line ${location.start.line}, ${title === null ? "untitled" : `“${terminalText(title)}”`} → ${identifier}: ${entries.length} entries${facts ? `, ${terminalText(facts)}` : ""}`;
}
