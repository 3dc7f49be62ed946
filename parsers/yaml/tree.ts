import {
  type Alias,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { atom, type DataAtom, plainKind, sequence } from "../data/forms.js";
import { keyText } from "../data/key-shape.js";
import { type Form, isSequence } from "../lisp/form.js";
import type { Composed } from "./compose.js";

/** Where a node begins, where its value ends. */
type Range = readonly [number, number, number] | null | undefined;

/** Values that aliases may repeat, all together, for each character of the text. */
const REPEATS = 8;

/** Turns the documents of one text into forms. */
export interface TreeMaker {
  /**
   * The form of a node; the place of a missing one is `at`. If it `spreads`, a collection by indentation
   * begins there: comments above its first item are in it.
   */
  readonly formOf: (node: unknown, at: number, spreads: boolean) => Form;
  /** Aliases that are shown by their names. */
  readonly unresolved: readonly DataAtom[];
}

/**
 * Makes forms of the nodes of one text, at their places. Values are what is written (`0123`, `NO`, `1e3`);
 * an alias is what its anchor has, a merge key adds the keys that a map lacks. An alias within its own
 * anchor, or of so much that the text would grow beyond reason, is shown by its name. `itemsOf` gives the items of
 * a collection.
 */
export function treeMaker(text: string, itemsOf: Composed["itemsOf"]): TreeMaker {
  const anchors = new Map<string, { readonly form: Form; readonly size: number }>();
  const unresolved: DataAtom[] = [];
  let budget = text.length * REPEATS + 1000;

  const keep = (node: Node, form: Form, size: number): Form => {
    const anchor = "anchor" in node ? node.anchor : undefined;
    if (anchor !== undefined) anchors.set(anchor, { form, size });
    return form;
  };

  const formOf: TreeMaker["formOf"] = (node, at, spreads) => sized(node, at, spreads).form;

  const sized = (node: unknown, at: number, spreads = false): { form: Form; size: number } => {
    if (isAlias(node)) return aliased(node, at);
    const from = spreads ? at : text.length;
    const made = isMap(node)
      ? mapOf(node, from)
      : isSeq(node)
        ? listOf(node, from)
        : { form: scalarOf(isScalar(node) ? node : null, at, text), size: 1 };
    if (isNode(node)) keep(node, made.form, made.size);
    return made;
  };

  const aliased = (node: Alias, at: number): { form: Form; size: number } => {
    const [start, end] = spanOf(node.range, at);
    const found = anchors.get(node.source);
    if (!found || found.size > budget) {
      const form = atom("string", `*${node.source}`, start, end);
      unresolved.push(form);
      return { form, size: 1 };
    }
    budget -= found.size;
    const { form } = found;
    if (isSequence(form)) return found;
    return { form: atom(form.kind, keyText(form), start, end), size: 1 };
  };

  const mapOf = (node: YAMLMap, at: number): { form: Form; size: number } => {
    const [start, end] = spreadOf(node, at);
    const items: Form[] = [];
    const merged: Form[] = [];
    let size = 1;
    for (const pair of itemsOf(node) as Iterable<Pair>) {
      const key = sized(pair.key, items.at(-1)?.end ?? start);
      const value = compact(pair.value, key.form) ?? sized(pair.value, key.form.end, true);
      size += key.size + value.size;
      if (isMerge(pair)) merged.push(value.form);
      else items.push(key.form, value.form);
    }
    addMerged(items, merged);
    const last = items.length > 0 && node.flow !== true ? lastEnd(items, start) : end;
    return { form: sequence("map", items, start, Math.max(last, start)), size };
  };

  /** `message: Not found: gone`: YAML refuses a map on the line of its key, which was meant as a text. */
  const compact = (node: unknown, key: Form): { form: Form; size: number } | null => {
    if (!isMap(node) || node.flow === true || !node.range) return null;
    const [start] = node.range;
    if (start < key.end || text.slice(key.end, start).includes("\n")) return null;
    const line = text.indexOf("\n", start);
    const said = text
      .slice(start, line < 0 ? text.length : line)
      .replace(/(?<!\s)\s+(?:#.*)?$/, "");
    return { form: atom("string", said, start, start + said.length), size: 1 };
  };

  const listOf = (node: YAMLSeq, at: number): { form: Form; size: number } => {
    const [start, end] = spreadOf(node, at);
    let size = 1;
    let before = start;
    const items: Form[] = [];
    for (const item of itemsOf(node)) {
      const made = sized(item, before);
      size += made.size;
      before = made.form.end;
      items.push(made.form);
    }
    const last = items.length > 0 && node.flow !== true ? lastEnd(items, start) : end;
    return { form: sequence("vector", items, start, Math.max(last, start)), size };
  };

  return { formOf, unresolved };
}

/** Where a collection begins, or what it belongs to ends, and where it ends. */
function spreadOf(node: YAMLMap | YAMLSeq, at: number): readonly [number, number] {
  const [start, end] = spanOf(node.range, at);
  return [node.flow === true ? start : Math.min(at, start), end];
}

function spanOf(range: Range, at: number): readonly [number, number] {
  return range ? [range[0], range[1]] : [at, at];
}

/** What an alias stands for may stand anywhere above. */
function lastEnd(items: readonly Form[], start: number): number {
  let end = start;
  for (const item of items) if (item.start >= start) end = Math.max(end, item.end);
  return end;
}

function scalarOf(node: Scalar | null, at: number, text: string): Form {
  if (!node) return atom("nil", "", at, at);
  const [start, end] = spanOf(node.range, at);
  const said = typeof node.value === "string" ? node.value : (node.source ?? "");
  const shown =
    end > start && text[end - 1] === "\n" ? start + text.slice(start, end).trimEnd().length : end;
  const kind = node.type === "PLAIN" || node.type === undefined ? plainKind(said) : "string";
  return atom(kind, kind === "nil" ? "" : said, start, Math.max(start, shown));
}

/** `<<: *base` (yaml.org/type/merge.html). */
function isMerge({ key }: Pair): boolean {
  const scalar = key as Scalar | null;
  return scalar?.value === "<<" && (scalar.type === "PLAIN" || scalar.type === undefined);
}

function addMerged(items: Form[], merged: readonly Form[]): void {
  if (merged.length === 0) return;
  const known = new Set(items.flatMap((form, index) => (index % 2 === 0 ? [keyText(form)] : [])));
  for (const form of merged.flatMap((one) =>
    isSequence(one) && one.kind === "vector" ? one.items : [one],
  ))
    for (
      let index = 0;
      isSequence(form) && form.kind === "map" && index < form.items.length;
      index += 2
    ) {
      const [key, value] = [form.items[index], form.items[index + 1]];
      if (!key || !value || known.has(keyText(key))) continue;
      known.add(keyText(key));
      items.push(key, value);
    }
}
