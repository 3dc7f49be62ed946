import type { DirectiveBlock } from "./directive-block.js";

/** How the records of a csv-table are written (docutils, CSVTable.DocutilsDialect and HeaderDialect). */
export interface CsvDialect {
  readonly delimiter: string;
  readonly quote: string;
  /** Takes the meaning from the character behind it; null if there is none and quotes are doubled. */
  readonly escapeMark: string | null;
  /** Blanks before a field do not count. */
  readonly skipBlanks: boolean;
}

/** The dialect of the `:header:` option, whatever the other options say. */
export const HEADER_DIALECT: CsvDialect = {
  delimiter: ",",
  quote: '"',
  escapeMark: "\\",
  skipBlanks: true,
};

/** The dialect that a directive's options ask for. */
export function dialectOf({ options }: DirectiveBlock): CsvDialect {
  const value = (name: string): string => options.get(name)?.[0]?.text.trim() ?? "";
  return {
    delimiter: characterOf(value("delim")) ?? ",",
    quote: characterOf(value("quote")) ?? '"',
    escapeMark: characterOf(value("escape")),
    skipBlanks: !options.has("keepspace"),
  };
}

const NAMED = new Map([
  ["tab", "\t"],
  ["space", " "],
]);

/** A character as itself, by name or by its code (docutils, directives.unicode_code). */
function characterOf(value: string): string | null {
  if (value === "") return null;
  const named = NAMED.get(value);
  if (named !== undefined) return named;
  const code = /^(?:0x|x|\\x|u\+?|\\u)([0-9a-f]{1,5})$/i.exec(value)?.[1];
  if (code !== undefined && value.length > 1)
    return String.fromCodePoint(Number.parseInt(code, 16));
  return value.length === 1 ? value : null;
}
