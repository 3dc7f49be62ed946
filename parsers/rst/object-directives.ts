import { type DirectiveBlock, takeDirective } from "./directive-block.js";
import { contentOf } from "./directive-content.js";
import { isKnownDirective, VERSIONS } from "./directive-names.js";
import type { Scope } from "./elements.js";
import { takeField } from "./field-list.js";
import { skipBlank } from "./indented-block.js";
import { type Item, putItems } from "./item-table.js";
import { cut, type Line } from "./lines.js";

/** Object descriptions of Sphinx that are written without their domain, and values that Breathe takes from a program. */
const OBJECTS = new Set(
  (
    "doxygendefine doxygenenumvalue option envvar confval cmdoption data exception attribute property macro type " +
    "var member enum enumerator describe object"
  ).split(" "),
);

/** What programs call or build has a name, but is no value that they could meet. */
const CALLED =
  /(?:^|:)(?:function|func|method|staticmethod|classmethod|class|struct|union|member|(?:c|cpp):type|decorator|coroutine\w*|decoratormethod)$/;

/** What belongs to an object; if it begins with a small letter it is one of its fields, no constant. */
const BELONGING = /(?:^|:)(?:attribute|property)$/;

/** Directives of these prefixes group things, those of these names say what stands around them: none describes an object. */
const NO_DOMAIN =
  /^(?:tab|grid|card|auto)|^\w+:(?:module|currentmodule|namespace(?:-\w+)?|package|currentpackage|import)$/;

/**
 * Whether a directive describes an object: one of any domain (`c:macro`), one of Sphinx's own, or an
 * unknown one that has a name as its argument and stands beside another of its kind. Functions and classes are none.
 */
export function isObjectDirective(block: DirectiveBlock, lines: readonly Line[]): boolean {
  if (block.argument.length === 0 || isCalled(block) || isField(block)) return false;
  if (holdsItsValues(block)) return false;
  if (OBJECTS.has(block.name)) return true;
  if (NO_DOMAIN.test(block.name)) return false;
  return block.name.includes(":") || isRepeated(block, lines);
}

/** An enumeration whose values are described inside it is their heading. */
function holdsItsValues({ name, content }: DirectiveBlock): boolean {
  const value = /^ *\.\. (?:\w+:)?enumerator::/;
  return (
    /(?:^|:)enum(?:-class|-struct)?$/.test(name) && content.some(({ text }) => value.test(text))
  );
}

/** Whether a directive describes a function or a class. */
export function isCalled({ name }: DirectiveBlock): boolean {
  return CALLED.test(name);
}

/** Whether a directive describes a field of an object, which is no value that programs meet. */
export function isField({ name, argument: [signature] }: DirectiveBlock): boolean {
  const own = /[^.]*$/.exec(signature?.text ?? "")?.[0] ?? "";
  return BELONGING.test(name) && /^[a-z]\D*$/.test(own);
}

function isRepeated(block: DirectiveBlock, lines: readonly Line[]): boolean {
  if (isKnownDirective(block.name) || !isNamed(block)) return false;
  const sibling = takeDirective(lines, skipTargets(lines, block.next));
  return sibling !== null && sibling.name === block.name && isNamed(sibling);
}

/** The argument is one word, perhaps with parameters, and there is something about it. */
function isNamed(block: DirectiveBlock): boolean {
  const signature = block.argument[0]?.text ?? "";
  return block.content.length > 0 && /^[\w.$:<-]+>?(?:\([^)]*\))?$/.test(signature);
}

/** A run of objects of one kind as a table: signature, body, and the value if one has a `:value:`, or all tell one. */
export function readObjects(lines: readonly Line[], index: number, scope: Scope): number {
  const blocks: DirectiveBlock[] = [];
  let next = index;
  let block = takeDirective(lines, index);
  while (block && isSibling(block, blocks)) {
    blocks.push(block);
    next = block.next;
    block = takeDirective(lines, skipTargets(lines, next));
  }
  const told = toldBy(blocks);
  const objects = blocks.map(toObject);
  const valued = objects.some(({ value }) => value.length > 0);
  if (told) putItems(told.items, scope, ["", told.label, ""]);
  else
    putItems(
      objects.map((object) => toItem(object, valued)),
      scope,
    );
  return next;
}

function isSibling(block: DirectiveBlock, [first]: readonly DirectiveBlock[]): boolean {
  return first === undefined || (block.name === first.name && block.argument.length > 0);
}

interface ObjectOfARun {
  readonly line: Line;
  readonly signature: readonly Line[];
  readonly value: readonly Line[];
  readonly content: readonly Line[];
}

/** The value is an option of the directive, or the first field of its body. */
function toObject(block: DirectiveBlock): ObjectOfARun {
  const { line } = block;
  const content = withoutBases(withoutParts(contentOf(block)));
  const signature = signatureOf(block);
  const option = block.options.get("value");
  if (option) return { line, signature, value: option, content };
  const field = takeField(content, skipBlank(content, 0));
  if (field?.name[0]?.text.toLowerCase() !== "value")
    return { line, signature, value: [], content };
  return { line, signature, value: field.body, content: content.slice(field.next) };
}

/** What an exception is made from, `BerthTaken(berth: int | None)`, is no part of its name. */
function signatureOf(block: DirectiveBlock): readonly Line[] {
  const lines = block.content.length > 0 ? block.argument : block.argument.slice(0, 1);
  if (!/(?:^|:)exception$/.test(block.name)) return lines;
  return lines.map((line) => cut(line, 0, /[(]|$/.exec(line.text)?.index));
}

function toItem({ line, signature, value, content }: ObjectOfARun, valued: boolean): Item {
  return { first: line, columns: valued ? [signature, value, content] : [signature, content] };
}

const BASES = /^Bases: +(?::[\w:]+:`[^`]+`(?:, +|$))+$/;

/** `Bases: :py:class:`Exception`` above the text of a class, as Sphinx writes it, says nothing of when it is met. */
function withoutBases(lines: readonly Line[]): readonly Line[] {
  const first = skipBlank(lines, 0);
  const isOwn = BASES.test(lines[first]?.text ?? "") && (lines[first + 1]?.text ?? "") === "";
  const rest = lines.slice(first + 1);
  return isOwn && rest.some(({ text }) => text !== "") ? rest : lines;
}

/** What a class has or does is described below it, and since when it is there: no text of its own. */
function withoutParts(lines: readonly Line[]): readonly Line[] {
  const own: Line[] = [];
  for (let index = 0; index < lines.length; ) {
    const block = takeDirective(lines, index);
    const isPart =
      block !== null && (isField(block) || isCalled(block) || VERSIONS.has(block.name));
    own.push(...(isPart ? [] : lines.slice(index, index + 1)));
    index = isPart ? block.next : index + 1;
  }
  return own;
}

const TOLD = /^(\p{L}[\p{L} ]{1,30}): +(?=``[^`]{1,40}``$|-?\d{1,10}$|0[xX][\dA-Fa-f]{1,8}$)/u;

/** `Error code: ``-4```: a line that each object of a run has, with the value of its own. */
function toldBy(
  blocks: readonly DirectiveBlock[],
): { readonly label: string; readonly items: readonly Item[] } | null {
  if (blocks.length < 2) return null;
  const labels = new Set<string>();
  const items = blocks.flatMap((block): Item[] => {
    const content = withoutParts(contentOf(block));
    const line = content.find(({ text }) => TOLD.test(text));
    const [head = "", label = ""] = TOLD.exec(line?.text ?? "") ?? [];
    if (!line) return [];
    labels.add(label);
    const rest = content.filter((other) => other !== line);
    return [{ first: block.line, columns: [block.argument, [cut(line, head.length)], rest] }];
  });
  const [label, ...others] = labels;
  const all = items.length === blocks.length && others.length === 0;
  return label !== undefined && all ? { label, items } : null;
}

/** Targets and index entries stand between objects without parting them. */
function skipTargets(lines: readonly Line[], from: number): number {
  let next = skipBlank(lines, from);
  while (/^\.\. (?:_[^ ].*:$|index::)/.test(lines[next]?.text ?? ""))
    next = skipBlank(lines, next + 1);
  return next;
}
