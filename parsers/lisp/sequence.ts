import { built } from "./constructors.js";
import { type Form, isSequence, type Sequence, type SequenceKind } from "./form.js";

/** The brackets, their place and what stands in them. */
export interface Brackets {
  readonly kind: SequenceKind;
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  readonly items: readonly Form[];
}

/** The form that closed brackets make: dotted pairs and calls that build data are understood. */
export function makeSequence(text: string, brackets: Brackets): Form {
  const { kind, items, quoted, start, end } = brackets;
  // Written out: a spread costs as much as all the rest, once for each bracket of a document.
  const plain: Sequence = { kind, start, end, quoted, items, dotted: false, spliced: false };
  if (kind === "map") return withKeywords(text, plain);
  if (kind !== "list" || items.length === 0) return plain;
  const dotted = isDot(text, items.at(-2)) ? pair(plain) : plain;
  const head = dotted.items[0];
  if (quoted || dotted.dotted || head?.kind !== "symbol") return dotted;
  return built(dotted, text.slice(head.start, head.end));
}

/** `{ code: u404, message: "…" }`: the keys of Clarity end with their colon (docs.stacks.co, "Tuples"). */
function withKeywords(text: string, form: Sequence): Sequence {
  const keyed = form.items.every((item, index) => index % 2 === 1 || endsWithColon(text, item));
  if (!keyed || form.items.length === 0) return form;
  const items = form.items.map((item, index): Form => {
    if (index % 2 === 1 || isSequence(item)) return item;
    return { ...item, kind: "keyword", end: item.end - 1 };
  });
  return { ...form, items };
}

function endsWithColon(text: string, { kind, end }: Form): boolean {
  return kind === "symbol" && text[end - 1] === ":";
}

function isDot(text: string, form: Form | undefined): boolean {
  return form?.kind === "symbol" && form.end === form.start + 1 && text[form.start] === ".";
}

/** `(a . (b c))` is `(a b c)` (Common Lisp HyperSpec 2.4.1). A list made so is not copied again: linear. */
function pair(form: Sequence): Sequence {
  const head = form.items.slice(0, -2);
  const tail = form.items.at(-1);
  if (!tail) return form;
  if (isSequence(tail) && tail.kind === "list" && !tail.dotted && !tail.spliced) {
    return { ...form, items: [...head, ...tail.items], spliced: true };
  }
  return { ...form, items: [...head, tail], dotted: head.length > 0 };
}
