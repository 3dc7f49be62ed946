import type { Document, Entry, Section } from "../../src/catalog.js";
import { displayWidth } from "../../src/emitters/display-width.js";
import type { Anchors } from "./anchors.js";
import { type EntryColumn, entryColumns } from "./entry-columns.js";
import { html, type Markup } from "./markup.js";
import type { PageContext } from "./page-context.js";
import { searchKey } from "./search-key.js";
import { sizeClass } from "./sizes.js";
import { sectionTitle } from "./titles.js";

/** Rows of one table. A browser lays out those tables alone that are in sight. */
const ROWS_OF_A_TABLE = 100;
const WIDEST_CODE = 18;
const NARROWEST_CODE = 8;
/** Characters that a button behind a text takes. */
const BUTTON = 2;
/** Characters of a name that fit into a line of its column. */
const NAME_LINE = 26;

/** The tables of a section's entries: one, or several below each other if it is long. */
export function entryTables(
  section: Section,
  document: Document,
  anchors: Anchors,
  context: PageContext,
): readonly Markup[] {
  const { entries } = section;
  const columns = entryColumns(section, document, context.referenceIn(document));
  const codeWidth = entries.reduce(
    (widest, { code }) => Math.max(widest, displayWidth(code.slice(0, 100))),
    NARROWEST_CODE,
  );
  const widths = [
    Math.min(codeWidth, WIDEST_CODE) + BUTTON,
    ...columns.map(({ width, kind }) => width && width + (kind === "t" ? BUTTON : 0)),
  ];
  const rows = entries.map((entry) =>
    entryRow(section, entry, columns, anchors, context, document),
  );
  const starts = rows.flatMap((_, index) => (index % ROWS_OF_A_TABLE === 0 ? [index] : []));
  return starts.map((start) => {
    const shown = rows.slice(start, start + ROWS_OF_A_TABLE);
    const label =
      starts.length === 1
        ? sectionTitle(section)
        : `${sectionTitle(section)}, ${start + 1} to ${start + shown.length}`;
    return html`<div class="part ${sizeClass(shown.length, widths)}"><table aria-label="${label}">
<colgroup>${widths.map((width) => (width === null ? html`<col>` : html`<col class="w${width}">`))}</colgroup>
<thead><tr><th scope="col">Code</th>${columns.map(({ header, language }) => html`<th scope="col"${lang(language)}>${header}</th>`)}</tr></thead>
<tbody>
${shown}</tbody></table></div>
`;
  });
}

function entryRow(
  section: Section,
  entry: Entry,
  columns: readonly EntryColumn[],
  anchors: Anchors,
  { transliteration, importOf }: PageContext,
  document: Document,
): Markup {
  const { code, deprecated } = entry;
  const anchor = anchors.entry(entry);
  const key = searchKey(entry, transliteration);
  const own = importOf(document, section, entry);
  const link = html`<a href="#${anchor}">${code}</a>`;
  const shown = deprecated ? html`<s>${link}</s> <small>deprecated</small>` : link;
  return html`<tr id="${anchor}"${deprecated ? html` class="old"` : null}${key === null ? null : html` data-k="${key}"`}${own === null ? null : html` data-import="${own}"`}><th scope="row">${shown}</th>${columns.map((column) => cell(column, entry))}</tr>
`;
}

/** A column of the document's own is labelled in each cell, for where rows are cards. */
function cell({ kind, header, language, text }: EntryColumn, entry: Entry): Markup {
  const content = text(entry);
  if (content === "") return html`<td></td>`;
  const label = kind === "f" ? html` data-h="${header}"` : null;
  return html`<td class="${kind}"${label}${lang(language)}>${isName(kind) ? breakable(content) : content}</td>`;
}

function lang(language: string | null): Markup | null {
  return language === null ? null : html` lang="${language}"`;
}

function isName(kind: EntryColumn["kind"]): boolean {
  return kind === "n" || kind === "t";
}

/** A name that is longer than its column may break between its words, where a line would be full. */
function breakable(name: string): Markup | string {
  if (name.length <= NAME_LINE) return name;
  const lines: string[] = [];
  for (const word of name.split(/(?<=[._])(?=[^._])|(?<=[a-z\d])(?=[A-Z])/)) {
    const line = lines.at(-1);
    if (line === undefined || line.length + word.length > NAME_LINE) lines.push(word);
    else lines[lines.length - 1] = line + word;
  }
  const [first = "", ...others] = lines;
  return html`${first}${others.map((line) => html`<wbr>${line}`)}`;
}
