import { parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";
import type { Block } from "../../src/blocks.js";
import type { Source } from "../../src/source.js";
import { splitLead } from "../lead.js";
import type { InlineText } from "./cell.js";
import { elements, place } from "./html-table.js";
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
  const page = { source, offset: zone.start, end: zone.end, readCell };
  const found = elements(fragment, "li").map((item) => itemOf(item, place(item, page)));
  const coded = found.filter(({ lead }) => lead?.codeLike);
  return coded.length < 2 || coded.length * 2 < found.length
    ? []
    : [itemTable(found, source, readCell)];
}

function itemOf(item: Tree.Element, { start, end }: Block["position"]): Item {
  const raw = marked(item).replace(/\s+/g, " ").trim();
  return { lead: splitLead(raw), raw, more: "", start: start.offset, end: end.offset };
}

/** What Markdown would have for the text of an element. */
function marked(node: Tree.Node): string {
  if (node.nodeName === "#text" && "value" in node) return node.value.replace(/[<&\\*]/g, "\\$&");
  if (!("childNodes" in node) || node.nodeName === "script" || node.nodeName === "style") return "";
  const mark = MARKS.get(node.nodeName) ?? "";
  const inner = mark === "`" ? textOf(node) : node.childNodes.map(marked).join("");
  return mark === "" || inner.trim() === "" ? inner : `${mark}${inner.trim()}${mark}`;
}

function textOf(node: Tree.ParentNode): string {
  return node.childNodes
    .map((child) => ("value" in child ? child.value : "childNodes" in child ? textOf(child) : ""))
    .join("");
}
