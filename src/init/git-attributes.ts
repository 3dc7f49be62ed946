/**
 * The text of a .gitattributes with a line for an output folder: a generated one, whose line endings are
 * LF everywhere. Null if a line for it is there, whatever it says.
 */
export function addAttributes(text: string, out: string): string | null {
  // A blank in a pattern would end it.
  const folder = /\s/.test(out) ? `"${out}/**"` : `${out}/**`;
  const lines = text.split(/\r\n?|\n/);
  if (lines.some((line) => line.trim().startsWith(`${folder} `))) return null;
  const ending = text.includes("\r\n") ? "\r\n" : "\n";
  const before = text === "" || /[\r\n]$/.test(text) ? text : text + ending;
  return `${before}${folder} linguist-generated eol=lf${ending}`;
}
