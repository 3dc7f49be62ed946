import { displayWidth } from "./display-columns.js";
import type { Reader, Scope } from "./elements.js";
import { readInline } from "./inline.js";
import { endOf, type Line, offsetAt } from "./lines.js";

/** Whether a text consists of one punctuation character, repeated (docutils, states.Body.patterns). */
export function isAdornment(text: string): boolean {
  return /^([!-/:-@[-`{-~])\1*$/.test(text);
}

/**
 * Whether a title may have this underline. docutils takes any of four characters, and a shorter one
 * if it is as long as the title; people miscount wide characters, so half of it is enough.
 */
export function isUnderline(title: string, underline: string): boolean {
  if (!isAdornment(underline)) return false;
  const width = displayWidth(title);
  return (
    underline.length >= Math.min(4, width) ||
    (underline.length > 1 && underline.length * 2 >= width)
  );
}

/** A section title. `style` is its adornment; its level is that of the first title so adorned. */
export function putTitle(line: Line, style: string, scope: Scope): void {
  const { titleStyles, source } = scope.reading;
  const { text } = readInline(line.text.trim(), scope.reading);
  const indent = line.text.length - line.text.trimStart().length;
  const position = source.position(offsetAt(line, indent), endOf(line));
  if (!titleStyles.includes(style)) titleStyles.push(style);
  scope.out.push({ kind: "heading", level: titleStyles.indexOf(style) + 1, text, position });
}

/** A title with overline and underline, or a transition: a line of punctuation between blank lines. */
export const readTitleOrTransition: Reader = (lines, index, scope) => {
  const overline = lines[index]?.text ?? "";
  if (!isAdornment(overline) || scope.cell) return null;
  const title = lines[index + 1];
  const underline = lines[index + 2]?.text ?? "";
  if (title && title.text !== "" && isOverlined(overline, underline)) {
    putTitle(title, overline.charAt(0).repeat(2), scope);
    return index + 3;
  }
  return overline.length >= 4 ? index + 1 : null;
};

function isOverlined(overline: string, underline: string): boolean {
  if (!isAdornment(underline) || underline.charAt(0) !== overline.charAt(0)) return false;
  return overline === underline || Math.min(overline.length, underline.length) >= 4;
}
