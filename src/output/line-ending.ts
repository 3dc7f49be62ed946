import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

export type LineEnding = "\n" | "\r\n";

/** The line ending of a text: the commoner one, LF if it has none. */
export function lineEndingOf(text: string): LineEnding {
  if (!text.includes("\r")) return "\n";
  const crlf = text.split("\r\n").length - 1;
  const all = text.split("\n").length - 1;
  return crlf * 2 > all ? "\r\n" : "\n";
}

/** The text in LF. */
export function withLf(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** The text, which is in LF, in a line ending. */
export function inLineEnding(text: string, ending: LineEnding): string {
  return ending === "\n" ? text : text.replaceAll("\n", ending);
}

/** What `.editorconfig` asks of a new file; LF where there is none. */
export async function newLineEnding(file: string): Promise<LineEnding> {
  if (!hasEditorConfig(dirname(file))) return "\n";
  const { parse } = await import("editorconfig-without-wasm");
  return (await parse(file)).end_of_line === "crlf" ? "\r\n" : "\n";
}

function hasEditorConfig(folder: string): boolean {
  if (existsSync(join(folder, ".editorconfig"))) return true;
  return dirname(folder) !== folder && hasEditorConfig(dirname(folder));
}
