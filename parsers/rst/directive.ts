import { readCsvTable } from "./csv-table.js";
import { type DirectiveBlock, takeDirective } from "./directive-block.js";
import { contentOf, putLabel } from "./directive-content.js";
import { ADMONITIONS, CONDITIONAL, LABELS, LITERAL, SILENT, VERSIONED } from "./directive-names.js";
import { innerScope, type Reader, type Scope } from "./elements.js";
import { cut, type Line } from "./lines.js";
import { readListTable } from "./list-table.js";
import { putLiteral } from "./literal-block.js";
import { isCalled, isField, isObjectDirective, readObjects } from "./object-directives.js";
import { putProse } from "./paragraph.js";

/** A directive; those unknown here are entered, so that no table inside them is lost. */
export const readDirective: Reader = (lines, index, scope) => {
  const block = takeDirective(lines, index);
  if (!block) return null;
  if (isObjectDirective(block, lines)) return readObjects(lines, index, scope);
  readContent(block, scope);
  return block.next;
};

function readContent(block: DirectiveBlock, scope: Scope): void {
  if (SILENT.has(block.name)) return;
  if (LITERAL.has(block.name)) putLiteral(contentOf(block), scope);
  else if (LABELS.has(block.name)) putLabel(block.argument, scope);
  else if (block.name === "csv-table") readCsvTable(block, scope);
  else if (isListTable(block.name)) readListTable(block, scope);
  else if (VERSIONED.has(block.name)) enter(withoutVersion(block.body), scope);
  else if (ADMONITIONS.has(block.name)) enter(block.body, scope);
  else readContainer(block, scope);
}

function isListTable(name: string): boolean {
  return name === "list-table" || name === "flat-table";
}

function enter(lines: readonly Line[], scope: Scope): void {
  scope.reading.readBody(lines, innerScope(scope, scope.out));
}

const VERSION = /^(?:v(?:ersion)?\.?\s?)?\d[\w.+-]*(?:\s+\d[\w.+-]*)?[:.]?(?:\s+|$)/i;

/** `.. versionadded:: 1.2` says nothing of the entry that it stands below; what is told behind the version may. */
function withoutVersion([first, ...others]: readonly Line[]): readonly Line[] {
  if (!first) return others;
  const version = VERSION.exec(first.text)?.[0] ?? "";
  return [cut(first, version.length), ...others];
}

/** A directive with an argument that names its content. */
function readContainer(block: DirectiveBlock, scope: Scope): void {
  const content = contentOf(block);
  if (content.length === 0 && isCalled(block)) putProse(block.argument, scope);
  if (!CONDITIONAL.has(block.name) && !isField(block) && content.length > 0) {
    putLabel(block.argument.slice(0, block.content.length > 0 ? undefined : 1), scope);
  }
  enter(content, scope);
}
