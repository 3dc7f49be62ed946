import type { Document, RetiredSection, Section } from "../../src/catalog.js";
import type { Anchors } from "./anchors.js";
import { entryTables } from "./entry-tables.js";
import { html, type Markup } from "./markup.js";
import type { PageContext } from "./page-context.js";
import { retiredTable } from "./retired-table.js";
import { counted, sectionTitle } from "./titles.js";

/** A section: its title with a link to itself, what is known of it, and its codes. */
export function sectionPart(
  section: Section,
  document: Document,
  anchors: Anchors,
  context: PageContext,
): Markup {
  const own = context.importOf(document, section, null);
  return html`<section id="${anchors.section(section)}"${own === null ? null : html` data-import="${own}"`}>
${sectionHeading(section, anchors)}<p class="facts">${sectionFacts(section)}</p>
${entryTables(section, document, anchors, context)}${retiredTable(section.retired, anchors)}</section>
`;
}

/** A section that its document has no more. */
export function retiredSectionPart(section: RetiredSection, anchors: Anchors): Markup {
  return html`<section id="${anchors.section(section)}" class="gone">
${sectionHeading(section, anchors)}<p class="facts"><span>No longer in the document</span></p>
${retiredTable(section.entries, anchors)}</section>
`;
}

function sectionHeading(section: Section | RetiredSection, anchors: Anchors): Markup {
  const title = sectionTitle(section);
  return html`<h3>${title} <a class="self" href="#${anchors.section(section)}" aria-label="${`Link to ${title}`}">#</a></h3>
`;
}

function sectionFacts({ title, route, range, entries, retired }: Section): readonly Markup[] {
  const count = entries.length === 0 ? "No codes yet" : counted(entries.length, "code");
  return [
    html`<span>${count}</span>`,
    ...(retired.length === 0 ? [] : [html`<span>${retired.length} retired</span>`]),
    ...(route === null || route === title ? [] : [html`<span>Route <code>${route}</code></span>`]),
    ...(range === null ? [] : [html`<span>Reserved ${range[0]} to ${range[1]}</span>`]),
  ];
}
