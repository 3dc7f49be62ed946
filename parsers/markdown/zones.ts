/** A stretch of a text that is not Markdown's to read as lines. */
export interface Zone {
  readonly kind:
    | "comment"
    | "html-table"
    | "html-list"
    | "html-items"
    | "grid-table"
    | "piped-table";
  readonly start: number;
  readonly end: number;
}

const OPENING =
  /(?:^|\n)(?:[ \t]*>)*[ \t]*(`{3,}|~{3,})|<!--|<(?:(?:[a-z]{1,12}-){0,2}table|dl|[uo]l)(?=[\s>])/gi;

/** White space before a list that begins a line. */
const MOST_INDENT = 40;
const CODED_ITEM =
  /<li(?:\s[^<>]{0,200})?>\s{0,80}(?:<p>\s{0,80})?(?:<(?:code|tt)>|(?:<(?:b|strong)>)?-?\d{2,}|(?:<(?:b|strong)>)?[A-Z][A-Z\d]*[_-]?[A-Z\d]+[\s<:])/g;

/**
 * Comments, HTML tables and HTML lists of terms or codes of a text, in order; those in fenced code or code spans are none. A
 * comment without its end is none, as in CommonMark; a table without its end goes to the next
 * heading or fence.
 */
export function findZones(text: string): readonly Zone[] {
  const zones: Zone[] = [];
  const ends = createEndFinder(text);
  const opening = new RegExp(OPENING);
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const [found, fence] = match;
    if (fence !== undefined) {
      opening.lastIndex = fenceEnd(text, opening.lastIndex, fence);
      continue;
    }
    const zone = isQuoted(text, match.index) ? null : zoneAt(text, match.index, found, ends);
    if (!zone) continue;
    zones.push(zone);
    opening.lastIndex = zone.end;
  }
  return zones;
}

function zoneAt(text: string, start: number, opening: string, ends: EndFinder): Zone | null {
  if (/table$/i.test(opening)) return { kind: "html-table", start, end: tableEnd(text, start) };
  const kind = KINDS.get(opening.toLowerCase()) ?? "comment";
  const end = ends(kind === "comment" ? "-->" : `</${opening.slice(1)}>`, start);
  if (end === null || (kind === "html-items" && !beginsLine(text, start))) return null;
  const isOwn = kind === "comment" || isPlain(text.slice(start, end), kind);
  return isOwn ? { kind, start, end } : null;
}

const KINDS: ReadonlyMap<string, Zone["kind"]> = new Map([
  ["<dl", "html-list"],
  ["<ul", "html-items"],
  ["<ol", "html-items"],
]);

/** A list within a line is part of a cell, or of a text. */
function beginsLine(text: string, at: number): boolean {
  return /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, at - MOST_INDENT), at));
}

/** The offset behind a mark, in small letters or capitals; null if there is none from `start` on. */
type EndFinder = (mark: string, start: number) => number | null;

/** Each stretch of the text is searched for a mark once: what was found serves all that begins before it. */
function createEndFinder(text: string): EndFinder {
  const known = new Map<string, number | null>();
  return (mark, start) => {
    const before = known.get(mark);
    if (before === null || (before !== undefined && before - mark.length >= start)) return before;
    const pattern = new RegExp(mark, "gi");
    pattern.lastIndex = start;
    const end = pattern.exec(text) ? pattern.lastIndex : null;
    known.set(mark, end);
    return end;
  };
}

/** Terms and texts, or items that begin with a code, alone: whatever else Markdown has blocks for stays Markdown's. */
function isPlain(html: string, kind: Zone["kind"]): boolean {
  const other = /.<(?:dl|[uo]l|table)[\s>]|\n[ \t]*(?:`{3}|~{3}|\||#{1,6} )/is;
  if (other.test(html)) return false;
  if (kind === "html-list") return /<dt[\s>]/i.test(html) && /<dd[\s>]/i.test(html);
  const items = html.match(/<li[\s>]/gi)?.length ?? 0;
  const coded = html.match(CODED_ITEM)?.length ?? 0;
  return items > 1 && coded * 2 > items;
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
  const tag = /<(\/?)(?:[a-z]{1,12}-){0,2}table(?=[\s>])[^>]*>|\n(?:#{1,6}[ \t]|`{3,}|~{3,})/gi;
  tag.lastIndex = start;
  let depth = 0;
  for (let match = tag.exec(text); match; match = tag.exec(text)) {
    if (match[0].startsWith("\n")) {
      if (!/<\/(?:[a-z]{1,12}-){0,2}table\s*>/i.test(text.slice(match.index, match.index + 20_000)))
        return match.index;
    } else if (match[1] === "") depth++;
    else if (--depth === 0) return tag.lastIndex;
  }
  return text.length;
}
