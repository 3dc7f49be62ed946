import { type Document, type Entry, entryText, type Section } from "../../../src/catalog.js";
import type { Anchors } from "../anchors.js";
import { html, type Markup } from "../markup.js";
import { LANE_PIXELS, ROWS_OF_A_DRAWING } from "../sizes.js";
import { counted, documentTitle, sectionTitle } from "../titles.js";
import { type Lane, type LaneRow, laneOf, type MapCode, type Mark } from "./lane.js";
import { severalMeanings } from "./meanings.js";
import { meaningsList } from "./meanings-list.js";

const LONGEST_TEXT = 60;

/**
 * A picture of the codes of a document: a lane for each section with the numbers it reserves, those it uses and
 * those that are free, and codes with several meanings. Each mark leads to its code.
 */
export function codeMap(document: Document, anchors: Anchors): Markup | null {
  const several = severalMeanings(document);
  const ambiguous = new Set(several.flat().map(({ entry }) => entry));
  const sections = document.sections.map((section) => {
    const codes = mapCodes(section, anchors, ambiguous);
    return { section, codes, lane: laneOf(codes, section.range) };
  });
  const lanes = sections.flatMap(({ section, lane }) =>
    lane === null ? [] : [laneMarkup(section, lane, anchors)],
  );
  if (lanes.length === 0) return null;
  const kinds = new Set(sections.flatMap(({ codes }) => codes.map(({ kind }) => kind)));
  const isReserved = document.sections.some(({ range }) => range !== null);
  return html`<figure class="map"><figcaption><b>Code map</b> <span>${summary(document, several.length)}</span></figcaption>
<div class="lanes" role="group" tabindex="0" aria-label="${`Map of the codes of ${documentTitle(document)}`}">
${lanes}</div>
${legend(kinds, isReserved)}${meaningsList(several, anchors)}</figure>
`;
}

function mapCodes(
  { entries, retired }: Section,
  anchors: Anchors,
  ambiguous: ReadonlySet<Entry>,
): readonly MapCode[] {
  const kindOf = (entry: Entry): MapCode["kind"] => {
    if (ambiguous.has(entry)) return "several";
    return entry.deprecated ? "deprecated" : "used";
  };
  return [
    ...entries.map((entry) => ({
      code: entry.code,
      text: entryText(entry),
      anchor: anchors.entry(entry),
      kind: kindOf(entry),
    })),
    ...retired.map((entry) => ({
      code: entry.code,
      text: entry.message ?? entry.identifier,
      anchor: anchors.entry(entry),
      kind: "retired" as const,
    })),
  ];
}

function laneMarkup(section: Section, { cells, rows }: Lane, anchors: Anchors): Markup {
  const starts = rows.flatMap((_, index) => (index % ROWS_OF_A_DRAWING === 0 ? [index] : []));
  const drawings = starts.map((start) => {
    const shown = rows.slice(start, start + ROWS_OF_A_DRAWING);
    return html`<div class="strip s${shown.length}"><div class="axis" aria-hidden="true">${shown.map((row) => html`<span>${row.label ?? "in order"}</span>`)}</div><svg role="group" aria-label="${laneLabel(section)}" viewBox="0 0 ${cells} ${shown.length}" preserveAspectRatio="none" height="${shown.length * LANE_PIXELS}">${shown.map((row, index) => rowMarkup(row, index, cells))}</svg></div>`;
  });
  return html`<div class="lane"><a class="lane-name" href="#${anchors.section(section)}">${sectionTitle(section)}</a><div>${drawings}</div></div>
`;
}

function rowMarkup({ label, reserved, marks }: LaneRow, row: number, cells: number): Markup {
  const axis = label === null ? null : html`<path class="a" d="M0 ${round(row + 0.5)}h${cells}"/>`;
  const free =
    reserved === null
      ? null
      : html`<path class="r" d="${bar(reserved[0], row + 0.2, reserved[1] - reserved[0], 0.6)}"/>`;
  return html`${axis}${free}${marks.map((mark) => markLink(mark, row))}`;
}

function markLink({ code, from, width }: Mark, row: number): Markup {
  const kind = MARKS[code.kind];
  const title = `${code.code} ${shortened(code.text)}${code.kind === "retired" ? " (retired)" : ""}`;
  const shape = kind.bars
    .map(([top, height]) => bar(from, row + top, width * 0.86, height))
    .join("");
  const ofClass = kind.class === null ? null : html` class="${kind.class}"`;
  return html`<a href="#${code.anchor}" tabindex="-1"><title>${title}</title><path${ofClass} d="${shape}"/></a>`;
}

/** Shapes tell the kinds apart, too: colour alone need not. Each is bars from a height, so high. */
const MARKS: Readonly<
  Record<
    MapCode["kind"],
    { readonly class: string | null; readonly bars: readonly (readonly [number, number])[] }
  >
> = {
  used: { class: null, bars: [[0.06, 0.88]] },
  several: {
    class: "x",
    bars: [
      [0.06, 0.38],
      [0.56, 0.38],
    ],
  },
  deprecated: { class: "o", bars: [[0.3, 0.64]] },
  retired: { class: "g", bars: [[0.62, 0.32]] },
};

function bar(x: number, y: number, width: number, height: number): string {
  return `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h-${round(width)}z`;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, " ");
  return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT).toWellFormed()}…` : line;
}

function laneLabel(section: Section): string {
  const { entries, range } = section;
  const used = counted(entries.length, "code");
  if (range === null) return `${sectionTitle(section)}: ${used}`;
  return `${sectionTitle(section)}: ${used}, reserved ${range[0]} to ${range[1]}`;
}

function summary({ sections }: Document, several: number): string {
  const reserving = sections.filter(({ range }) => range !== null).length;
  const parts = [
    `${counted(sections.length, "section")}`,
    reserving === 0 ? null : counted(reserving, "reserved range"),
    several === 0 ? null : `${counted(several, "code")} with several meanings`,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

function legend(kinds: ReadonlySet<MapCode["kind"]>, isReserved: boolean): Markup {
  const key = (sign: string, text: string, isShown: boolean): Markup | null =>
    isShown ? html`<span class="key ${sign}">${text}</span>` : null;
  return html`<p class="legend">${[
    key("u", "used", kinds.has("used")),
    key("x", "several meanings", kinds.has("several")),
    key("o", "deprecated", kinds.has("deprecated")),
    key("g", "retired", kinds.has("retired")),
    key("r", "reserved and free", isReserved),
  ]}</p>
`;
}

/** As short as a drawing allows. */
function round(value: number): string {
  return String(Math.round(value * 1000) / 1000).replace(/^0(?=\.)/, "");
}
