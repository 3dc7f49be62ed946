import { parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";
import type { Block } from "../../src/blocks.js";
import type { Source } from "../../src/source.js";
import { splitLead } from "../lead.js";
import type { InlineText } from "./cell.js";
import { elements, pushAll, shownText } from "./html-table.js";
import type { Item } from "./item.js";
import { itemTable } from "./item-table.js";
import type { Zone } from "./zones.js";

const MARKS: ReadonlyMap<string, string> = new Map([
  ["code", "`"],
  ["tt", "`"],
  ["b", "**"],
  ["strong", "**"],
]);

/** The items of a list of HTML that begin with a code, as Markdown's own are read: `<li><code>E101</code>: text</li>`. */
export function readHtmlItems(
  zone: Zone,
  source: Source,
  readCell: (raw: string) => InlineText,
): readonly Block[] {
  const html = source.text.slice(zone.start, zone.end);
  const fragment = parseFragment(html, { sourceCodeLocationInfo: true });
  const found = elements(fragment, "li").map((item) => itemOf(item, zone));
  const coded = found.filter(({ lead }) => lead?.codeLike);
  return coded.length < 2 || coded.length * 2 < found.length
    ? []
    : [itemTable(found, source, readCell)];
}

function itemOf(item: Tree.Element, zone: Zone): Item {
  const raw = marked(item).replace(/\s+/g, " ").trim();
  const place = item.sourceCodeLocation;
  const start = zone.start + (place?.startOffset ?? 0);
  const end = place ? zone.start + place.endOffset : zone.end;
  return { lead: splitLead(raw), raw, more: "", start, end };
}

/** What Markdown would have for the text of an element. */
function marked(root: Tree.Element): string {
  const parts: string[] = [];
  const open: Tree.Node[] = [root];
  for (let next = open.pop(); next; next = open.pop()) {
    const mark = MARKS.get(next.nodeName);
    const text = mark === undefined ? "" : shownText(next).trim();
    if (mark !== undefined && text !== "")
      parts.push(`${mark}${mark === "`" ? text : escaped(text)}${mark}`);
    else if (next.nodeName === "#text" && "value" in next) parts.push(escaped(next.value));
    else if ("childNodes" in next) pushAll(open, next.childNodes);
  }
  return parts.join("");
}

function escaped(text: string): string {
  return text.replace(/[<&\\*]/g, "\\$&");
}
