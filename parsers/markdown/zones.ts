/** A stretch of a text that is not Markdown's to read as lines. */
export interface Zone {
  readonly kind: "comment" | "html-table";
  readonly start: number;
  readonly end: number;
}

const OPENING = /(?:^|\n)(?:[ \t]*>)*[ \t]*(`{3,}|~{3,})|<!--|<table(?=[\s>])/gi;

/**
 * Comments and HTML tables of a text, in order; those in fenced code or code spans are none. A
 * comment without its end is none, as in CommonMark; a table without its end goes to the next
 * heading or fence.
 */
export function findZones(text: string): readonly Zone[] {
  const zones: Zone[] = [];
  let closesComments = true;
  const opening = new RegExp(OPENING);
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const start = match.index;
    if (match[1] !== undefined) {
      opening.lastIndex = fenceEnd(text, opening.lastIndex, match[1]);
    } else if (match[0] === "<!--") {
      const close: number = closesComments ? text.indexOf("-->", start) : -1;
      closesComments = close >= 0;
      if (close < 0 || isQuoted(text, start)) continue;
      zones.push({ kind: "comment", start, end: close + 3 });
      opening.lastIndex = close + 3;
    } else if (!isQuoted(text, start)) {
      const end = tableEnd(text, start);
      zones.push({ kind: "html-table", start, end });
      opening.lastIndex = end;
    }
  }
  return zones;
}

function isQuoted(text: string, at: number): boolean {
  return text[at - 1] === "`";
}

/** Behind the fence that closes; where none does, the fence is taken for a slip and nothing is skipped. */
function fenceEnd(text: string, from: number, fence: string): number {
  const close = new RegExp(
    `\\n(?:[ \\t]*>)*[ \\t]*${fence[0]}{${fence.length},}[ \\t]*(?=\\n|$)`,
    "g",
  );
  close.lastIndex = Math.max(0, from - 1);
  return close.exec(text) ? close.lastIndex : from;
}

/** Behind the `</table>` that closes the table, tables inside it counted. */
function tableEnd(text: string, start: number): number {
  const tag = /<(\/?)table(?=[\s>])[^>]*>|\n(?:#{1,6}[ \t]|`{3,}|~{3,})/gi;
  tag.lastIndex = start;
  let depth = 0;
  for (let match = tag.exec(text); match; match = tag.exec(text)) {
    if (match[0].startsWith("\n")) {
      if (!/<\/table\s*>/i.test(text.slice(match.index, match.index + 20_000))) return match.index;
    } else if (match[1] === "") depth++;
    else if (--depth === 0) return tag.lastIndex;
  }
  return text.length;
}
