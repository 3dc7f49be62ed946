import { type Element, innerScope, type Reader, type Scope } from "./elements.js";
import { skipBlank, type Taken, takeFirstKnown, takeKnownIndent } from "./indented-block.js";
import { columnOf, type Item, putItems } from "./item-table.js";
import type { Line } from "./lines.js";

const BULLET = /^[-+*•‣⁃](?: +|$)/;

/** The marker of a bullet list item and the blanks behind it; null if the line begins otherwise. */
export function bulletOf(text: string): string | null {
  return BULLET.exec(text)?.[0] ?? null;
}

/** The lines of a list item whose marker, with the blanks behind it, is so long. */
export function takeItem(lines: readonly Line[], index: number, marker: number): Taken {
  const isEmpty = (lines[index]?.text.length ?? 0) <= marker;
  return isEmpty ? takeFirstKnown(lines, index, marker) : takeKnownIndent(lines, index, marker);
}

const ENUMERATOR =
  /^(?:\((?:[0-9]+|[a-zA-Z]|[ivxlcdm]+|[IVXLCDM]+|#)\)|(?:[0-9]+|[a-zA-Z]|[ivxlcdm]+|[IVXLCDM]+|#)[.)])(?: +|$)/;

/**
 * The enumerator of a list item and the blanks behind it; null if the line begins otherwise. As in
 * docutils a line is an item only if the next line is blank, indented or an item itself, so that a
 * sentence may begin with `A.`
 */
export function enumeratorOf(lines: readonly Line[], index: number): string | null {
  const marker = ENUMERATOR.exec(lines[index]?.text ?? "")?.[0];
  return marker !== undefined && mayBeItem(lines[index + 1]?.text ?? "") ? marker : null;
}

/** One item of an enumerated list, or all of them if their numbers are codes. */
export const readEnumeratedList: Reader = (lines, index, scope) => {
  const marker = enumeratorOf(lines, index);
  if (marker === null) return null;
  const coded = readCodes(lines, index, scope);
  if (coded !== null) return coded;
  const item = takeItem(lines, index, marker.length);
  const inside: Element[] = [];
  scope.reading.readBody(item.lines, innerScope(scope, inside));
  putItem(inside, marker.trim(), scope);
  return item.next;
};

const NUMBER = /^\d+(?=[.)] )/;
/** No list counts so far from 1 that begins there. */
const FIRST_CODE = 100;

/** `101. The boat is late.`: items whose numbers are no count are a table of number and text. */
function readCodes(lines: readonly Line[], index: number, scope: Scope): number | null {
  if (scope.cell || Number(NUMBER.exec(lines[index]?.text ?? "")?.[0] ?? 0) < FIRST_CODE)
    return null;
  const items: Item[] = [];
  let next = index;
  for (let from = index; ; from = skipBlank(lines, next)) {
    const first = lines[from];
    const marker = enumeratorOf(lines, from);
    const number = first && NUMBER.exec(first.text)?.[0];
    if (!first || marker === null || !number) break;
    const taken = takeItem(lines, from, marker.length);
    items.push({ first, columns: [columnOf(first, 0, number.length), taken.lines] });
    next = taken.next;
  }
  putItems(items, scope);
  return next;
}

function mayBeItem(next: string): boolean {
  return next === "" || next.startsWith(" ") || ENUMERATOR.test(next);
}

/** In a cell the enumerator belongs to the text that a reader sees. */
function putItem(inside: readonly Element[], marker: string, scope: Scope): void {
  const [first, ...others] = inside;
  if (first?.kind !== "prose" || !scope.cell) {
    for (const element of inside) scope.out.push(element);
    return;
  }
  const { inline } = first;
  const text = `${marker} ${inline.text}`;
  const restored = `${marker} ${inline.restored}`;
  const literal = `${marker} ${inline.literal}`;
  scope.out.push({ ...first, text, inline: { ...inline, text, restored, literal } });
  for (const element of others) scope.out.push(element);
}
