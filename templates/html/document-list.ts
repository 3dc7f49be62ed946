import type { Document } from "../../src/catalog.js";
import { html, type Markup } from "./markup.js";
import { codesIn, documentTitle } from "./titles.js";

/** A table of documents that have a page each. */
export function documentList(documents: readonly Document[]): Markup {
  return html`<div class="part"><table class="pages" aria-label="Documents">
<thead><tr><th scope="col">Document</th><th scope="col">Codes</th><th scope="col">Sections</th><th scope="col">Source</th></tr></thead>
<tbody>
${documents.map(
  (document) =>
    html`<tr><th scope="row"><a href="${document.module}.html">${documentTitle(document)}</a></th><td class="s">${codesIn({ documents: [document] })}</td><td class="s">${document.sections.length}</td><td>${document.path}</td></tr>
`,
)}</tbody></table></div>
`;
}
