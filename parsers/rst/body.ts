import { readBulletList, readCodedEnumeration } from "./coded-list.js";
import type { Reader, Scope } from "./elements.js";
import { innerScope } from "./elements.js";
import { readExplicit } from "./explicit-markup.js";
import { readFieldList } from "./field-list.js";
import { readGridTable } from "./grid-table.js";
import { takeIndented } from "./indented-block.js";
import { readBareJson } from "./json-example.js";
import { readLineBlock } from "./line-block.js";
import type { Line } from "./lines.js";
import { readEnumeratedList } from "./list-items.js";
import { readDoctest, readOptionList } from "./option-list.js";
import { putProse, readText } from "./paragraph.js";
import { readSimpleTable } from "./simple-table.js";
import { readTitleOrTransition } from "./title.js";

/** In the order in which docutils tries them (states.Body.initial_transitions). */
const READERS: readonly Reader[] = [
  readBulletList,
  readCodedEnumeration,
  readEnumeratedList,
  readFieldList,
  readOptionList,
  readDoctest,
  readLineBlock,
  readGridTable,
  readSimpleTable,
  readExplicit,
  readTitleOrTransition,
  readBareJson,
  readText,
];

/** Deeper bodies are read as text: the depth of the stack must not depend on the input. */
const DEEPEST = 40;

/** Reads body elements: what stands in a document, a section, a list item, a directive or a cell. */
export function readBody(lines: readonly Line[], scope: Scope): void {
  if (scope.depth > DEEPEST) {
    readTooDeep(lines, scope);
    return;
  }
  let index = 0;
  while (index < lines.length) index = readNext(lines, index, scope);
}

function readNext(lines: readonly Line[], index: number, scope: Scope): number {
  const text = lines[index]?.text ?? "";
  if (text === "") return index + 1;
  if (text.startsWith(" ")) return readBlockQuote(lines, index, scope);
  for (const reader of READERS) {
    const next = reader(lines, index, scope);
    if (next !== null) return next;
  }
  return index + 1;
}

/** Indented text is a body of its own, whatever it is indented for. */
function readBlockQuote(lines: readonly Line[], index: number, scope: Scope): number {
  const block = takeIndented(lines, index);
  scope.reading.readBody(block.lines, innerScope(scope, scope.out));
  return block.next;
}

function readTooDeep(lines: readonly Line[], scope: Scope): void {
  const prose = putProse(lines, scope);
  if (!prose) return;
  scope.reading.report({
    code: "nesting-too-deep",
    severity: "warning",
    message: `Text is nested more than ${DEEPEST} levels deep and was read as one paragraph`,
    position: prose.position,
  });
}
