import { entryText } from "../../../src/catalog.js";
import type { Anchors } from "../anchors.js";
import { html, type Markup } from "../markup.js";
import { counted, sectionTitle } from "../titles.js";
import type { PlacedEntry } from "./meanings.js";

/** What a map shows of codes with several meanings, in words. */
export function meaningsList(
  several: readonly (readonly PlacedEntry[])[],
  anchors: Anchors,
): Markup | null {
  if (several.length === 0) return null;
  return html`<details class="meanings"><summary>${counted(several.length, "code")} with several meanings</summary><dl>
${several.map(
  (placed) => html`<div><dt><code>${placed[0]?.entry.code ?? ""}</code></dt>${placed.map(
    ({ section, entry }) =>
      html`<dd><a href="#${anchors.entry(entry)}">${sectionTitle(section)}</a>: ${entryText(entry)}</dd>`,
  )}</div>
`,
)}</dl></details>
`;
}
