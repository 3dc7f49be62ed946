import { readDirective } from "./directive.js";
import { innerScope, type Reader, type Scope } from "./elements.js";
import { takeFirstKnown, takeUntilBlank } from "./indented-block.js";
import { extentOf, type Line, withoutBlankEnds } from "./lines.js";

const NAME = "[\\p{L}\\p{N}]+(?:[-._+:][\\p{L}\\p{N}]+)*";

const FOOTNOTE = new RegExp(`^\\.\\. +\\[(?:[0-9]+|\\*|#(?:${NAME})?|${NAME})\\](?: +|$)`, "u");

/** Footnotes, citations, targets, substitution definitions, directives and comments: what begins with `..`. */
export const readExplicit: Reader = (lines, index, scope) => {
  const text = lines[index]?.text ?? "";
  if (/^__(?: |$)/.test(text) && !scope.cell) return takeUntilBlank(lines, index, 2).next;
  if (!/^\.\.(?: |$)/.test(text)) return null;
  const footnote = FOOTNOTE.exec(text)?.[0];
  if (footnote !== undefined) return readFootnote(lines, index, footnote.length, scope);
  if (/^\.\. +_[^ ].*:(?: |$)/.test(text)) return takeUntilBlank(lines, index, 3).next;
  if (/^\.\. +\|[^ ].*\|(?: |$)/.test(text)) return takeFirstKnown(lines, index, 3).next;
  return readDirective(lines, index, scope) ?? readComment(lines, index, scope);
};

function readFootnote(lines: readonly Line[], index: number, marker: number, scope: Scope): number {
  const block = takeFirstKnown(lines, index, marker);
  scope.reading.readBody(withoutBlankEnds(block.lines), innerScope(scope, scope.out));
  return block.next;
}

/** A comment; two dots alone above a blank line are an empty one, whatever follows. */
function readComment(lines: readonly Line[], index: number, scope: Scope): number {
  const text = lines[index]?.text ?? "";
  if (text === ".." && (lines[index + 1]?.text ?? "") === "") return index + 1;
  const block = takeFirstKnown(lines, index, text === ".." ? 2 : 3);
  const extent = extentOf(block.lines);
  if (!extent) return block.next;
  const body = withoutBlankEnds(block.lines).map((line) => line.text);
  const position = scope.reading.source.position(extent.start, extent.end);
  scope.out.push({ kind: "comment", text: body.join("\n").trim(), position });
  return block.next;
}
