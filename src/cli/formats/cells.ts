import { displayWidth } from "../../emitters/display-width.js";
import { terminalText } from "../style.js";

/** What a terminal shows as one character: a base with its marks, an emoji, an escaped control character. */
export interface Cell {
  /** In the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly shown: string;
  /** In columns of the terminal. */
  readonly width: number;
}

const TAB_STOP = 4;
const PLAIN = /^[\x20-\x7e]*$/;
const EMOJI = /\p{Emoji_Presentation}|\ufe0f/u;
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u2028\u2029\ufeff]/gu;

/**
 * A line as a terminal shows it: tabs as blanks up to the next stop, control characters, line separators and
 * what stands alone and cannot be seen as escapes.
 */
export function cellsOf(line: string): readonly Cell[] {
  if (PLAIN.test(line))
    return [...line].map((shown, start) => ({ start, end: start + 1, shown, width: 1 }));
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of new Intl.Segmenter("en").segment(line)) {
    const { shown, width } = cellOf(segment, column);
    cells.push({ start: index, end: index + segment.length, shown, width });
    column += width;
  }
  return cells;
}

function cellOf(character: string, column: number): Pick<Cell, "shown" | "width"> {
  if (character === "\t") {
    const width = TAB_STOP - (column % TAB_STOP);
    return { shown: " ".repeat(width), width };
  }
  const visible = character.replace(INVISIBLE, "");
  const shown = visible === "" ? escaped(character) : terminalText(character);
  if (shown !== character) return { shown, width: shown.length };
  return { shown, width: displayWidth(EMOJI.test(character) ? character : visible) };
}

function escaped(character: string): string {
  return character.replace(
    /[\s\S]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
