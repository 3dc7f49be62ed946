/** A part of a text, from an offset to the one behind it. */
export interface TextPart {
  readonly from: number;
  readonly to: number;
}

export interface ShortElement extends TextPart {
  /** In small letters. */
  readonly name: string;
  /** What stands between its tags, as written. */
  readonly inner: string;
}

export const OPEN = "<!--";
export const CLOSE = "-->";
const LONGEST = 600;

/** The comments of a piece of HTML that are closed, in time in proportion to its length. */
export function* comments(html: string): Iterable<TextPart> {
  for (let from = html.indexOf(OPEN); from >= 0; ) {
    const close = html.indexOf(CLOSE, from + OPEN.length);
    if (close < 0) return;
    const to = close + CLOSE.length;
    yield { from, to };
    from = html.indexOf(OPEN, to);
  }
}

/** Headings, summaries and paragraphs on one line, outside of comments. */
export function* shortElements(html: string): Iterable<ShortElement> {
  const mark = /<!--|<(h[1-6]|summary|p|strong)(?:\s[^<>]*)?>/gi;
  const lastClose = html.lastIndexOf(CLOSE);
  for (let found = mark.exec(html); found !== null; found = mark.exec(html)) {
    const [{ length }, name] = found;
    if (name === undefined) {
      const within = found.index + OPEN.length;
      if (lastClose >= within) mark.lastIndex = html.indexOf(CLOSE, within) + CLOSE.length;
      continue;
    }
    const element = elementAt(html, found.index, found.index + length, name.toLowerCase());
    if (element === null) continue;
    yield element;
    mark.lastIndex = element.to;
  }
}

function elementAt(html: string, from: number, start: number, name: string): ShortElement | null {
  const [line = ""] = html.slice(start, start + LONGEST + name.length + 3).split("\n", 1);
  for (const { 0: tag, 1: closed = "", index } of line.matchAll(/<\/([a-z\d]+)>/gi))
    if (closed.toLowerCase() === name)
      return { name, inner: line.slice(0, index), from, to: start + index + tag.length };
  return null;
}
