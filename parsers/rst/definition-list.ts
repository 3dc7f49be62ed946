import { startsOtherConstruct } from "./construct-start.js";
import { putLabel } from "./directive-content.js";
import { innerScope, type Reader, type Scope } from "./elements.js";
import { skipBlank, takeIndented } from "./indented-block.js";
import { columnOf, type Item, putItems } from "./item-table.js";
import type { Line } from "./lines.js";

/**
 * A run of terms, each directly above its indented definition, as a table: term, classifier, definition. A word over
 * another such list is its title.
 */
export const readDefinitionList: Reader = (lines, index, scope) => {
  let items: Definition[] = [];
  let next = index;
  for (let from = index; isDefinition(lines, from, from === index); from = skipBlank(lines, next)) {
    const term = lines[from];
    const body = takeIndented(lines, from + 1);
    next = body.next;
    if (!term) continue;
    const item = { term, classifier: classifierOf(term.text), body: body.lines };
    if (scope.cell || !headsList(item)) {
      items.push(item);
      continue;
    }
    putDefinitions(items, scope);
    items = [];
    putLabel([term], scope);
    scope.reading.readBody(item.body, innerScope(scope, scope.out));
  }
  putDefinitions(items, scope);
  return next;
};

function putDefinitions(items: readonly Definition[], scope: Scope): void {
  if (items.length === 0) return;
  const classified = items.some((item) => item.classifier !== null);
  putItems(
    items.map((item) => toItem(item, classified)),
    scope,
  );
}

const WORD = /^\p{L}[\p{L} ]*[:：]?$/u;

/** `Errors` over two terms or more with definitions of their own, and nothing else. */
function headsList({ term, body }: Definition): boolean {
  if (!WORD.test(term.text)) return false;
  let terms = 0;
  for (let at = 0; at < body.length; terms++) {
    if (!isDefinition(body, at, false)) return false;
    at = skipBlank(body, takeIndented(body, at + 1).next);
  }
  return terms >= FEWEST;
}

/** One term below another may explain a word of it. */
const FEWEST = 2;

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
