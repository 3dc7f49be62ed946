import type { RetiredEntry } from "../../src/catalog.js";
import type { Anchors } from "./anchors.js";
import { html, type Markup } from "./markup.js";

/** The codes that a section has no more, so that links to them and old logs lead somewhere. Null for none. */
export function retiredTable(entries: readonly RetiredEntry[], anchors: Anchors): Markup | null {
  if (entries.length === 0) return null;
  return html`<h4>Retired codes</h4>
<div class="part"><table aria-label="Retired codes">
<colgroup><col class="w14"><col><col class="w24"></colgroup>
<thead><tr><th scope="col">Code</th><th scope="col">Last message</th><th scope="col">Was called</th></tr></thead>
<tbody>
${entries.map((entry) => retiredRow(entry, anchors))}</tbody></table></div>
`;
}

/** Nothing can be imported any more. */
function retiredRow(entry: RetiredEntry, anchors: Anchors): Markup {
  const { code, message, identifier } = entry;
  const anchor = anchors.entry(entry);
  return html`<tr id="${anchor}" class="old gone" data-import=""><th scope="row"><s><a href="#${anchor}">${code}</a></s> <small>retired</small></th><td class="m">${message}</td><td class="t">${identifier}</td></tr>
`;
}
