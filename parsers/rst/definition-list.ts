import { startsOtherConstruct } from "./construct-start.js";
import type { Reader } from "./elements.js";
import { skipBlank, takeIndented } from "./indented-block.js";
import { columnOf, type Item, putItems } from "./item-table.js";
import type { Line } from "./lines.js";

/** A run of terms, each directly above its indented definition, as a table: term, classifier, definition. */
export const readDefinitionList: Reader = (lines, index, scope) => {
  const items: Definition[] = [];
  let next = index;
  for (let from = index; isDefinition(lines, from, from === index); from = skipBlank(lines, next)) {
    const term = lines[from];
    const body = takeIndented(lines, from + 1);
    if (term) items.push({ term, classifier: classifierOf(term.text), body: body.lines });
    next = body.next;
  }
  const classified = items.some((item) => item.classifier !== null);
  putItems(
    items.map((item) => toItem(item, classified)),
    scope,
  );
  return next;
};

interface Definition {
  readonly term: Line;
  /** Where the delimiter ` : ` begins and ends. */
  readonly classifier: readonly [number, number] | null;
  readonly body: readonly Line[];
}

function isDefinition(lines: readonly Line[], index: number, isFirst: boolean): boolean {
  const text = lines[index]?.text ?? "";
  if (text === "" || text.startsWith(" ") || !lines[index + 1]?.text.startsWith(" ")) return false;
  return isFirst || !(text.endsWith("::") || startsOtherConstruct(lines, index));
}

function toItem({ term, classifier, body }: Definition, classified: boolean): Item {
  const name = columnOf(term, 0, classifier?.[0]);
  if (!classified) return { first: term, columns: [name, body] };
  const kind = classifier ? columnOf(term, classifier[1]) : [];
  return { first: term, columns: [name, kind, body] };
}

/** The first ` : ` of a term outside of backquotes (reStructuredText, definition lists). */
function classifierOf(term: string): readonly [number, number] | null {
  const delimiter = /(?<! ) +: +/g;
  let quotes = 0;
  let from = 0;
  for (let match = delimiter.exec(term); match; match = delimiter.exec(term)) {
    quotes += (term.slice(from, match.index).match(/`/g) ?? []).length;
    from = match.index;
    if (quotes % 2 === 0) return [match.index, match.index + match[0].length];
  }
  return null;
}
