import {
  Composer,
  type CST,
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { BlockCollection } from "./tokens.js";

/** The documents of one text. */
export interface Composed {
  readonly documents: readonly Document.Parsed[];
  /** The items of a collection of a document, in order; to be asked for once. */
  readonly itemsOf: (node: YAMLMap | YAMLSeq) => Iterable<unknown>;
  /** What the library found wrong, so far as items were asked for. */
  readonly problems: readonly YAMLError[];
}

/**
 * Makes documents of the tokens of a text. The tokens of an item take two kilobytes, and what the library makes
 * of them half of one: of `long` collections the documents hold the first `atOnce` items alone, and each further run is
 * composed, as a collection of its own, when it is asked for. Its tokens are gone then.
 */
export function composeTokens(
  tokens: readonly CST.Token[],
  length: number,
  long: readonly BlockCollection[],
  atOnce: number,
): Composed {
  const runs = new Map(
    long.map((one) => [keyOf(one.type === "block-map", one.offset), cut(one, atOnce)]),
  );
  const documents = [...createComposer().compose(tokens, true, length)];
  const problems: YAMLError[] = [];
  const keep = ({ errors, warnings }: Document.Parsed): void => {
    problems.push(...errors, ...warnings);
  };
  documents.forEach(keep);
  return {
    documents,
    problems,
    *itemsOf(node) {
      yield* node.items;
      let end = endOf(node.items.at(-1));
      const rest = runs.get(keyOf(isMap(node), node.range?.[0] ?? -1)) ?? [];
      for (let value = rest.shift(); value; value = rest.shift()) {
        const run = { type: "document", offset: end, start: [], value: { ...value, offset: end } };
        for (const document of createComposer().compose([run as CST.Document], false, length)) {
          keep(document);
          if (!isCollection(document.contents)) continue;
          yield* document.contents.items;
          end = endOf(document.contents.items.at(-1));
        }
      }
    },
  };
}

function keyOf(isMap: boolean, offset: number): string {
  return `${isMap} ${offset}`;
}

/** Leaves the first items, and gives collections of the others. */
function cut(collection: BlockCollection, atOnce: number): BlockCollection[] {
  const items = collection.items.splice(atOnce);
  const runs: BlockCollection[] = [];
  for (let from = 0; from < items.length; from += atOnce)
    runs.push({ ...collection, items: items.slice(from, from + atOnce) } as BlockCollection);
  return runs;
}

/** Where the library goes on behind an item. */
function endOf(item: unknown): number {
  const node = isPair(item) ? (item.value ?? item.key) : item;
  return isNode(node) ? (node.range?.[2] ?? 0) : 0;
}

/** The library compares each key with all others of its map; `checkKeys` takes linear time. */
function createComposer(): Composer {
  return new Composer({
    schema: "failsafe",
    uniqueKeys: false,
    strict: false,
    prettyErrors: false,
  });
}
