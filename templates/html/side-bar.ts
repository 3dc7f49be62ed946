import type { Document, Section } from "../../src/catalog.js";
import { type Anchors, anchorsOf } from "./anchors.js";
import { html, type Markup } from "./markup.js";
import { documentTitle, sectionTitle } from "./titles.js";

/** Links to all documents and sections of a page, with routes and counts. */
export function sideBar(documents: readonly Document[]): Markup {
  return html`<nav id="_contents" aria-label="Documents and sections"><ul>
${documents.map(documentItem)}</ul></nav>
`;
}

function documentItem(document: Document): Markup {
  const anchors = anchorsOf(document);
  return html`<li><a class="doc" href="#${anchors.document}"><span>${documentTitle(document)}</span></a><ul>
${document.sections.map((section) => sectionItem(section, anchors))}</ul></li>
`;
}

function sectionItem(section: Section, anchors: Anchors): Markup {
  const { title, route, entries } = section;
  const isTold = route === null || title?.endsWith(route);
  return html`<li><a href="#${anchors.section(section)}"><span>${sectionTitle(section)}${isTold ? null : html` <code>${route}</code>`}</span> <small>${entries.length}</small></a></li>
`;
}
