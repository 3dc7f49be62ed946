import type { Document } from "../../src/catalog.js";
import { anchorsOf } from "./anchors.js";
import { codeMap } from "./code-map/code-map.js";
import { html, type Markup } from "./markup.js";
import type { PageContext } from "./page-context.js";
import { retiredSectionPart, sectionPart } from "./section-part.js";
import { codesIn, counted, documentTitle } from "./titles.js";

/** A document: where it comes from, its notes, the map of its codes, and its sections. */
export function documentPart(document: Document, context: PageContext): Markup {
  const { sections, notes } = document;
  const anchors = anchorsOf(document);
  const title = documentTitle(document);
  const [only, ...others] = sections;
  const isOne = only?.title === title && others.length === 0;
  return html`<article id="${anchors.document}"${isOne ? html` class="one"` : null}>
<h2>${title} <a class="self" href="#${anchors.document}" aria-label="${`Link to ${title}`}">#</a></h2>
<p class="facts"><span>${counted(codesIn({ documents: [document] }), "code")}</span><span>${counted(sections.length, "section")}</span>${sourcesOf(document)}</p>
${
  notes.length === 0
    ? null
    : html`<blockquote>${notes.map((note) => html`<p>${note}</p>`)}</blockquote>
`
}${codeMap(document, anchors)}${sections.map((section) => sectionPart(section, document, anchors, context))}${document.retired.map((section) => retiredSectionPart(section, anchors))}</article>
`;
}

/** The documents that it comes from. */
export function sourcesOf({ path, siblings }: Document): readonly Markup[] {
  return [path, ...siblings.map((sibling) => sibling.path)].map(
    (source) => html`<span><code>${source}</code></span>`,
  );
}
