import { splitLead } from "../lead.js";
import { putBoldCode } from "./bold-codes.js";
import { readDefinitionList } from "./definition-list.js";
import type { Prose, Reader, Scope } from "./elements.js";
import { reportRepair } from "./elements.js";
import { isGridTop } from "./grid-extent.js";
import { readInline } from "./inline.js";
import { endOf, type Line, offsetAt, withoutBlankEnds } from "./lines.js";
import { bulletOf } from "./list-items.js";
import { readLiteralBlock } from "./literal-block.js";
import { isSimpleTop } from "./simple-extent.js";
import { isUnderline, putTitle } from "./title.js";

/** Puts lines down as one paragraph; null if they are blank. */
export function putProse(lines: readonly Line[], scope: Scope): Prose | null {
  const inner = withoutBlankEnds(lines);
  const first = inner[0];
  const last = inner.at(-1);
  if (!first || !last) return null;
  const raw = inner.map((line) => line.text).join("\n");
  const inline = readInline(raw, scope.reading);
  const position = scope.reading.source.position(offsetAt(first, 0), endOf(last));
  const prose: Prose = { kind: "prose", text: inline.text.trim(), inline, position };
  scope.out.push(prose);
  return prose;
}

/** What begins with a line of text: a title, a definition list or a paragraph. */
export const readText: Reader = (lines, index, scope) => {
  const first = lines[index];
  const second = lines[index + 1];
  if (!first) return null;
  if (second && !scope.cell && isUnderline(first.text, second.text)) {
    putTitle(first, second.text.charAt(0), scope);
    return index + 2;
  }
  const startsList = second?.text.startsWith(" ") && !first.text.endsWith("::");
  return startsList ? readDefinitionList(lines, index, scope) : readParagraph(lines, index, scope);
};

function readParagraph(lines: readonly Line[], index: number, scope: Scope): number {
  const end = endOfParagraph(lines, index, scope);
  const block = lines.slice(index, end);
  const last = block.at(-1);
  if (!last?.text.endsWith("::")) {
    if (!putBoldCode(block, scope)) putProse(block, scope);
    return end;
  }
  const text = withoutMark(last.text);
  putProse([...block.slice(0, -1), { ...last, text }], scope);
  return readLiteralBlock(lines, end, scope);
}

/** `text::` shows `text:`, `text ::` shows `text` (reStructuredText, literal blocks). */
function withoutMark(text: string): string {
  const shown = text.slice(0, -1);
  return /(?:^|\s):$/.test(shown) ? shown.slice(0, -1).trimEnd() : shown;
}

function endOfParagraph(lines: readonly Line[], index: number, scope: Scope): number {
  let end = index + 1;
  while (end < lines.length && continues(lines, end, scope)) end++;
  return end;
}

function continues(lines: readonly Line[], index: number, scope: Scope): boolean {
  const line = lines[index];
  if (!line || line.text === "" || line.text.startsWith(" ")) return false;
  const what = startsTable(line.text)
    ? "table"
    : startsCodes(lines, index)
      ? "list of codes"
      : null;
  if (what === null) return true;
  const message = `A ${what} begins directly below a line of text, expected a blank line between them`;
  reportRepair(scope.reading, message, offsetAt(line, 0), endOf(line));
  return false;
}

/** Two items that begin with codes: docutils takes them for lines of the paragraph, too. */
function startsCodes(lines: readonly Line[], index: number): boolean {
  return [lines[index], lines[index + 1]].every((line) => {
    const marker = line && bulletOf(line.text);
    const lead = marker && splitLead(line.text.slice(marker.length));
    return lead ? lead.codeLike && lead.text.raw !== "" : false;
  });
}

/** docutils takes these for lines of the paragraph, and the table is lost. */
function startsTable(text: string): boolean {
  if (isSimpleTop(text) || isGridTop(text)) return true;
  return /^\.\. (?:list-table|csv-table|table)::(?: |$)/.test(text);
}
