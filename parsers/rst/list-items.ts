import { type Element, innerScope, type Reader, type Scope } from "./elements.js";
import { type Taken, takeFirstKnown, takeKnownIndent } from "./indented-block.js";
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
 * One item of an enumerated list. As in docutils a line is one only if the next line is blank,
 * indented or an item itself, so that a sentence may begin with `A.`
 */
export const readEnumeratedList: Reader = (lines, index, scope) => {
  const text = lines[index]?.text ?? "";
  const marker = ENUMERATOR.exec(text)?.[0];
  if (marker === undefined || !mayBeItem(lines[index + 1]?.text ?? "")) return null;
  const item = takeItem(lines, index, marker.length);
  const inside: Element[] = [];
  scope.reading.readBody(item.lines, innerScope(scope, inside));
  putItem(inside, marker.trim(), scope);
  return item.next;
};

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
