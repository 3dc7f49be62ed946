import type { DirectiveBlock } from "./directive-block.js";
import { reportRepair, type Scope } from "./elements.js";
import { readInline } from "./inline.js";
import { endOf, extentOf, type Line, offsetAt } from "./lines.js";

/** The content; without a blank line above it, it looks like more lines of the argument. */
export function contentOf(block: DirectiveBlock): readonly Line[] {
  if (block.content.length > 0) return block.content;
  return block.argument.slice(block.line.text.endsWith("::") ? 0 : 1);
}

/** Puts the title of a table, or another line that names what follows, down. */
export function putLabel(lines: readonly Line[], scope: Scope): void {
  const extent = extentOf(lines);
  if (!extent) return;
  const { text } = readInline(lines.map((line) => line.text).join("\n"), scope.reading);
  const position = scope.reading.source.position(extent.start, extent.end);
  if (text.trim() !== "") scope.out.push({ kind: "label", text: text.trim(), position });
}

/** Reports that the content of a table directive begins where docutils expects more options. */
export function reportGlued(block: DirectiveBlock, scope: Scope): void {
  const message = `The content of \`${block.name}\` begins directly below its first lines, expected a blank line`;
  reportRepair(scope.reading, message, offsetAt(block.line, 0), endOf(block.line));
}
