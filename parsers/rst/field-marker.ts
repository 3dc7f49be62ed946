/** Where a field's name ends and where its body begins in the line. */
export interface FieldMarker {
  readonly nameEnd: number;
  readonly bodyStart: number;
}

/**
 * The marker `:name:` at the beginning of a line (docutils, states.Body.patterns): a colon in the name
 * is escaped or followed by other than a blank, a backquote or the end of the line.
 */
export function fieldMarkerEnd(text: string): FieldMarker | null {
  if (!/^:[^: ]/.test(text)) return null;
  for (let index = 1; index < text.length; index++) {
    if (text[index] === "\\") index++;
    else if (text[index] === ":" && /^[ `]?$/.test(text.charAt(index + 1))) {
      return closes(text, index) ? { nameEnd: index, bodyStart: bodyStart(text, index + 1) } : null;
    }
  }
  return null;
}

function closes(text: string, colon: number): boolean {
  return text.charAt(colon + 1) !== "`" && text.charAt(colon - 1) !== " ";
}

function bodyStart(text: string, from: number): number {
  let start = from;
  while (text[start] === " ") start++;
  return start;
}
